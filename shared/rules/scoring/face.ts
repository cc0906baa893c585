/** Face costs of what was adopted (rules appendix A2). */
import type { Match } from "../match.ts";
import { faceOf } from "../network/face.ts";

/** At adoption: writes each minister's face cost per issue on its desk, covers counted. */
export function fixFace(match: Match): void {
  const { open } = match.setup;
  const { pub, deals, desks } = match.state;
  for (const seat of open.ministers) {
    const desk = desks[seat];
    if (!desk) continue;
    desk.face = open.issues.map((issue) => {
      const option = pub.outcome?.package[issue.index] ?? -1;
      return option < 0 ? 0 : faceOf(open, pub, deals, seat, issue.index, option);
    });
  }
}
