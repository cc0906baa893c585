import { defineContribution } from "./define-contribution.ts";
import { addHelp, alreadyHelped, needsAdopted, perText } from "./subject-matter.ts";

/** Training for delivering an adopted clause: cheaper for one seat, or for all (A8). */
export const training = defineContribution({
  id: "training",
  stage: "follow-through",
  resources: ["expertise"],
  issue: "named",
  subject: "optional-seat",
  refusals: ["not-adopted", "already-given"],
  check: (sight, act) => needsAdopted(sight, act) ?? alreadyHelped(sight, act, "training"),
  effect: (match, act) => addHelp(match, act, "training"),
  examples: perText,
});
