/** Deals of three or four at once: everybody gives on one issue and is covered by somebody else's line (rule book section 5). */
import { committed, DEALS_MOST, PARTIES_MOST } from "../../rules/network/deals.ts";
import { coverPartners } from "../../rules/network/face.ts";
import { faceCost } from "../../rules/value.ts";
import type { Channel } from "../../rules/state.ts";
import type { Move } from "../define-bot.ts";
import { targetPackage } from "../chair/package.ts";
import { beliefOf } from "../mind/beliefs.ts";
import { issueId, optionId } from "../mind/draft.ts";
import { bests, levels } from "../mind/gains.ts";
import { live, tieTo, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { bearableAtBell } from "../text/tolerable.ts";

interface Gift {
  by: string;
  issue: number;
  options: number[];
  saved: number;
}

/** Could the party live with a level of the package that is worked toward? */
function bears(mind: Mind, by: string, k: number, option: number): boolean {
  if (by === mind.seat) return (bests(mind)[k] ?? 0) - (mind.desk.worth[k]?.[option] ?? 0) <= bearableAtBell(mind, k);
  const row = beliefOf(mind, by)?.worth[k] ?? [];
  return (row[option] ?? 0) >= 0.45 * Math.max(...row);
}

/** What a party could give toward the package: the issue where leaving its line costs it most face and another party's line covers it. */
function giftOf(mind: Mind, by: string, parties: readonly string[], target: readonly number[]): Gift | null {
  const { open, pub } = mind;
  let best: Gift | null = null;
  for (const issue of open.issues) {
    const k = issue.index;
    const line = pub.lines[by]?.[k];
    const option = target[k] ?? -1;
    if (line === undefined || option < 0 || !issue.ordered || option === line || option === issue.none || !bears(mind, by, k, option))
      continue;
    if (!coverPartners(open, pub, by, k, option).some((other) => other !== by && parties.includes(other))) continue;
    const saved = faceCost(open, issue, line, option);
    const from = issue.options[line]?.x ?? 0;
    const to = issue.options[option]?.x ?? 0;
    const between = levels(mind, k).filter((o) => {
      const x = issue.options[o]?.x ?? 0;
      return o !== issue.none && (x - from) * (x - to) <= 0;
    });
    if (saved > 0 && between.length > 0 && saved > (best?.saved ?? 0)) best = { by, issue: k, options: between, saved };
  }
  return best;
}

/** The exchange that one circle allows, or null: at least three parties who each give something. */
function within(mind: Mind, channel: Channel): Move | null {
  const target = targetPackage(mind);
  const near = channel.members.filter(
    (id) => id !== mind.seat && mind.atlas.seat[id]?.role === "minister" && (channel.host !== null || tieTo(mind, id) >= 1),
  );
  const parties = [mind.seat, ...near].slice(0, PARTIES_MOST);
  const gifts = parties.map((by) => giftOf(mind, by, parties, target)).filter((g) => g !== null);
  if (gifts.length < 3 || !gifts.some((g) => g.by === mind.seat)) return null;
  const terms = gifts.map(({ by, issue, options }) => ({
    kind: "accept",
    by,
    issue: issueId(mind, issue),
    options: options.map((o) => optionId(mind, issue, o)),
  }));
  return move("propose-deal", { channel: channel.id, terms }, "everybody-gives-something", { with: gifts[1]?.by ?? "" });
}

/** A broker brings the members of a circle to give something each. */
export function proposePackage(mind: Mind): Move[] {
  const { sight, pub, seat, persona, open } = mind;
  const { stage, tier } = mind.meeting;
  if (!persona.brokers || !open.modules.deals || mind.me.role !== "minister" || pub.outcome !== null) return [];
  if (stage === "preparation" && tier === "sherpas") return [];
  const made = sight.deals.filter((d) => d.by === seat && d.meeting === pub.meeting);
  if (made.length >= persona.deals || made.some((d) => d.parties.length > 2) || committed(sight.deals, seat) >= DEALS_MOST) return [];
  return live(mind)
    .filter((c) => c.kind === "caucus")
    .flatMap((c) => within(mind, c) ?? []);
}
