/** Boards take up the tasks (rule book section 7, appendix A6). */
import type { Match } from "../match.ts";
import { LEVELS, type Level } from "../state.ts";
import { carrierCounts } from "../text/carriers.ts";
import { acceptanceOf, levelCarried } from "./acceptance.ts";
import { applyIntents } from "./intent.ts";
import { hasText } from "./lookup.ts";
import { rejudgePartners } from "./partners.ts";
import { returnUnits, UNITS_BACK } from "./stocks.ts";

/** A chair's summary asks for outreach at most: it is no decision that an organisation could carry further. */
function askedLevel(named: Level, summary: boolean): Level {
  return summary && LEVELS.indexOf(named) > LEVELS.indexOf("outreach") ? "outreach" : named;
}

/** After adoption: what the text does to organisations, which partners still endorse it, and a task for every carrier who counts. */
export function openTasks(match: Match): void {
  const { setup, state } = match;
  const { pub } = state;
  if (pub.outcome === null || pub.tasks.length > 0) return;
  applyIntents(match);
  rejudgePartners(setup.open, pub);
  if (!setup.open.modules.organisations) return;
  const summary = pub.outcome.kind === "summary";
  pub.draft.forEach((clause, issue) => {
    const carrier = clause.carrier;
    if (!carrier || carrier.level === "members" || !hasText(setup.open, pub, issue) || !carrierCounts(match, clause)) return;
    const asked = askedLevel(carrier.level, summary);
    pub.tasks.push({ issue, organisation: carrier.organisation, asked, got: null, parts: {}, unitSpent: false });
  });
}

/**
 * At the end of a meeting with boards: each open task is carried at the highest level that its acceptance allows, or by the members
 * alone. The sum is kept as it stood at the level asked. A carried task pays back in units, to the stocks that have run lowest.
 */
export function closeBoards(match: Match): void {
  const { open } = match.setup;
  const { pub } = match.state;
  // All boards vote on the same day: what one task brings in must not weigh on the next.
  const votes = pub.tasks
    .filter((task) => task.got === null)
    .map((task) => ({
      task,
      got: levelCarried(open, pub, task.organisation, task.issue, task.asked),
      parts: acceptanceOf(open, pub, task.organisation, task.issue, task.asked).parts,
    }));
  for (const { task, got, parts } of votes) {
    task.got = got;
    task.parts = parts;
    const now = pub.organisations[task.organisation];
    if (now) returnUnits(now, UNITS_BACK[got]);
  }
}
