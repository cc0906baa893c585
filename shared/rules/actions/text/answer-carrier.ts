import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { recall } from "../../phases/recall.ts";
import { issueOf, seatOf } from "../../sight.ts";
import type { Price } from "../../state.ts";
import { isRefusal, placeOf, places } from "../../text/legality.ts";
import { idForm } from "./form.ts";

interface Payload {
  issue: string;
  consent: boolean;
  price?: Price;
}

/** A head consents to carry a clause, or not; the price it names must be met when the text is adopted. */
export const answerCarrier = defineAction<Payload>({
  id: "answer-carrier",
  group: "text",
  who: ["head"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  module: "organisations",
  payload: z.strictObject({
    issue: idForm,
    consent: z.boolean(),
    price: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("none") }),
        z.strictObject({ kind: z.literal("mentions"), count: z.number().int().min(1).max(12) }),
        z.strictObject({ kind: z.literal("invitation") }),
        z.strictObject({ kind: z.literal("joint-request") }),
      ])
      .optional(),
  }),
  fields: { issue: "issue", consent: "flag", price: "price" },
  refusals: ["unknown-issue", "not-asked"],
  check(sight, payload) {
    const place = placeOf(sight, payload.issue);
    if (isRefusal(place)) return place;
    const { carrier } = place.clause;
    const own = seatOf(sight.open, sight.seat)?.organisation;
    return carrier?.consent === "asked" && carrier.organisation === own ? null : refuse("not-asked", { issue: payload.issue });
  },
  effect(match, _seat, payload) {
    const carrier = match.state.pub.draft[issueOf(match.setup.open, payload.issue)?.index ?? -1]?.carrier;
    if (!carrier) return;
    carrier.consent = payload.consent ? "given" : "refused";
    carrier.price = payload.consent ? (payload.price ?? { kind: "none" }) : { kind: "none" };
    recall(match, [carrier.by]);
  },
  examples(sight) {
    const own = seatOf(sight.open, sight.seat)?.organisation;
    return places(sight).flatMap(({ issue, clause }): Payload[] => {
      if (clause.carrier?.consent !== "asked" || clause.carrier.organisation !== own) return [];
      const prices: Price[] = [{ kind: "none" }, { kind: "mentions", count: 2 }, { kind: "invitation" }, { kind: "joint-request" }];
      return [...prices.map((price) => ({ issue: issue.id, consent: true, price })), { issue: issue.id, consent: false }];
    });
  },
});
