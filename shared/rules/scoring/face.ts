/** Face costs of what was adopted (rules appendix A2). */
import type { Match } from "../match.ts";
import { faceOf } from "../network/face.ts";
import { standing } from "../text/payoff.ts";

/**
 * At adoption: writes each minister's face cost per issue on its desk, covers counted. A clause that an adopted text leaves out is "no
 * text", as the live value of a draft has it; in a summary only the clean clauses count.
 */
export function fixFace(match: Match): void {
  const { open } = match.setup;
  const { pub, deals, desks } = match.state;
  const { outcome } = pub;
  const whole = outcome?.kind === "communique" || outcome?.kind === "footnotes";
  for (const seat of open.ministers) {
    const desk = desks[seat];
    if (!desk) continue;
    desk.face = open.issues.map((issue) => {
      const adopted = outcome?.package[issue.index] ?? -1;
      const option = whole ? standing(open, issue.index, adopted) : adopted;
      return option < 0 ? 0 : faceOf(open, pub, deals, seat, issue.index, option);
    });
  }
}
