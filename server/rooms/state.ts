/** What the room synchronises: cells by path (shared/wire/cells.ts), the board for all and a desk for the seat that owns it. */
import { schema, t, type SchemaType } from "@colyseus/schema";

/** Sent to nobody but the clients whose view it has been added to. */
export const DeskCells = schema({ cells: t.map("string") }, "DeskCells");
export type DeskCells = SchemaType<typeof DeskCells>;

export const MatchState = schema(
  {
    /** Match milliseconds when the clock was last set; it runs on from there while `running`. */
    t: t.number().default(0),
    running: t.boolean().default(false),
    board: t.map("string"),
    desks: t.map(DeskCells).view(),
  },
  "MatchState",
);
export type MatchState = SchemaType<typeof MatchState>;
