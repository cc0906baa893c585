/**
 * The words that both ends of the wire know, so that one or two bytes stand for each: the ids of the match (both ends have the open setup)
 * and the words of the state. A word that is missing here is sent as it is; nothing depends on the list but the size.
 */
import type { OpenSetup } from "../rules/setup.ts";
import { WORDS } from "./words.ts";

export interface Vocabulary {
  word(index: number): string | undefined;
  indexOf(word: string): number | undefined;
}

function idsOf(open: OpenSetup): string[] {
  return [
    ...open.seats.map((seat) => seat.id),
    ...open.organisations.map((organisation) => organisation.id),
    ...open.partners.map((partner) => partner.id),
    ...open.issues.map((issue) => issue.id),
    // After the words of the state, which are more frequent.
    ...WORDS,
    ...open.issues.flatMap((issue) => issue.options.map((option) => option.id)),
    ...open.findings.map((finding) => finding.id),
    ...open.optionPapers.map((paper) => paper.id),
    ...open.events,
  ];
}

const KNOWN = new WeakMap<OpenSetup, Vocabulary>();

/** The vocabulary of a match: the same at both ends, because it is made from the open setup and this code alone. */
export function vocabularyOf(open: OpenSetup): Vocabulary {
  const known = KNOWN.get(open);
  if (known) return known;
  const words = [...new Set(idsOf(open))];
  const index = new Map(words.map((word, i) => [word, i]));
  const made: Vocabulary = {
    word: (i) => words[i],
    indexOf: (word) => index.get(word),
  };
  KNOWN.set(open, made);
  return made;
}
