/** The decision rule over the preset's ministers (contracts of the scenario format: consensus, all-but, threshold). */
import { passes as rulePasses, ruleFor } from "../../scenario/count/rule.ts";
import type { OpenSetup } from "../setup.ts";

/**
 * Does a text pass when exactly these seats accept? Consensus: all ministers; all-but: all less the tolerance; threshold: votes
 * or share of them, weighted where the rule has weights. Vetoes of ministers who sit in the preset must be among the acceptors.
 */
export function passes(open: OpenSetup, accepted: ReadonlySet<string>): boolean {
  const rule = ruleFor(open.decision, open.ministers);
  return rulePasses(
    rule,
    Uint8Array.from(open.ministers, (id) => (accepted.has(id) ? 1 : 0)),
  );
}
