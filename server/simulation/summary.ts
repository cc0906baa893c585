// Sums over the records of a simulation: the document of `simulate --json` without its head and timing.
import { partsOf } from "../../shared/bots/persona/named.ts";
import type { MatchRecord } from "../../shared/testing/record.ts";

const mean = (values: number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length);

/** Sample standard deviation; 0 for fewer than two values. */
function spread(values: number[]): number {
  if (values.length < 2) return 0;
  const m = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - m) * (v - m), 0) / (values.length - 1));
}

function addUp(list: Record<string, number>[]): Record<string, number> {
  const sum = new Map<string, number>();
  for (const counts of list) for (const [key, count] of Object.entries(counts)) sum.set(key, (sum.get(key) ?? 0) + count);
  return Object.fromEntries([...sum].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const OUTCOMES = ["communique", "footnotes", "summary", "none"] as const;
const PARTS = ["ambition", "reach", "delivery", "legitimacy", "transparency", "balance"] as const;

/** Scores per bot as it was named; of a mix, which crosses levels with temperaments, per level. */
function scoreSums(records: MatchRecord[], seats: string[], perLevel: boolean) {
  const byBot = new Map<string, number[]>();
  for (const record of records) {
    for (const seat of seats) {
      const bot = perLevel ? partsOf(record.bots[seat] ?? "").level : (record.bots[seat] ?? "");
      const values = byBot.get(bot) ?? [];
      values.push(record.scores[seat] ?? 0);
      byBot.set(bot, values);
    }
  }
  const bySeat = seats.map((seat) => {
    const values = records.map((r) => r.scores[seat] ?? 0);
    return [
      seat,
      { mean: mean(values), sd: spread(values), belowFloor: mean(records.map((r) => (r.belowFloor.includes(seat) ? 1 : 0))) },
    ] as const;
  });
  const bots = [...byBot]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([bot, values]) => [bot, { n: values.length, mean: mean(values), sd: spread(values) }] as const);
  return { byBot: Object.fromEntries(bots), bySeat: Object.fromEntries(bySeat) };
}

function deliverySums(records: MatchRecord[], seats: string[]) {
  const reports = records.flatMap((r) => r.reports);
  const share = (count: number): number => (reports.length === 0 ? 0 : count / reports.length);
  const of = (score: number): number => reports.filter((r) => r.score === score).length;
  const bySeat = seats.flatMap((seat) => {
    const own = reports.filter((r) => r.seat === seat).map((r) => r.score);
    return own.length === 0 ? [] : [[seat, mean(own)] as const];
  });
  return {
    full: share(of(1)),
    partial: share(of(0)),
    none: share(of(-1)),
    definedAway: share(reports.filter((r) => r.nothing).length),
    bySeat: Object.fromEntries(bySeat),
  };
}

function clauseShares(records: MatchRecord[]) {
  const issues = Object.keys(records[0]?.clauses ?? {});
  return Object.fromEntries(
    issues.map((issue) => {
      const counts = addUp(records.map((r) => ({ [r.clauses[issue] ?? "none-adopted"]: 1 })));
      return [issue, { options: Object.fromEntries(Object.entries(counts).map(([option, count]) => [option, count / records.length])) }];
    }),
  );
}

/** The figures of simulate --json, from `outcomes` to `clauses`, from records in the order of their index. */
export function summarise(records: MatchRecord[], seats: string[], perLevel = false) {
  const averages = <T>(value: (r: MatchRecord) => T & number): number => mean(records.map(value));
  const promises = { kept: 0, broken: 0 };
  for (const { promises: p } of records) {
    promises.kept += p.kept;
    promises.broken += p.broken;
  }
  const judged = promises.kept + promises.broken;
  const pairs = records.reduce((sum, r) => sum + r.ties.pairs, 0);
  return {
    outcomes: Object.fromEntries(OUTCOMES.map((kind) => [kind, records.filter((r) => r.outcome === kind).length])),
    governance: {
      mean: averages((r) => r.governance.total),
      sd: spread(records.map((r) => r.governance.total)),
      ...Object.fromEntries(PARTS.map((part) => [part, averages((r) => r.governance.parts[part] ?? 0)])),
    },
    scores: scoreSums(records, seats, perLevel),
    delivery: deliverySums(records, seats),
    network: {
      contacts: {
        horizontal: averages((r) => r.contacts.horizontal),
        vertical: averages((r) => r.contacts.vertical),
        outreach: averages((r) => r.contacts.outreach),
      },
      ties: {
        mean: pairs === 0 ? 0 : records.reduce((s, r) => s + r.ties.sum, 0) / pairs,
        atThree: pairs === 0 ? 0 : records.reduce((s, r) => s + r.ties.atThree, 0) / pairs,
      },
      verified: averages((r) => r.verified),
    },
    promises: { made: averages((r) => r.promises.made), kept: judged === 0 ? 0 : promises.kept / judged },
    carried: {
      members: averages((r) => r.carried.members),
      outreach: averages((r) => r.carried.outreach),
      mandate: averages((r) => r.carried.mandate),
      export: averages((r) => r.carried.export),
    },
    coverage: {
      actions: addUp(records.map((r) => r.actions)),
      contributions: addUp(records.map((r) => r.contributions)),
      refusals: addUp(records.map((r) => r.refusals)),
    },
    clauses: clauseShares(records),
  };
}
