import { defineContribution } from "./define-contribution.ts";
import { addHelp, alreadyHelped, nearSeats, perIssue } from "./subject-matter.ts";

/** Promises a seat cheaper delivery of a clause (A8). */
export const support = defineContribution({
  id: "support",
  stage: "preparation",
  resources: ["finance"],
  issue: "named",
  subject: "seat",
  refusals: ["already-given"],
  check: (sight, act) => alreadyHelped(sight, act, "support"),
  effect: (match, act) => addHelp(match, act, "support"),
  examples: (sight) => perIssue(sight).flatMap((wish) => nearSeats(sight).map((subject) => ({ ...wish, subject }))),
});
