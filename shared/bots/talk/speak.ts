/** What is said in a channel: one position each meeting, verified where ties are strong enough to have it so. */
import { truePosition } from "../../rules/network/information.ts";
import { uniform } from "../../lib/rng.ts";
import type { Channel } from "../../rules/state.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId } from "../mind/draft.ts";
import { bests } from "../mind/gains.ts";
import { live, tieTo, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

function said(mind: Mind, channel: Channel): boolean {
  return (mind.sight.talk[channel.id] ?? []).some((m) => m.by === mind.seat && m.statement !== null);
}

function withPerson(mind: Mind, channel: Channel): boolean {
  return channel.members.some((m) => mind.pub.players[m]?.kind === "human");
}

/** What to speak of: its issues in the order of what they can bring, the next one each meeting. */
function topic(mind: Mind): number {
  const most = bests(mind);
  const ranked = mind.open.issues.map((k) => k.index).toSorted((a, b) => (most[b] ?? 0) - (most[a] ?? 0) || a - b);
  return ranked[mind.pub.meeting % Math.max(1, ranked.length)] ?? 0;
}

/** One level beyond the true one, on the side on which it already stands. */
function overstated(mind: Mind, issue: number, option: number): number {
  const setup = mind.open.issues[issue];
  if (!setup?.ordered) return option;
  const at = setup.options[option]?.x ?? 50;
  const outward = setup.options.map((o, i) => ({ i, x: o.x })).filter(({ x }) => (at >= 50 ? x > at : x < at));
  const next = outward.toSorted((a, b) => Math.abs(a.x - at) - Math.abs(b.x - at))[0];
  return next?.i ?? option;
}

export function speak(mind: Mind): Move[] {
  const { open, pub, desk, persona, rng } = mind;
  if (mind.me.role !== "minister") return [];
  return live(mind).flatMap((channel): Move[] => {
    // One statement is enough to keep the tie; a person is always answered.
    if (channel.used && (!withPerson(mind, channel) || said(mind, channel))) return [];
    const others = channel.members.filter((m) => m !== mind.seat);
    const issue = topic(mind);
    const setup = open.issues[issue];
    if (!setup) return [];
    const truth = truePosition(open, pub, desk, setup);
    const strong = others.every((o) => tieTo(mind, o) >= 2);
    const option = !strong && uniform(rng) < persona.overstates ? overstated(mind, issue, truth.option) : truth.option;
    const params = { issue: issueId(mind, issue) };
    const share = { channel: channel.id, issue: issueId(mind, issue), option: optionId(mind, issue, option), rank: truth.rank };
    return [
      ...(strong ? [move("verify-position", { channel: channel.id, issue: issueId(mind, issue) }, "verified-among-friends", params)] : []),
      move("share-position", share, "tell-where-i-stand", params),
    ];
  });
}
