import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { happen } from "../../events/events.ts";

/** Makes one of the scenario's events happen now. */
export const injectEvent = defineAction<{ event: string }>({
  id: "inject-event",
  group: "facilitator",
  who: ["facilitator"],
  phases: ["meeting"],
  module: "events",
  payload: z.strictObject({ event: z.string().max(40) }),
  fields: { event: "event" },
  refusals: ["unknown-event", "already-happened"],
  whilePaused: true,
  check({ open, pub }, { event }) {
    if (!open.events.includes(event)) return refuse("unknown-event");
    return pub.events.some((e) => e.id === event) ? refuse("already-happened") : null;
  },
  effect: (match, _seat, { event }) => happen(match, event),
  examples: ({ open }) => open.events.map((event) => ({ event })),
});
