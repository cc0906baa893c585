/** The public part of what bots believe: the same for everybody who looks at the same table, so it is worked out once for all. */
import type { OpenSetup } from "../../rules/setup.ts";
import type { PublicState } from "../../rules/state.ts";
import { learn } from "./evidence.ts";
import { priorOf, type Hypotheses } from "./hypotheses.ts";

export interface Perceived extends Hypotheses {
  /** Has she shown by a call where her limit lies? */
  tested: boolean;
}

/** Everything of the public record that moves beliefs, as a text that changes when it does. */
function recordOf(pub: PublicState): string {
  const parts: (string | number)[] = [pub.meeting, pub.done.join(), pub.calls.length];
  for (const f of pub.published.findings) parts.push(f.id, f.strength);
  for (const clause of pub.draft) {
    parts.push("c", clause.text);
    for (const b of clause.brackets) parts.push("b", b.option, b.sponsors.join());
    for (const o of clause.objections) parts.push("o", o.seat, o.against, o.wording);
  }
  for (const poll of pub.polls) {
    parts.push("p", poll.issue);
    for (const seat in poll.answers) parts.push(seat, (poll.answers[seat] ?? []).join());
  }
  for (const call of pub.calls) if (call.kind === "whole") parts.push("w", call.package.join(), call.objectors.join());
  return parts.join(" ");
}

/** The last table looked at, per setup: a pure function of setup and record, so that keeping it changes nothing but the time. */
const kept = new WeakMap<OpenSetup, { record: string; seats: Record<string, Perceived> }>();

/** What the public record says of every minister. */
export function perceived(open: OpenSetup, pub: PublicState): Readonly<Record<string, Perceived>> {
  const record = recordOf(pub);
  const found = kept.get(open);
  if (found?.record === record) return found.seats;
  const seats: Record<string, Perceived> = {};
  for (const seat of open.seats) {
    if (seat.role !== "minister") continue;
    const hypotheses = priorOf(open, pub, seat);
    const tested = learn(open, pub, hypotheses);
    seats[seat.id] = { ...hypotheses, tested };
  }
  kept.set(open, { record, seats });
  return seats;
}
