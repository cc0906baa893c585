import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { agendaRefusal, carriesMotion, carryMotion, pendingMotions } from "../../text/motions.ts";
import { CALL_REFUSALS } from "../../text/proposals.ts";
import { idForm } from "./form.ts";

/** A minister stands behind a motion. The one who makes it carry opens the call or poll, so she must wait until that can be. */
export const second = defineAction<{ motion: string }>({
  id: "second",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  tiers: ["sherpas", "ministers", "leaders"],
  payload: z.strictObject({ motion: idForm }),
  fields: { motion: "motion" },
  refusals: ["no-motion", "already-seconded", ...CALL_REFUSALS, "poll-open"],
  check(sight, payload) {
    const moved = pendingMotions(sight).find((m) => m.id === payload.motion);
    if (!moved) return refuse("no-motion");
    const seat = sight.seat ?? "";
    if (moved.seconders.includes(seat)) return refuse("already-seconded");
    return carriesMotion(sight.open, [...moved.seconders, seat]) ? agendaRefusal(sight, moved) : null;
  },
  effect(match, seat, payload) {
    const moved = match.state.pub.motions.find((m) => m.id === payload.motion);
    if (!moved || seat === null) return;
    moved.seconders.push(seat);
    carryMotion(match, moved);
  },
  examples: (sight) => pendingMotions(sight).map((m) => ({ motion: m.id })),
});
