// The columns of `simulate --csv`: one row a match, in this order. Printed by `simulate --codebook`.
import { MEASURES, SEAT_MEASURES } from "../../shared/measures/index.ts";
import type { MatchRecord } from "../../shared/testing/record.ts";

export interface Column {
  name: string;
  unit: string;
  meaning: string;
  value: (record: MatchRecord) => string | number;
}

const column = (name: string, unit: string, meaning: string, value: Column["value"]): Column => ({ name, unit, meaning, value });
const count = (record: MatchRecord, score: number): number => record.reports.filter((r) => r.score === score).length;

/** A measure that is not defined for a match leaves its cell empty. */
const orEmpty = (value: number | null): number | string => value ?? "";

/** The measures for research: first of the match, then of each seat. Their names begin with "m". */
function measureColumns(seats: readonly string[]): Column[] {
  return [
    ...MEASURES.map(({ id, unit, meaning, of }) => column(`m.${id}`, unit, meaning, (r) => orEmpty(of(r.measures)))),
    ...SEAT_MEASURES.flatMap(({ id, unit, meaning, of }) =>
      seats.map((seat) =>
        column(`m.${id}.${seat}`, unit, `${meaning}; of ${seat}`, (r) => {
          const found = r.measures.seats.find((s) => s.seat === seat);
          return found ? orEmpty(of(found)) : "";
        }),
      ),
    ),
  ];
}

/** Columns for these seats and issues; seats and issues are named in the column's name after a dot. */
export function codebook(seats: readonly string[], issues: readonly string[]): Column[] {
  return [
    column("index", "number", "number of the match in the run, from 1", (r) => r.index + 1),
    column("seed", "text", "seed of the match", (r) => r.seed),
    column("entries", "number", "entries of its log", (r) => r.entries),
    column("outcome", "word", "communique, footnotes, summary or none", (r) => r.outcome),
    column("governance", "0..100", "common score", (r) => r.governance.total),
    ...["ambition", "reach", "delivery", "legitimacy", "transparency", "balance"].map((part) =>
      column(part, "0..1", `${part}, a part of the common score`, (r) => r.governance.parts[part] ?? 0),
    ),
    column("contacts.horizontal", "number", "channels between ministers opened", (r) => r.contacts.horizontal),
    column("contacts.vertical", "number", "channels with organisations opened, and visits to their boards", (r) => r.contacts.vertical),
    column("contacts.outreach", "number", "channels with partners opened", (r) => r.contacts.outreach),
    column("ties.mean", "0..3", "mean strength of the ties at the end, over all pairs of seats", (r) =>
      r.ties.pairs === 0 ? 0 : r.ties.sum / r.ties.pairs,
    ),
    column("verified", "number", "positions verified over ties", (r) => r.verified),
    column("promises.made", "number", "terms of deals that stood", (r) => r.promises.made),
    column("promises.kept", "number", "promises kept", (r) => r.promises.kept),
    column("promises.broken", "number", "promises broken", (r) => r.promises.broken),
    column("promises.lapsed", "number", "promises that fell away", (r) => r.promises.lapsed),
    column("reports.full", "number", "delivery reports of +1", (r) => count(r, 1)),
    column("reports.partial", "number", "delivery reports of 0", (r) => count(r, 0)),
    column("reports.none", "number", "delivery reports of -1", (r) => count(r, -1)),
    column(
      "reports.nothing",
      "number",
      "claims to have nothing to report that stood (within reports.full)",
      (r) => r.reports.filter((x) => x.nothing).length,
    ),
    column("carried.members", "number", "adopted clauses carried by the members alone", (r) => r.carried.members),
    column("carried.outreach", "number", "clauses carried by outreach", (r) => r.carried.outreach),
    column("carried.mandate", "number", "clauses carried by mandate", (r) => r.carried.mandate),
    column("carried.export", "number", "clauses carried by policy export", (r) => r.carried.export),
    ...issues.map((issue) =>
      column(`clause.${issue}`, "option", `option adopted on ${issue}; empty if none`, (r) => r.clauses[issue] ?? ""),
    ),
    ...seats.map((seat) => column(`bot.${seat}`, "bot", `bot that played ${seat}`, (r) => r.bots[seat] ?? "")),
    ...seats.map((seat) => column(`score.${seat}`, "0..100", `private score of ${seat}`, (r) => r.scores[seat] ?? 0)),
    ...measureColumns(seats),
  ];
}
