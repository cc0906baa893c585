// A partner's ask as a person would say it: at least this level, at most that one, or something between the two.
import { meetsAsk } from "../../../shared/rules/organisations/partners.ts";
import type { IssueSetup, OpenSetup } from "../../../shared/rules/setup.ts";
import type { Partner } from "../../../shared/scenario/schema.ts";

export interface Bounds {
  kind: "least" | "most" | "between" | "one" | "any" | "none";
  /** Option indices: the lowest and the highest level that will do; -1 where none does. */
  low: number;
  high: number;
}

export function boundsOf(open: OpenSetup, partner: Partner, issue: IssueSetup): Bounds {
  const rising = issue.options
    .flatMap((option, o) => (option.noText ? [] : [o]))
    .toSorted((a, b) => (issue.options[a]?.x ?? 0) - (issue.options[b]?.x ?? 0));
  const fit = rising.filter((o) => meetsAsk(open, partner, issue.index, o));
  const [low = -1, high = -1] = [fit.at(0), fit.at(-1)];
  if (fit.length === 0) return { kind: "none", low, high };
  if (fit.length === rising.length) return { kind: "any", low, high };
  if (low === high && low !== rising.at(-1) && low !== rising.at(0)) return { kind: "one", low, high };
  if (high === rising.at(-1)) return { kind: "least", low, high };
  return { kind: low === rising.at(0) ? "most" : "between", low, high };
}
