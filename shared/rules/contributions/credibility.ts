import { defineContribution } from "./define-contribution.ts";
import { addHelp, alreadyHelped, needsText, perText } from "./subject-matter.ts";

/** Backs a clause with money or, where there is none, with standing: its delivery is cheaper for all (A8). */
export const credibility = defineContribution({
  id: "credibility",
  stage: "summit",
  resources: ["finance", "legitimacy"],
  issue: "named",
  subject: "none",
  refusals: ["clause-without-text", "already-given"],
  check: (sight, act) => needsText(sight, act) ?? alreadyHelped(sight, act, "credibility"),
  effect: (match, act) => addHelp(match, act, "credibility"),
  examples: perText,
});
