/** Straw polls and motions. */
import { wholeCallsIn } from "../../rules/text/adopting.ts";
import { pendingMotions } from "../../rules/text/motions.ts";
import { pastFirstThird } from "../../rules/phases/calendar.ts";
import { int, uniform } from "../../lib/rng.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId, standing } from "../mind/draft.ts";
import { levels, valueOf } from "../mind/gains.ts";
import { callsMade, threshold } from "../mind/goal.ts";
import type { Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { bestLevel } from "./answer-call.ts";
import { isTolerable } from "./tolerable.ts";

/** Answers a poll with the levels it could bear now; at least the one it likes best. */
export function answerPoll(mind: Mind): Move[] {
  const open = mind.pub.polls.filter((p) => p.meeting === mind.pub.meeting && p.counts === null && p.answers[mind.seat] === undefined);
  return open.map(({ id, issue }) => {
    const bearable = levels(mind, issue).filter((o) => isTolerable(mind, issue, o));
    const said = bearable.length > 0 ? bearable : [bestLevel(mind, issue)];
    return move("answer-poll", { poll: id, options: said.map((o) => optionId(mind, issue, o)) }, "poll-honest", {
      issue: issueId(mind, issue),
    });
  });
}

/** Stands behind a motion whose content it could accept. */
export function secondMotion(mind: Mind): Move[] {
  const pending = pendingMotions(mind.sight).filter((m) => !m.seconders.includes(mind.seat));
  return pending
    .filter((m) =>
      m.kind === "poll"
        ? uniform(mind.rng) < 0.5
        : m.kind === "clause"
          ? isTolerable(mind, m.issue, m.package[m.issue] ?? -1)
          : valueOf(mind, m.package) >= threshold(mind),
    )
    .map((m) => move("second", { motion: m.id }, "motion-worth-a-call", {}));
}

/** Now and then brings a clause that suits it, the text as it stands, or a poll before the table without waiting for the chair. */
export function bringMotion(mind: Mind): Move[] {
  const { pub, open, seat, rng } = mind;
  if (mind.me.chair || mind.meeting.stage !== "summit" || pub.motions.some((m) => m.meeting === pub.meeting)) return [];
  if (int(rng, 8) !== 0 || pub.call || !pastFirstThird(open, pub, mind.sight.t)) return [];
  const text = standing(mind);
  if (wholeCallsIn(open, pub.meeting) > callsMade(mind) + 1 && valueOf(mind, text) >= threshold(mind))
    return [move("motion", { kind: "package" }, "motion-for-the-package", {})];
  const suits = open.issues.filter((k) => {
    const clause = pub.draft[k.index];
    return (
      clause && clause.settled < 0 && clause.text !== k.none && clause.sponsors.includes(seat) && isTolerable(mind, k.index, clause.text)
    );
  });
  const clause = suits[int(rng, Math.max(1, suits.length))];
  if (clause) {
    const option = optionId(mind, clause.index, text[clause.index] ?? -1);
    return [move("motion", { kind: "clause", issue: clause.id, option }, "motion-for-a-clause", { issue: clause.id })];
  }
  const asked = open.issues[int(rng, open.issues.length)];
  return asked ? [move("motion", { kind: "poll", issue: asked.id }, "motion-for-a-poll", { issue: asked.id })] : [];
}
