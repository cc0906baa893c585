/** The public line: whoever holds says it again, and further out, where the draft moves away from it. */
import { mayRestate } from "../../rules/network/lines.ts";
import { int, uniform } from "../../lib/rng.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId } from "../mind/draft.ts";
import { gain } from "../mind/gains.ts";
import type { Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

/** Chance at each of its turns that somebody who does not bluff says its line again. */
const RARELY = 1 / 30;

/**
 * Rarely restates a line: outward where that costs nothing of what it wants (those who bluff only), or inward once a clause is settled,
 * which frees it of face.
 */
export function restateLine(mind: Mind): Move[] {
  const { open, pub, seat, rng, persona } = mind;
  const lines = pub.lines[seat];
  if (!lines || mind.me.role !== "minister" || mind.meeting.stage === "follow-through") return [];
  if (persona.heir || pub.said.some((m) => m.by === seat && m.meeting === pub.meeting)) return [];
  if (uniform(rng) >= Math.max(RARELY, persona.bluffs / 3)) return [];
  const k = int(rng, open.issues.length);
  const setup = open.issues[k];
  const line = lines[k] ?? 0;
  if (!setup) return [];
  if (persona.bluffs <= 0)
    return [
      move("restate-line", { issue: issueId(mind, k), option: optionId(mind, k, line) }, "say-it-again", { issue: issueId(mind, k) }),
    ];
  const outward = setup.options
    .map((_, o) => o)
    .filter((o) => o !== line && mayRestate(open, pub, seat, setup, o) && gain(mind, k, o) >= gain(mind, k, line) - 1);
  const option = outward[0] ?? line;
  return [
    move("restate-line", { issue: issueId(mind, k), option: optionId(mind, k, option) }, "hold-the-line", { issue: issueId(mind, k) }),
  ];
}
