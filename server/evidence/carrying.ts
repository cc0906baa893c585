// How far organisations carry what a table could agree on, at three degrees of effort: the rules' own sum on a table that is set up for it.
import { compile } from "../../shared/rules/compile.ts";
import { openMatch, type Match } from "../../shared/rules/match.ts";
import { levelCarried } from "../../shared/rules/organisations/acceptance.ts";
import { LEVELS, type Level } from "../../shared/rules/state.ts";
import { countPreset } from "../../shared/scenario/lint/preset.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";

/** Only organisations with this fit are thought of as carriers, as the bots do. */
const LEAST_FIT = 0.3;

export type Effort = "idle" | "some" | "full";

interface Case {
  invited: boolean;
  /** The head took part: it was in a channel, was asked for something and answered. */
  attended: boolean;
  /** Clauses that name the organisation, the one it is to carry among them. */
  named: number;
  /** Who asks it for something, and who visits its board. */
  asks: "nobody" | "one" | "all";
  visits: "nobody" | "all";
}

/**
 * idle: the clause names its carrier and nobody does anything more. some: the head is invited and takes part, the minister with the most
 * votes asks it for something, and it is named in one clause or, half of the time, in two. full: all ministers ask and visit the
 * board, and it is named in three clauses. Nobody sat in on drafting, and nothing is endorsed: there is always more that one could do.
 */
const CASES: Readonly<Record<Effort, readonly Case[]>> = {
  idle: [{ invited: false, attended: false, named: 1, asks: "nobody", visits: "nobody" }],
  some: [1, 2].map((named) => ({ invited: true, attended: true, named, asks: "one", visits: "nobody" })),
  full: [{ invited: true, attended: true, named: 3, asks: "all", visits: "all" }],
};

function askers(match: Match, organisation: string, who: Case["asks"]): string[] {
  const { ministers, seats } = match.setup.open;
  if (who !== "one") return who === "all" ? [...ministers] : [];
  const votes = (id: string): number => seats.find((seat) => seat.id === id)?.votes[organisation] ?? 0;
  return ministers.toSorted((a, b) => votes(b) - votes(a)).slice(0, 1);
}

/** Sets a fresh match up: this text on this issue, this carrier, this effort. */
function setTable(match: Match, issue: number, option: number, organisation: string, effort: Case): void {
  const { open } = match.setup;
  const { pub } = match.state;
  const now = pub.organisations[organisation];
  if (!now) throw new Error(`the organisation "${organisation}" has no desk`);
  now.invited = effort.invited;
  now.attended = effort.attended;
  now.asked = askers(match, organisation, effort.asks);
  now.visitors = { [issue]: askers(match, organisation, effort.visits) };
  let others = effort.named - 1;
  pub.draft.forEach((clause, k) => {
    const named = k === issue || others > 0;
    if (k !== issue) others--;
    clause.text = k === issue ? option : (open.issues[k]?.options.findIndex((o) => !o.noText && o.locked === null) ?? 0);
    clause.mentions = named ? [organisation] : [];
  });
}

/**
 * Share of the cases carried at each level when policy export is asked for, 0..1: over the clauses but the follow-up one, the
 * organisations that fit, and the levels of the packages acceptable to all (after findings and papers), each in its share of them.
 */
export function carriedAt(scenario: Scenario, preset: string, effort: Effort): Record<Level, number> {
  const setup = compile(scenario, preset);
  const { open } = setup;
  const counted = countPreset(setup, scenario);
  const match = openMatch(setup, "carrying", { timed: false });
  const sums: Record<Level, number> = { members: 0, outreach: 0, mandate: 0, export: 0 };
  let total = 0;
  for (const issue of open.issues) {
    if (issue.followUp) continue;
    const fitting = open.organisations.filter((o) => (o.fit[issue.domain ?? ""] ?? 0) >= LEAST_FIT);
    for (const { id } of fitting)
      for (const [o, option] of issue.options.entries()) {
        const weight = option.noText ? 0 : (counted?.after.levels[issue.index]?.[o] ?? 0) / Math.max(1, counted?.after.all ?? 0);
        if (weight === 0) continue;
        for (const one of CASES[effort]) {
          setTable(match, issue.index, o, id, one);
          sums[levelCarried(open, match.state.pub, id, issue.index, "export")] += weight;
          total += weight;
        }
      }
  }
  return Object.fromEntries(LEVELS.map((level) => [level, total === 0 ? 0 : sums[level] / total])) as Record<Level, number>;
}
