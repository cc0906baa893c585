/** What a debriefing tells, read off the view: pure functions, so that tables, the copied text and tests say the same. */
import { adoptedOption, isToDeliver, periodCount } from "../../shared/rules/delivery/adopted.ts";
import type { OpenSetup } from "../../shared/rules/setup.ts";
import type { Deal, DeliveryChoice, Report, Task, Term } from "../../shared/rules/state.ts";
import { nearestLevel, valuerOf } from "../../shared/rules/value.ts";
import type { Debrief, View } from "../../shared/rules/view.ts";

export interface AdoptedClause {
  issue: number;
  /** Option that was adopted, -1 where there is no text. */
  option: number;
  task: Task | null;
  /** Organisations and partners that endorse it. */
  backers: string[];
  /** Seats that dissociate themselves. */
  footnotes: string[];
}

/** The clauses as they came out, in the order of the scenario. */
export function adoptedClauses({ open, pub }: View): AdoptedClause[] {
  return open.issues.map(({ index }) => ({
    issue: index,
    option: adoptedOption(open, pub, index),
    task: pub.tasks.find((task) => task.issue === index) ?? null,
    backers: [...(pub.draft[index]?.endorsers ?? []), ...(pub.draft[index]?.partners ?? [])],
    footnotes: (pub.outcome?.footnotes ?? []).filter((note) => note.issues.includes(index)).map((note) => note.seat),
  }));
}

export interface Wish {
  seat: string;
  weight: number;
  /** Level nearest the ideal at the start, where findings or shocks have moved it since; else null. */
  from: number | null;
}

export interface LevelWishes {
  option: number;
  wishes: Wish[];
  /** Ministers whose public line was here at the end. */
  lines: string[];
  adopted: boolean;
}

/** Who wanted which level of an issue in truth, and who said so in public. */
export function wishesOn({ open, pub }: View, { desks, briefs }: Debrief, issue: number): LevelWishes[] {
  const setup = open.issues[issue];
  if (!setup) return [];
  const wishes = open.ministers.flatMap((seat) => {
    const desk = desks[seat];
    if (!desk) return [];
    const now = nearestLevel(desk, setup);
    const brief = briefs[seat];
    const first = brief ? nearestLevel(valuerOf(brief), setup) : now;
    const weight = desk.weights?.[issue] ?? Math.max(...(desk.table?.[issue] ?? [0]));
    return [{ seat, weight, now, from: first === now ? null : first }];
  });
  const adopted = pub.outcome?.package[issue] ?? -1;
  return setup.options.map((_, option) => ({
    option,
    wishes: wishes.filter((wish) => wish.now === option).map(({ seat, weight, from }) => ({ seat, weight, from })),
    lines: open.ministers.filter((seat) => pub.lines[seat]?.[issue] === option),
    adopted: adopted === option,
  }));
}

export interface Pair {
  a: string;
  b: string;
  kind: "horizontal" | "vertical" | "outreach";
}

function kindOf(open: OpenSetup, a: string, b: string): Pair["kind"] {
  const both = [a, b];
  if (open.partners.some((partner) => both.includes(partner.id))) return "outreach";
  return both.some((id) => open.heads.includes(id)) ? "vertical" : "horizontal";
}

/** Ties at the end by strength, the strongest first. */
export function tiesByStrength({ open, pub }: View): { strength: number; pairs: Pair[] }[] {
  return [3, 2, 1].flatMap((strength) => {
    const keys = Object.keys(pub.ties).filter((key) => pub.ties[key] === strength);
    const pairs = keys.toSorted().map((key): Pair => {
      const [a = "", b = ""] = key.split("|");
      return { a, b, kind: kindOf(open, a, b) };
    });
    return pairs.length === 0 ? [] : [{ strength, pairs }];
  });
}

/** How many talks of each kind there were, those in which something was said. */
export function talksHeld({ pub }: View): { horizontal: number; vertical: number; outreach: number; caucus: number } {
  const held = { horizontal: 0, vertical: 0, outreach: 0, caucus: 0 };
  for (const channel of pub.channels) if (channel.used) held[channel.kind]++;
  return held;
}

export type Mark = "kept" | "broken" | "lapsed" | "open";

export interface Promised {
  deal: Deal;
  terms: { term: Term; mark: Mark }[];
}

/** Deals that came to stand, with a mark for each promise. */
export function promisesMade({ deals }: Debrief): Promised[] {
  return deals
    .filter((deal) => deal.status === "standing" || deal.marks.some((mark) => mark !== null))
    .map((deal) => ({ deal, terms: deal.terms.map((term, i) => ({ term, mark: deal.marks[i] ?? "open" })) }));
}

export function countMarks(made: readonly Promised[]): Record<Mark, number> {
  const counts: Record<Mark, number> = { kept: 0, broken: 0, lapsed: 0, open: 0 };
  for (const { terms } of made) for (const { mark } of terms) counts[mark]++;
  return counts;
}

export interface PeriodReport {
  period: number;
  report: Report | null;
  /** What was done in truth. */
  choice: DeliveryChoice | null;
}

/** Issues on which there was something to deliver, and for each minister what was reported and done, period by period. */
export function deliveryTable(
  { open, pub }: View,
  { desks }: Debrief,
): { issues: number[]; rows: { seat: string; cells: PeriodReport[][] }[] } {
  const issues = open.issues.filter((issue) => isToDeliver(open, pub, issue.index)).map((issue) => issue.index);
  const periods = Math.min(pub.periods, periodCount(open));
  const rows = open.ministers.map((seat) => ({
    seat,
    cells: issues.map((issue) =>
      Array.from({ length: periods }, (_, period): PeriodReport => ({
        period,
        report: pub.reports.find((r) => r.seat === seat && r.issue === issue && r.period === period) ?? null,
        choice: desks[seat]?.delivered[period]?.[issue]?.choice ?? null,
      })).filter((cell) => cell.report !== null || cell.choice !== null),
    ),
  }));
  return { issues: periods === 0 ? [] : issues, rows };
}
