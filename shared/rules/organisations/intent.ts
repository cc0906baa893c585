/** What an organisation is to the summit: ally, complement, competitor or rival (rule book section 7, appendix A6). */
import type { Match } from "../match.ts";
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";
import { clausesNaming } from "../text/carriers.ts";
import { readinessOf } from "./readiness.ts";

export type Intent = "rival" | "competitor" | "ally" | "complement";

/** Readiness below which a replaced organisation refuses, and from which a mentioned one is an ally. */
export const RIVAL_BELOW = 35;
export const ALLY_FROM = 55;

/**
 * First that fits: rival (replaced and readiness < 35: refuses), competitor (replaced, or a new body in its field: each
 * contribution costs two), ally (readiness >= 55 and mentioned: demand -5), complement. Readiness is taken where it fits best.
 */
export function intentOf(open: OpenSetup, pub: PublicState, organisation: string): Intent {
  const now = pub.organisations[organisation];
  const readiness = readinessOf(open, pub, organisation).total;
  if (now?.replaced && readiness < RIVAL_BELOW) return "rival";
  if (now?.replaced || now?.newBody) return "competitor";
  return readiness >= ALLY_FROM && clausesNaming(open, pub, organisation) > 0 ? "ally" : "complement";
}

/** Does it stand against the summit? As `intentOf`, but without telling allies from complements, which costs a readiness sum. */
export function hostilityOf(open: OpenSetup, pub: PublicState, organisation: string): "rival" | "competitor" | "complement" {
  const now = pub.organisations[organisation];
  if (!now?.replaced && !now?.newBody) return "complement";
  const intent = intentOf(open, pub, organisation);
  return intent === "ally" ? "complement" : intent;
}

/** At adoption: what the adopted levels do to organisations besides asking them (reform, replace, a new body beside them). */
export function applyIntents(match: Match): void {
  const { pub } = match.state;
  match.setup.open.issues.forEach((issue, k) => {
    const adopted = issue.options[pub.outcome?.package[k] ?? -1];
    for (const { organisation, kind } of adopted?.intents ?? []) {
      const touched = pub.organisations[organisation];
      if (!touched) continue;
      if (kind === "reform") touched.reformed = true;
      else if (kind === "replace") touched.replaced = true;
      else touched.newBody = true;
    }
  });
}
