/** What stands under a finger or a pointer. Pure. */
import type { Layout } from "./layout.ts";
import type { BoardModel } from "./model.ts";
import { holds } from "./shapes.ts";
import type { Sheet } from "./strips.ts";

export interface BoardPick {
  kind: "seat" | "organisation" | "partner" | "clause" | "call";
  id: string;
}

/** How far beside a token a finger still counts. */
const NEAR = 6;

export function pickAt(layout: Layout, sheet: Sheet, model: BoardModel, x: number, y: number): BoardPick | null {
  const under = (kind: BoardPick["kind"], spots: Layout["seats"], ids: readonly { id: string }[]): BoardPick | null => {
    const at = spots.findIndex((s) => holds(s.box, x, y) || Math.hypot(x - s.x, y - s.y) < s.r + NEAR);
    const found = ids[at];
    return found ? { kind, id: found.id } : null;
  };
  if (holds(layout.paper, x, y)) {
    const clause = model.clauses[sheet.strips.findIndex((strip) => holds(strip, x, y))];
    if (clause) return { kind: "clause", id: clause.id };
    return model.called ? { kind: "call", id: "call" } : null;
  }
  return (
    under("seat", layout.seats, model.seats) ??
    under("organisation", layout.organisations, model.organisations) ??
    under("partner", layout.partners, model.partners)
  );
}
