/** What the room synchronises: leaves by path (shared/wire/flatten.ts), the board for all and a desk for the seat that owns it. */
import { schema, t, type SchemaType } from "@colyseus/schema";

/** Sent to nobody but the clients whose view it has been added to. */
export const DeskLeaves = schema({ paths: t.map("string") }, "DeskLeaves");
export type DeskLeaves = SchemaType<typeof DeskLeaves>;

export const MatchState = schema({ board: t.map("string"), desks: t.map(DeskLeaves).view() }, "MatchState");
export type MatchState = SchemaType<typeof MatchState>;
