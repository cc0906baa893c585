/** Hidden agendas: how far a seat's own aim was reached (rules appendix A9). */
import { EPSILON } from "../../lib/number.ts";
import type { Agenda } from "../../scenario/schema.ts";
import { tieOf } from "../network/ties.ts";
import type { IssueSetup, OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";

/** Facts of the match that agendas ask for besides the public state. */
export interface AgendaFacts {
  /** Balance of advanced and emerging gains, 0..1. */
  balance: number;
  /** Mean surplus per group; null for a group without ministers. */
  surplus: { advanced: number | null; emerging: number | null };
}

/** Rank of each option by position, so that one step is the next level whatever the order listed. */
function rankOf(issue: IssueSetup, option: number): number {
  const x = issue.options[option]?.x ?? 0;
  return issue.options.filter((other) => other.x < x).length;
}

/** The level that stands: what was adopted, else "no text"; -1 where the issue has no such level. */
function standing(pub: PublicState, issue: IssueSetup): number {
  const adopted = pub.outcome?.package[issue.index] ?? -1;
  return adopted >= 0 ? adopted : issue.none;
}

/** 100 on the spot, 50 one level off, else 0. */
const nearness = (steps: number): number => (steps <= 0 ? 100 : steps === 1 ? 50 : 0);
const yes = (reached: boolean): number => (reached ? 100 : 0);

function levels(open: OpenSetup, pub: PublicState, agenda: Extract<Agenda, { kind: "wording" | "bound" }>): number {
  const issue = open.issues.find((k) => k.id === agenda.issue);
  const at = issue ? standing(pub, issue) : -1;
  if (!issue || at < 0) return 0;
  const find = (id: string | undefined): number => issue.options.findIndex((option) => option.id === id);
  if (agenda.kind === "wording") {
    const wanted = find(agenda.option);
    if (wanted === at) return 100;
    return issue.ordered && wanted >= 0 ? nearness(Math.max(1, Math.abs(rankOf(issue, at) - rankOf(issue, wanted)))) : 0;
  }
  const low = find(agenda.atLeast);
  const high = find(agenda.atMost);
  const under = low >= 0 ? rankOf(issue, low) - rankOf(issue, at) : 0;
  const over = high >= 0 ? rankOf(issue, at) - rankOf(issue, high) : 0;
  return nearness(Math.max(under, over));
}

function carries(open: OpenSetup, pub: PublicState, agenda: Extract<Agenda, { kind: "carries" }>): boolean {
  const issue = agenda.issue === undefined ? -1 : open.issues.findIndex((k) => k.id === agenda.issue);
  return pub.tasks.some(
    (task) =>
      task.organisation === agenda.organisation && (issue < 0 || task.issue === issue) && task.got !== null && task.got !== "members",
  );
}

/** A communiqué without footnotes and with a balance of .7: the presidency's own success; one of the two missing is one step short. */
function presidency(pub: PublicState, balance: number): number {
  const kind = pub.outcome?.kind;
  if (kind !== "communique" && kind !== "footnotes") return 0;
  return nearness((kind === "communique" ? 0 : 1) + (balance >= 0.7 - EPSILON ? 0 : 1));
}

/** H of a seat: 0, 50 (one step short) or 100; kinds that are yes or no give 0 or 100 (A9). */
export function agendaScore(open: OpenSetup, pub: PublicState, seat: string, agenda: Agenda, facts: AgendaFacts): number {
  switch (agenda.kind) {
    case "wording":
    case "bound":
      return levels(open, pub, agenda);
    case "carries":
      return yes(carries(open, pub, agenda) === agenda.carried);
    case "tie":
      return nearness(3 - tieOf(pub, seat, agenda.with));
    case "finding":
      return yes(pub.published.findings.some((finding) => finding.id === agenda.finding) === agenda.published);
    case "footnote":
      return yes((pub.outcome?.footnotes.some((note) => note.seat === agenda.seat) ?? false) === agenda.footnotes);
    case "balance": {
      const group = open.seats.find((s) => s.id === seat)?.group ?? null;
      const { advanced, emerging } = facts.surplus;
      const mine = group === "advanced" ? advanced : emerging;
      const theirs = group === "advanced" ? emerging : advanced;
      return yes(group !== null && (mine ?? 0) >= (theirs ?? 0) - EPSILON);
    }
    case "settled": {
      const settled = pub.draft[open.issues.findIndex((k) => k.id === agenda.issue)]?.settled ?? -1;
      return yes(settled >= 0 && open.meetings[settled]?.tier !== "leaders");
    }
    case "presidency":
      return presidency(pub, facts.balance);
  }
}
