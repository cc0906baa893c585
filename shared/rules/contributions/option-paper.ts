import { refuse } from "../define-action.ts";
import { revalue } from "../match.ts";
import { isMinister } from "../organisations/lookup.ts";
import { optionOf } from "../sight.ts";
import { tableLevel } from "../text/tabling.ts";
import { defineContribution } from "./define-contribution.ts";
import { needsServed, servedBy, withServed } from "./subject-matter.ts";

/**
 * Issues the scenario's bridging wording: it exists from then on, and distance beyond 20 counts half (A1). At full strength for
 * all; else for those served alone. A working group's paper counts as tabled by all its ministers.
 */
export const optionPaper = defineContribution({
  id: "option-paper",
  stage: "preparation",
  resources: ["expertise"],
  issue: "subject",
  subject: "paper",
  refusals: ["needs-seat", "already-issued"],
  check({ pub }, act) {
    const served = needsServed(act);
    const before = pub.published.papers.find((p) => p.id === act.subject);
    if (!before) return served;
    const known = (seat: string): boolean => before.openTo === "all" || before.openTo.includes(seat);
    if (before.openTo === "all" || (act.strength < 1 && servedBy(act).every(known))) return refuse("already-issued");
    return served;
  },
  effect(match, act) {
    const { setup, state } = match;
    const { pub, desks } = state;
    const id = act.subject ?? "";
    let paper = pub.published.papers.find((p) => p.id === id);
    if (!paper) {
      paper = { id, seats: [], meeting: pub.meeting, openTo: [] };
      pub.published.papers.push(paper);
    }
    if (act.strength === 1) {
      paper.openTo = "all";
      for (const minister of setup.open.ministers) revalue(match, minister);
    } else if (paper.openTo !== "all") {
      for (const seat of servedBy(act)) {
        if (paper.openTo.includes(seat)) continue;
        paper.openTo.push(seat);
        desks[seat]?.privatePapers.push(id);
        revalue(match, seat);
      }
    }
    if (!act.group) return;
    const members = act.askers.filter((seat) => isMinister(setup.open, seat));
    paper.seats = members;
    const issue = setup.open.issues[act.issue];
    const option = setup.open.optionPapers.find((p) => p.id === id)?.option;
    // A clause that silence has settled is not reopened by a paper alone.
    if (!issue || option === undefined || (pub.draft[act.issue]?.settled ?? -1) >= 0) return;
    for (const seat of members) tableLevel(match, seat, act.issue, optionOf(issue, option), true);
  },
  examples: (sight, organisation) =>
    withServed(
      sight,
      sight.open.optionPapers
        .filter((p) => p.organisation === organisation && !sight.pub.published.papers.some((q) => q.id === p.id && q.openTo === "all"))
        .map((p) => ({ subject: p.id })),
    ),
});
