import { defineContribution } from "./define-contribution.ts";
import { addHelp, alreadyHelped, needsAdopted, perText } from "./subject-matter.ts";

/** Money for delivering an adopted clause: cheaper for one seat, or for all (A8). */
export const financing = defineContribution({
  id: "financing",
  stage: "follow-through",
  resources: ["finance"],
  issue: "named",
  subject: "optional-seat",
  refusals: ["not-adopted", "already-given"],
  check: (sight, act) => needsAdopted(sight, act) ?? alreadyHelped(sight, act, "financing"),
  effect: (match, act) => addHelp(match, act, "financing"),
  examples: perText,
});
