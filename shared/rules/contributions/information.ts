import { clip, round6 } from "../../lib/number.ts";
import { refuse } from "../define-action.ts";
import { revalue } from "../match.ts";
import { changeTrust } from "../network/trust.ts";
import { defineContribution } from "./define-contribution.ts";

/** Publishes a finding of the scenario: it moves the ideals of named seats by stated amounts for a stated reason (A1). */
export const information = defineContribution({
  id: "information",
  stage: "preparation",
  resources: ["information"],
  issue: "subject",
  subject: "finding",
  refusals: ["already-published"],
  check: ({ pub }, act) => (pub.published.findings.some((f) => f.id === act.subject) ? refuse("already-published") : null),
  effect(match, act) {
    const { state, setup } = match;
    const finding = setup.hidden.findings.find((f) => f.id === act.subject);
    if (!finding) return;
    const moves: Record<string, number> = {};
    for (const [seat, stated] of Object.entries(finding.moves)) {
      const desk = state.desks[seat];
      if (!desk) continue;
      // The amount stated is public; where an ideal meets the end of the scale stays the seat's own affair.
      const move = round6(stated * act.strength);
      moves[seat] = move;
      if (!desk.ideals) continue;
      desk.ideals[act.issue] = round6(clip((desk.ideals[act.issue] ?? 0) + move, 0, 100));
      revalue(match, seat);
    }
    state.pub.published.findings.push({ id: finding.id, strength: act.strength, moves, meeting: state.pub.meeting });
    for (const minister of setup.open.ministers) changeTrust(match, minister, act.head, setup.open.tuning.trustFinding);
  },
  examples: ({ open, pub }, organisation) =>
    open.findings
      .filter((f) => f.organisation === organisation && !pub.published.findings.some((p) => p.id === f.id))
      .map((f) => ({ subject: f.id })),
});
