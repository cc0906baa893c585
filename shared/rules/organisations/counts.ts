/** How many ministers could live with each level: what analyses and anonymous polls tell (rule book section 7). */
import { EPSILON } from "../../lib/number.ts";
import type { Match } from "../match.ts";
import type { IssueSetup } from "../setup.ts";
import type { Desk } from "../state.ts";
import { levelValue } from "../value.ts";

/**
 * Could the seat live with the level? v >= F/100; with a table of points, at least half of its best on the issue.
 * `papers` holds the ids of the option papers that count for the seat.
 */
export function couldLive(desk: Desk, issue: IssueSetup, option: number, papers: ReadonlySet<string>): boolean {
  if (desk.table) {
    const row = desk.table[issue.index] ?? [];
    const best = Math.max(...row);
    // Where everything costs, only the best can be lived with.
    return (row[option] ?? 0) >= Math.min(best, best / 2);
  }
  const eased = issue.options[option]?.papers.some((id) => papers.has(id)) ?? false;
  return levelValue(desk, issue, option, eased) >= desk.floor / 100 - EPSILON;
}

/** Ministers per option of the issue who could live with it, by their true desks; without names. */
export function couldLiveCounts(match: Match, issue: number): number[] {
  const { setup, state } = match;
  const asked = setup.open.issues[issue];
  if (!asked) return [];
  const counts = asked.options.map(() => 0);
  for (const id of setup.open.ministers) {
    const desk = state.desks[id];
    if (!desk) continue;
    const papers = new Set(desk.privatePapers);
    for (const paper of state.pub.published.papers) if (paper.openTo === "all") papers.add(paper.id);
    for (let o = 0; o < counts.length; o++) if (couldLive(desk, asked, o, papers)) counts[o] = (counts[o] ?? 0) + 1;
  }
  return counts;
}
