/** Mediation: the text that gives the worst-off stated position most (rule book section 7). */
import { EPSILON, round6 } from "../../lib/number.ts";
import type { IssueSetup, OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";
import { isAvailable } from "./legality.ts";

export interface LevelChoice {
  issue: number;
  option: number;
}

/** How near an option is to a stated line, 0..1: 1 - |x - line x| / 100; on an unordered issue 1 for the line itself, else 0. */
export function closeness(issue: IssueSetup, line: number, option: number): number {
  if (!issue.ordered) return line === option ? 1 : 0;
  return 1 - Math.abs((issue.options[option]?.x ?? 0) - (issue.options[line]?.x ?? 0)) / 100;
}

function packagesOf(open: OpenSetup, pub: PublicState, issues: readonly number[]): LevelChoice[][] {
  return issues.reduce<LevelChoice[][]>(
    (packages, issue) => {
      const setup = open.issues[issue];
      if (!setup) return packages;
      // Mediation proposes wordings; "no text" is none.
      const options = setup.options.flatMap((o, i) => (!o.noText && isAvailable(pub, setup, i, null) ? [i] : []));
      return packages.flatMap((chosen) => options.map((option) => [...chosen, { issue, option }]));
    },
    [[]],
  );
}

/** Closeness of a text to the worst-off minister's public lines, summed over its clauses. */
export function worstOff(open: OpenSetup, pub: PublicState, chosen: readonly LevelChoice[]): number {
  let worst = Infinity;
  for (const seat of open.ministers) {
    let sum = 0;
    for (const { issue, option } of chosen) {
      const setup = open.issues[issue];
      if (setup) sum += closeness(setup, pub.lines[seat]?.[issue] ?? 0, option);
    }
    worst = Math.min(worst, sum);
  }
  return worst === Infinity ? 0 : round6(worst);
}

/**
 * For one clause or several linked ones (issue indices): the available levels with text that maximise the least closeness
 * of any minister's public lines. Ties: the most clauses at their standing text, then the lower levels in the order given.
 */
export function mediatedText(open: OpenSetup, pub: PublicState, issues: readonly number[]): LevelChoice[] {
  let best: LevelChoice[] = [];
  let bestWorst = -1;
  let bestKept = -1;
  for (const chosen of packagesOf(open, pub, issues)) {
    const worst = worstOff(open, pub, chosen);
    const kept = chosen.filter(({ issue, option }) => pub.draft[issue]?.text === option).length;
    const even = Math.abs(worst - bestWorst) <= EPSILON;
    if ((!even && worst > bestWorst) || (even && kept > bestKept)) {
      best = chosen;
      bestWorst = worst;
      bestKept = kept;
    }
  }
  return best;
}
