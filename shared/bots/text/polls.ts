/** Straw polls and motions. */
import { pendingMotions } from "../../rules/text/motions.ts";
import { pastFirstThird } from "../../rules/phases/calendar.ts";
import { int, uniform } from "../../lib/rng.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId } from "../mind/draft.ts";
import { levels, valueOf } from "../mind/gains.ts";
import { threshold } from "../mind/goal.ts";
import type { Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { bestLevel } from "./answer-call.ts";
import { isTolerable } from "./tolerable.ts";

/** Answers a poll with the levels it could bear now; at least the one it likes best. */
export function answerPoll(mind: Mind): Move[] | null {
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
export function secondMotion(mind: Mind): Move[] | null {
  const pending = pendingMotions(mind.sight).filter((m) => !m.seconders.includes(mind.seat));
  return pending
    .filter((m) =>
      m.kind === "poll"
        ? uniform(mind.rng) < 0.5
        : m.kind === "clause"
          ? isTolerable(mind, m.issue, m.package[m.issue] ?? -1)
          : valueOf(mind, m.package) >= threshold(mind),
    )
    .map((m) => move("second", { motion: m.id }, "motion-worth-a-call"));
}

/** Now and then brings a clause that suits it, or a poll, before the table without waiting for the chair. */
export function bringMotion(mind: Mind): Move | null {
  const { pub, open, seat, rng } = mind;
  if (mind.me.chair || mind.meeting.stage !== "summit" || pub.motions.some((m) => m.meeting === pub.meeting)) return null;
  if (int(rng, 8) !== 0 || pub.call || !pastFirstThird(open, pub, mind.sight.t)) return null;
  const suits = open.issues.filter((k) => {
    const clause = pub.draft[k.index];
    return (
      clause && clause.settled < 0 && clause.text !== k.none && clause.sponsors.includes(seat) && isTolerable(mind, k.index, clause.text)
    );
  });
  const issue = suits[int(rng, Math.max(1, suits.length))];
  if (issue) {
    const option = optionId(mind, issue.index, pub.draft[issue.index]?.text ?? -1);
    return move("motion", { kind: "clause", issue: issue.id, option }, "motion-for-a-clause", { issue: issue.id });
  }
  const open1 = open.issues[int(rng, open.issues.length)];
  return open1 ? move("motion", { kind: "poll", issue: open1.id }, "motion-for-a-poll", { issue: open1.id }) : null;
}
