/** The order of the glossary: the words of the table first, then what each idea of the paper became. Texts: `glossary.ID.term` and `.text`. */

/** Words used on screen and in the log. */
export const WORDS = [
  "seat",
  "issue",
  "clause",
  "brief",
  "floor",
  "line",
  "face",
  "cover",
  "exposure",
  "contact",
  "channel",
  "tie",
  "caucus",
  "deal",
  "trust",
  "silence",
  "footnote",
  "zero-draft",
  "carrier",
  "acceptance",
  "reach",
  "deliver",
  "define-away",
  "partner",
  "finding",
  "option-paper",
  "governance",
] as const;

/** From the paper to the game: one entry per row of that table (RULES.md). */
export const IDEAS = [
  "horizontal",
  "vertical",
  "nesting",
  "three-channels",
  "cooperation",
  "size",
  "leverage",
  "stocks",
  "tiers",
  "stages",
  "contributions",
  "intent",
  "readiness",
  "agenda-setting",
  "calendar",
  "voluntary",
  "critique",
  "persuasion",
  "case-toronto",
  "case-crisis",
  "case-after",
] as const;

export const GLOSSARY: readonly string[] = [...WORDS, ...IDEAS];
