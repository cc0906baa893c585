/** The summit's leverage on an organisation (appendix A6). */
import { round6 } from "../../lib/number.ts";
import type { OpenSetup } from "../setup.ts";
import { domainOf, organisationOf } from "./lookup.ts";
import type { Sum } from "./sum.ts";

/** sqrt(authority x control), 0..1: the summit's authority in the issue's domain (0 without one) and its control of the organisation. */
export function leverageOf(open: OpenSetup, organisation: string, issue: number): Sum {
  const authority = domainOf(open, issue)?.authority ?? 0;
  const control = organisationOf(open, organisation)?.control ?? 0;
  return { total: round6(Math.sqrt(authority * control)), parts: { authority, control } };
}
