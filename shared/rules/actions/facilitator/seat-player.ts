import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";

const payload = z.strictObject({
  seat: z.string().max(40),
  kind: z.enum(["human", "bot"]),
  bot: z.string().max(40).nullable().default(null),
  state: z.enum(["active", "idle", "away"]).default("active"),
});
type Payload = { seat: string; kind: "human" | "bot"; bot: string | null; state: "active" | "idle" | "away" };

/** Who plays a seat: a human takes it, a bot stands in, a player is idle or back. Interests and deals stay with the seat. */
export const seatPlayer = defineAction<Payload>({
  id: "seat-player",
  group: "facilitator",
  who: ["facilitator", "system"],
  phases: ["lobby", "briefing", "meeting", "debriefing"],
  payload: payload as z.ZodType<Payload>,
  fields: { seat: "seat", kind: "flag", bot: "bot", state: "flag" },
  refusals: ["unknown-seat"],
  whilePaused: true,
  check: ({ open }, { seat }) => (open.seats.some((s) => s.id === seat) ? null : refuse("unknown-seat")),
  effect(match, _seat, { seat, kind, bot, state }) {
    const house = match.setup.seatById[seat]?.house === true && kind === "bot";
    match.state.pub.players[seat] = { kind: house ? "house" : kind, bot: kind === "bot" ? bot : null, state };
  },
  examples: ({ open }) =>
    open.seats.slice(0, 2).map((s) => ({ seat: s.id, kind: "bot" as const, bot: "positional", state: "active" as const })),
});
