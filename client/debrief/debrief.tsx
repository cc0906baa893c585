/** The debriefing of a match. */
export function Debrief() {
  return null;
}
