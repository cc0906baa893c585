/** Which of the levels on the table is a fair one to call. */
import type { IssueSetup } from "../../shared/rules/setup.ts";
import type { Sight } from "../../shared/rules/sight.ts";

/** The level on the table that lies least far from the public line farthest from it; the standing text where lines say nothing. */
export function fairestLevel({ open, pub }: Sight, issue: IssueSetup): number {
  const clause = pub.draft[issue.index];
  if (!clause) return -1;
  if (!issue.ordered || clause.settled >= 0) return clause.text;
  const lines = open.ministers.map((seat) => issue.options[pub.lines[seat]?.[issue.index] ?? -1]?.x ?? 0);
  const strain = (option: number): number => Math.max(...lines.map((x) => Math.abs(x - (issue.options[option]?.x ?? 0))));
  const tabled = [clause.text, ...clause.brackets.map((bracket) => bracket.option)].filter((option) => option >= 0);
  return tabled.toSorted((a, b) => strain(a) - strain(b))[0] ?? -1;
}
