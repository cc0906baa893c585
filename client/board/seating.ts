/** Who sits where at the table, and the letters that stand for those without a flag: the same on the board and in the panels. Pure. */
import type { OpenSetup } from "../../shared/rules/setup.ts";
import { initialsOf } from "./initials.ts";

/** Ministers from the chair on, with the groups together: hers first, then the rest, in the order of the scenario. */
export function seatingOf(open: OpenSetup): string[] {
  const groupOf = (id: string): string | null => open.seats.find((s) => s.id === id)?.group ?? null;
  const chairs = groupOf(open.chair);
  const rest = open.ministers.filter((id) => id !== open.chair);
  const own = rest.filter((id) => groupOf(id) === chairs);
  const ordered = chairs === null ? rest : [...own, ...rest.filter((id) => !own.includes(id))];
  return open.ministers.includes(open.chair) ? [open.chair, ...ordered] : ordered;
}

/** Initials of everybody on the board by id, different within each ring; an organisation has them under its own id and its seat's. */
export function initialsAt(open: OpenSetup, nameOf: (id: string) => string): Record<string, string> {
  const found: Record<string, string> = {};
  const seatOf = (organisation: string): string | undefined => open.seats.find((s) => s.organisation === organisation)?.id;
  for (const ring of [seatingOf(open), open.organisations.map((o) => o.id), open.partners.map((p) => p.id)])
    initialsOf(ring.map(nameOf)).forEach((letters, i) => {
      const id = ring[i] ?? "";
      found[id] = letters;
      found[seatOf(id) ?? id] = letters;
    });
  return found;
}
