// The bots' turns: one move each in rotating order, as in a simulation; people at the table are passed over, never waited for.
import { diceFor, type Bot, type Reason } from "../../shared/bots/define-bot.ts";
import type { Match } from "../../shared/rules/match.ts";
import { sightOf } from "../../shared/rules/sight.ts";

/** Entries per seat after which nobody opens anything new in a meeting. */
const MOST_PER_SEAT = 60;

export interface Turns {
  /** One bot makes one move (or is done). False when no bot has anything to do now. */
  step(): boolean;
}

export interface TurnsOptions {
  match: () => Match;
  /** The bot that plays a seat now, or null while a person does. */
  botOf: (seat: string) => Bot | null;
  /** `reason`: why the bot does it, for the debriefing. */
  enter: (seat: string, action: string, payload: Record<string, unknown>, reason?: Reason) => { ok: boolean };
  onFault: (error: unknown) => void;
}

export function botTurns({ match: current, botOf, enter, onFault }: TurnsOptions): Turns {
  let meeting = -2;
  let turn = 0;
  /** Seats that could not even say that they are done, with the entry number at which that was. */
  const stuck = new Map<string, number>();

  const decide = (match: Match, seat: string, bot: Bot) => {
    const { state, setup } = match;
    const worn = state.n - (state.pub.began[state.pub.meeting] ?? 0) > setup.open.seats.length * MOST_PER_SEAT;
    try {
      return worn ? null : bot.decide(sightOf(setup.open, state, seat), diceFor(match.seed, seat, state.n));
    } catch (error) {
      onFault(error);
      return null;
    }
  };

  const act = (seat: string, bot: Bot): boolean => {
    const match = current();
    const { n } = match.state;
    const move = decide(match, seat, bot);
    if (move !== null && enter(seat, move.do, move.with, move.reason).ok) return true;
    if (enter(seat, "done", {}).ok) return true;
    stuck.set(seat, n);
    return false;
  };

  const getReady = (): boolean => {
    const { setup, state } = current();
    const unready = setup.open.seats.find(({ id }) => botOf(id) !== null && !state.pub.ready.includes(id));
    return unready !== undefined && enter(unready.id, "ready", {}).ok;
  };

  return {
    step() {
      const { setup, state } = current();
      const { pub } = state;
      if (pub.paused) return false;
      if (pub.phase === "briefing") return getReady();
      if (pub.phase !== "meeting") return false;
      if (pub.meeting !== meeting) {
        // Nobody is always first.
        meeting = pub.meeting;
        turn = meeting;
      }
      const { seats } = setup.open;
      for (let i = 0; i < seats.length; i++) {
        const seat = seats[(turn + i) % seats.length]?.id ?? "";
        const bot = pub.done.includes(seat) || stuck.get(seat) === state.n ? null : botOf(seat);
        if (!bot) continue;
        if (!act(seat, bot)) continue;
        turn += i + 1;
        return true;
      }
      return false;
    },
  };
}
