/** Which wordings exist for whom (rules appendix A1). */
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";

/**
 * May the seat put this wording forward? A locked one exists only once its option paper is out, for all or for this seat, or
 * when it already stands in the text or in brackets.
 */
export function isUnlocked(open: OpenSetup, pub: PublicState, issue: number, option: number, seat: string | null): boolean {
  const level = open.issues[issue]?.options[option];
  if (!level) return false;
  if (level.locked === null) return true;
  const paper = pub.published.papers.find((p) => p.id === level.locked);
  if (paper && (paper.openTo === "all" || (seat !== null && paper.openTo.includes(seat)))) return true;
  const clause = pub.draft[issue];
  return clause !== undefined && (clause.text === option || clause.brackets.some((b) => b.option === option));
}
