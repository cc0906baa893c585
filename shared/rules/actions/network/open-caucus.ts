import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { CAUCUS_MOST, isBusy, openChannel } from "../../network/channels.ts";
import { CAUCUS_COST } from "../../network/cost.ts";
import { tieOf } from "../../network/ties.ts";
import { issueOf, type Sight } from "../../sight.ts";

type Payload = { with: string[]; issue?: string | undefined };

/** Sensible circles: each other minister with a third, and each head with a minister on the next clauses; best tied first. */
function circles({ open, pub, seat }: Sight): Payload[] {
  if (seat === null) return [];
  const byTie = (a: string, b: string): number => tieOf(pub, seat, b) - tieOf(pub, seat, a);
  const near = open.ministers
    .filter((id) => id !== seat)
    .toSorted(byTie)
    .slice(0, 4);
  const heads = open.heads.filter((id) => id !== seat).slice(0, 3);
  const clauses = pub.agenda.slice(0, 2).flatMap((k) => open.issues[k]?.id ?? []);
  return [
    ...near.flatMap((a, i) => near.slice(i + 1).map((b) => ({ with: [a, b] }))),
    ...heads.flatMap((head) => near.slice(0, 2).flatMap((a) => clauses.map((issue) => ({ with: [a, head], issue })))),
  ];
}

/** A circle of up to four. With a head and a named clause it is a working group. It ties its members to the convener only. */
export const openCaucus = defineAction<Payload>({
  id: "open-caucus",
  group: "network",
  who: ["minister", "head"],
  phases: ["meeting"],
  module: "channels",
  payload: z.strictObject({
    with: z
      .array(z.string().max(40))
      .min(1)
      .max(CAUCUS_MOST - 1),
    issue: z.string().max(40).optional(),
  }),
  fields: { with: "seats", issue: "issue" },
  refusals: ["unknown-seat", "self", "twice", "unknown-issue", "no-head", "too-few-ministers", "network-off", "attention-full", "busy"],
  cost: () => CAUCUS_COST,
  check({ open, pub, seat }, { with: others, issue }) {
    if (seat === null) return refuse("unknown-seat");
    if (others.includes(seat)) return refuse("self");
    if (new Set(others).size < others.length) return refuse("twice");
    const unknown = others.find((id) => !open.seats.some((s) => s.id === id));
    if (unknown !== undefined) return refuse("unknown-seat", { seat: unknown });
    const ministers = [seat, ...others].filter((id) => open.ministers.includes(id)).length;
    const heads = others.length + 1 - ministers;
    if (issue !== undefined && !issueOf(open, issue)) return refuse("unknown-issue", { issue });
    if (issue !== undefined && heads === 0) return refuse("no-head");
    // One minister with a head is a channel: a working group needs peers first.
    if (heads > 0 && ministers < 2) return refuse("too-few-ministers");
    if (ministers > 1 && open.without.includes("horizontal")) return refuse("network-off", { network: "horizontal" });
    if (heads > 0 && open.without.includes("vertical")) return refuse("network-off", { network: "vertical" });
    if (isBusy(open, pub, seat)) return refuse("attention-full");
    const busy = others.find((id) => isBusy(open, pub, id));
    return busy === undefined ? null : refuse("busy", { seat: busy });
  },
  effect(match, seat, { with: others, issue }) {
    if (seat === null) return;
    const index = issue === undefined ? -1 : (match.setup.issueById[issue]?.index ?? -1);
    openChannel(match, { kind: "caucus", members: [seat], invited: others, issue: index });
  },
  examples: circles,
});
