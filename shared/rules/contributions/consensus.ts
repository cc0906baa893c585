import { refuse } from "../define-action.ts";
import { HOSTED_MOST, hostCaucus, isBusy } from "../network/channels.ts";
import { headedBy } from "../organisations/lookup.ts";
import type { Sight } from "../sight.ts";
import { defineContribution, type Act } from "./define-contribution.ts";

/** Everybody to be invited: those who asked and those whom the head adds, but for those whose attention is full. */
function guests({ open, pub }: Pick<Sight, "open" | "pub">, act: Act): string[] {
  return [...new Set([...act.askers, ...act.seats])].filter((seat) => !isBusy(open, pub, seat));
}

/** Hosts a caucus of up to six (half strength: three), the head included, at no contact cost, with ties among all who come. */
export const consensus = defineContribution({
  id: "consensus",
  stage: "preparation",
  resources: ["forum"],
  issue: "none",
  subject: "none",
  refusals: ["network-off", "too-few-seats", "too-many-seats", "busy"],
  check(sight, act) {
    const { open, pub } = sight;
    // Ties among all would be both horizontal and vertical ones.
    if (open.without.length > 0 || !open.modules.channels) return refuse("network-off");
    if (act.asking) return null;
    if (isBusy(open, pub, act.head)) return refuse("busy", { seat: act.head });
    const invited = guests(sight, act).length;
    const most = HOSTED_MOST * act.strength - 1;
    if (invited < 2) return refuse("too-few-seats", { least: 2 });
    return invited > most ? refuse("too-many-seats", { most }) : null;
  },
  effect(match, act) {
    const invited = guests({ open: match.setup.open, pub: match.state.pub }, act);
    hostCaucus(match, act.organisation, act.head, invited);
  },
  examples({ open, pub, seat }) {
    if (headedBy(open, seat) === null) return [{}];
    // The chair with one minister each, and the most influential together: a start, not a list of all combinations.
    const free = open.seats.filter((s) => s.role === "minister" && !isBusy(open, pub, s.id)).toSorted((a, b) => b.influence - a.influence);
    const pairs = free.filter((s) => s.id !== open.chair).map((s) => ({ seats: [open.chair, s.id] }));
    return [{ seats: free.slice(0, HOSTED_MOST - 1).map((s) => s.id) }, ...pairs.slice(0, 6), {}];
  },
});
