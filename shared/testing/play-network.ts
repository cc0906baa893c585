/** Random play of the horizontal network, for property tests. */
import { NETWORK_ACTIONS } from "../rules/actions/network/index.ts";
import { submit } from "../rules/apply.ts";
import type { Match } from "../rules/match.ts";
import { moveOf } from "../rules/open-moves.ts";
import { sightOf } from "../rules/sight.ts";
import { nextMeeting } from "./table.ts";

/**
 * Plays offered network moves picked by a list of numbers, and ends a meeting now and then; calls `each` after every step.
 * Throws when the rules refuse what they have offered. Leaving channels is left out, so that something is said in them.
 */
export function playNetwork(match: Match, picks: readonly number[], each: (match: Match) => void): void {
  const ids = NETWORK_ACTIONS.map((def) => def.id).filter((id) => id !== "leave-channel");
  const seats = match.setup.open.seats;
  picks.forEach((pick, i) => {
    if (match.state.pub.phase !== "meeting") return;
    const seat = seats[(i + pick) % seats.length]?.id ?? "";
    if (pick % 17 === 0) nextMeeting(match);
    else {
      const sight = sightOf(match.setup.open, match.state, seat);
      const kinds = ids.flatMap((id) => moveOf(sight, `seat:${seat}`, id) ?? []).filter((m) => m.examples.length > 0);
      const move = kinds[pick % Math.max(1, kinds.length)];
      const offer = move?.examples[(pick >> 4) % move.examples.length];
      const result = move && offer ? submit(match, `seat:${seat}`, move.do, offer.with) : { ok: true as const };
      if (!result.ok) throw new Error(`${seat} was offered ${move?.do} ${JSON.stringify(offer?.with)} and met ${result.reason}`);
    }
    each(match);
  });
}
