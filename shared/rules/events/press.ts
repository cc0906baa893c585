/** Press questions: state the line or decline (rules appendix A10). */
import type { PublicState } from "../state.ts";

/** The press question that a seat has still to answer on an issue, or null. */
export function openQuestion(pub: PublicState, seat: string, issue: number): PublicState["press"][number] | null {
  return pub.press.find((question) => question.seat === seat && question.issue === issue && question.answered === null) ?? null;
}

/** Questions of earlier meetings that nobody answered count as declined. */
export function closePress(pub: PublicState): void {
  for (const question of pub.press) if (question.answered === null && question.meeting < pub.meeting) question.answered = "declined";
}
