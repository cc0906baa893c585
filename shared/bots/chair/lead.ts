/** Leading the table: order of the agenda, shift of the zero draft, invitations, polls, the package. */
import { isTabled } from "../../rules/text/clauses.ts";
import { int, uniform } from "../../lib/rng.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId, standing } from "../mind/draft.ts";
import { gain } from "../mind/gains.ts";
import { callsMade } from "../mind/goal.ts";
import { atBell, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { targetPackage } from "./package.ts";

/** Polls that a table bears in one meeting. */
const BEARABLE_POLLS = 3;

/** How far the public lines lie apart on an issue: the sum of distances to their mean. */
function spread(mind: Mind, issue: number): number {
  const setup = mind.open.issues[issue];
  const lines = mind.open.ministers.map((m) => mind.pub.lines[m]?.[issue] ?? 0);
  if (!setup?.ordered) return new Set(lines).size * 25;
  const xs = lines.map((o) => setup.options[o]?.x ?? 0);
  const middle = xs.reduce((a, b) => a + b, 0) / Math.max(1, xs.length);
  return xs.reduce((sum, x) => sum + Math.abs(x - middle), 0);
}

/** In the first meeting: moves up to two clauses of the zero draft one level its own way, if that pays. */
export function shiftDraft(mind: Mind): Move[] {
  const { pub, open } = mind;
  if (pub.meeting !== 0 || pub.shifted) return [];
  const shifts = open.issues
    .filter((k) => k.ordered)
    .flatMap((k) => {
      const now = pub.draft[k.index]?.text ?? -1;
      const free = k.options.map((o, i) => ({ i, x: o.x, locked: o.locked })).filter((o) => o.locked === null);
      const at = k.options[now]?.x ?? 0;
      const up = free.filter((o) => o.x > at).toSorted((a, b) => a.x - b.x)[0];
      const down = free.filter((o) => o.x < at).toSorted((a, b) => b.x - a.x)[0];
      return [
        { issue: k.id, by: 1, won: up ? gain(mind, k.index, up.i) - gain(mind, k.index, now) : 0 },
        { issue: k.id, by: -1, won: down ? gain(mind, k.index, down.i) - gain(mind, k.index, now) : 0 },
      ];
    })
    .filter((s) => s.won > 2)
    .toSorted((a, b) => b.won - a.won);
  if (shifts.length === 0 || uniform(mind.rng) < mind.persona.meetsHalfway / 2) return [];
  const most = mind.persona.meetsHalfway >= 0.5 ? 1 : 2;
  return [move("shift-draft", { shifts: shifts.slice(0, most).map(({ issue, by }) => ({ issue, by })) }, "shift-my-way", {})];
}

/** Easy clauses first. */
export function orderAgenda(mind: Mind): Move[] {
  // Once a meeting, before anything else.
  if (mind.pub.acted.includes(mind.seat)) return [];
  const order = mind.open.issues.map((k) => k.index).toSorted((a, b) => spread(mind, a) - spread(mind, b) || a - b);
  if (mind.pub.agenda.every((k, i) => k === order[i])) return [];
  return [move("order-agenda", { issues: order.map((k) => issueId(mind, k)) }, "easy-first", {})];
}

/** Invites the organisations whose mandate fits the agenda. */
export function invite(mind: Mind): Move[] {
  const { open, pub } = mind;
  if (!open.modules.organisations) return [];
  return open.organisations
    .filter((o) => !pub.organisations[o.id]?.invited && open.issues.some((k) => (o.fit[k.domain ?? ""] ?? 0) >= 0.4))
    .map((o) => move("invite", { organisation: o.id }, "mandate-fits", { organisation: o.id }));
}

/** Asks where everybody could live, on the most contested clause: once in drafting meetings, twice at the bell. */
export function askPoll(mind: Mind): Move[] {
  const { pub, open, meeting } = mind;
  if (meeting.stage === "follow-through" || pub.meeting === 0) return [];
  const asked = pub.polls.filter((p) => p.meeting === pub.meeting && p.counts === null).length;
  // Where no organisation can ask for the chair, it asks twice as often; whoever listens asks as often as people can bear.
  const most = mind.persona.bridges ? BEARABLE_POLLS : (atBell(mind) ? 2 : 1) * (open.modules.organisations ? 1 : 2);
  if (asked >= most || (atBell(mind) && callsMade(mind) > 0)) return [];
  const contested = open.issues
    .map((k) => k.index)
    .filter((k) => (pub.draft[k]?.settled ?? -1) < 0)
    .toSorted((a, b) => spread(mind, b) - spread(mind, a) || a - b);
  // Not the same clause at every table.
  const first = contested[int(mind.rng, Math.min(2, contested.length))];
  return [first, ...contested].flatMap((k) =>
    k === undefined ? [] : [move("ask-poll", { issue: issueId(mind, k) }, "where-could-you-live", { issue: issueId(mind, k) })],
  );
}

/** Lays its package on the table, once a meeting of the summit. */
export function tablePackage(mind: Mind): Move[] {
  const { pub, meeting } = mind;
  if (meeting.stage !== "summit" || pub.tabledPackage) return [];
  const target = targetPackage(mind);
  const text = standing(mind);
  const changes = target.flatMap((o, k): [string, string][] => (o !== text[k] && o >= 0 ? [[issueId(mind, k), optionId(mind, k, o)]] : []));
  return changes.length > 0 ? [move("table-package", { package: Object.fromEntries(changes) }, "package-for-the-worst-off", {})] : [];
}

/** Brings the levels of its package that are not yet on the table, two at a time. */
export function tableMissing(mind: Mind): Move[] {
  const { pub, open } = mind;
  if (mind.meeting.stage !== "summit" || pub.call) return [];
  const missing = targetPackage(mind).flatMap((o, k) => {
    const clause = pub.draft[k];
    return clause && o !== open.issues[k]?.none && !isTabled(clause, o) ? [{ issue: issueId(mind, k), option: optionId(mind, k, o) }] : [];
  });
  const [first, second] = missing;
  if (!first) return [];
  const single = move("table", { ...first }, "package-for-the-worst-off", {});
  return second ? [move("table", { ...first, with: second }, "package-for-the-worst-off", {}), single] : [single];
}
