/** The public part of what bots believe: the same for everybody who looks at the same table, so it is worked out once for all. */
import type { OpenSetup } from "../../rules/setup.ts";
import type { PublicState } from "../../rules/state.ts";
import { learn } from "./evidence.ts";
import { expectedWorth, priorOf, type Hypotheses } from "./hypotheses.ts";
import { recordsOf } from "./records.ts";

export interface Perceived extends Hypotheses {
  /** Has she shown by a call where her limit lies? */
  tested: boolean;
  /** Points that each level is expected to bring her. */
  worth: number[][];
}

interface Kept {
  /** Published findings, on which the priors rest. */
  findings: string;
  priors: Record<string, Hypotheses>;
  /** Per seat: the record that it rests on, and what it says. */
  records: Record<string, string>;
  seats: Record<string, Perceived>;
}

/** The last table looked at, per setup: a pure function of setup and record, so that keeping it changes nothing but the time. */
const tables = new WeakMap<OpenSetup, Kept>();

const copyOf = (h: Hypotheses): Hypotheses => ({
  seat: h.seat,
  ideals: h.ideals.map(({ at, weight }) => ({ at, weight: [...weight] })),
  cares: h.cares.map(({ points, weight }) => ({ points, weight })),
  floors: { at: h.floors.at, weight: [...h.floors.weight] },
});

function priorsFor(open: OpenSetup, pub: PublicState): Kept {
  const findings = pub.published.findings.map((f) => `${f.id} ${f.strength} ${JSON.stringify(f.moves)}`).join();
  const found = tables.get(open);
  if (found?.findings === findings) return found;
  const ministers = open.seats.filter((s) => s.role === "minister");
  const priors = Object.fromEntries(ministers.map((seat) => [seat.id, priorOf(open, pub, seat)]));
  const fresh: Kept = { findings, priors, records: {}, seats: {} };
  tables.set(open, fresh);
  return fresh;
}

/** What the public record says of every minister. What is returned is shared: read it, never change it. */
export function perceived(open: OpenSetup, pub: PublicState): Readonly<Record<string, Perceived>> {
  const kept = priorsFor(open, pub);
  const records = recordsOf(open, pub);
  for (const seat in kept.priors) {
    const prior = kept.priors[seat];
    const record = records[seat] ?? "";
    if (!prior || (kept.records[seat] === record && kept.seats[seat])) continue;
    const hypotheses = copyOf(prior);
    const tested = learn(open, pub, hypotheses);
    // A new object each time: a decision that holds the old one goes on with what it saw.
    kept.seats = { ...kept.seats, [seat]: { ...hypotheses, tested, worth: expectedWorth(open, hypotheses) } };
    kept.records[seat] = record;
  }
  return kept.seats;
}
