/** The carrier of a clause from which the seat gains has consented for a price that is not paid: at adoption it would not count. */
import { isPriceMet } from "../../rules/text/carriers.ts";
import type { Price } from "../../rules/state.ts";
import { gainOf, issueIdOf } from "../clauses.ts";
import type { Eyes } from "../eyes.ts";
import { clauseAt, defineWarning, type Found, type Mend } from "../warning.ts";

const ofOrganisation = (eyes: Eyes, id: string, organisation: string): Mend | null => {
  const way = eyes.ways(id).find((payload) => payload["organisation"] === organisation);
  return way ? { do: id, with: way } : null;
};

/** What pays it, per kind of price. */
const PAYS: Readonly<Record<Price["kind"], (eyes: Eyes, organisation: string) => Mend | null>> = {
  none: () => null,
  mentions: (eyes, organisation) => ofOrganisation(eyes, "mention", organisation),
  invitation: (eyes, organisation) => ofOrganisation(eyes, "invite", organisation),
  "joint-request"(eyes, organisation) {
    const way = eyes.ways("request").find((payload) => payload["organisation"] === organisation && payload["with"] !== undefined);
    return way ? { do: "request", with: way } : null;
  },
};

export const priceUnpaid = defineWarning({
  key: "price-unpaid",
  tone: "loss",
  who: "minister",
  find(eyes) {
    const { open, pub, desk } = eyes;
    if (pub.outcome) return [];
    return pub.draft.flatMap((clause, k): Found[] => {
      const { carrier } = clause;
      if (carrier?.consent !== "given" || isPriceMet(open, pub, clause)) return [];
      if (gainOf(eyes, k, clause.text) <= (desk.noText[k] ?? 0)) return [];
      const { organisation, price } = carrier;
      const params = { issue: k, organisation, price: price.kind, count: price.kind === "mentions" ? price.count : 0 };
      return [{ params, place: clauseAt(issueIdOf(eyes, k)), mend: PAYS[price.kind](eyes, organisation) }];
    });
  },
});
