// Seats never block the room (rules, section 10): whoever is idle or lost is played by a bot, and comes back at once.
import type { Match } from "../../shared/rules/match.ts";

export interface PresenceOptions {
  match: () => Match;
  /** Match time now. */
  now: () => number;
  /** Seats that belong to people, whether they have come or not. */
  humans: () => readonly string[];
  /** Makes the entry that says who plays. */
  seat: (seat: string, player: { kind: "human" | "bot"; state: "active" | "idle" | "away" }) => void;
}

export interface Presence {
  setConnected(seat: string, connected: boolean): void;
  /** The person did something: what stood in for her steps back. */
  active(seat: string): void;
  /** Looks for idle and lost seats. */
  check(): void;
  connected(): string[];
  /** After a start: nobody is here yet, and everybody gets the time to come back. */
  expectAll(): void;
}

export function presence({ match: current, now, humans, seat: setPlayer }: PresenceOptions): Presence {
  const here = new Set<string>();
  const lastActive = new Map<string, number>();
  /** Match time at which a bot takes over from a lost person. */
  const due = new Map<string, number>();
  const grace = (): number => (current().setup.open.tuning.lostBotSeconds ?? 15) * 1000;

  const active = (seat: string): void => {
    lastActive.set(seat, now());
    const player = current().state.pub.players[seat];
    if (player && humans().includes(seat) && (player.kind !== "human" || player.state !== "active"))
      setPlayer(seat, { kind: "human", state: "active" });
  };

  const checkLost = (seat: string): void => {
    if (current().state.pub.players[seat]?.kind !== "human") return;
    if (now() >= (due.get(seat) ?? 0)) setPlayer(seat, { kind: "bot", state: "away" });
  };

  const checkIdle = (seat: string): void => {
    const { setup, state } = current();
    const { pub } = state;
    const player = pub.players[seat];
    if (!pub.timed || pub.phase !== "meeting" || player?.kind !== "human") return;
    // Nobody idles who is done, or while the clock stands.
    if (pub.paused || pub.done.includes(seat)) return void lastActive.set(seat, now());
    const idle = now() - Math.max(lastActive.get(seat) ?? 0, pub.startedAt);
    const { idleHintSeconds = 45, idleBotSeconds = 120 } = setup.open.tuning;
    if (idle >= idleBotSeconds * 1000) setPlayer(seat, { kind: "bot", state: "idle" });
    else if (idle >= idleHintSeconds * 1000 && player.state === "active") setPlayer(seat, { kind: "human", state: "idle" });
  };

  return {
    setConnected(seat, connected) {
      if (connected) {
        here.add(seat);
        due.delete(seat);
        return active(seat);
      }
      if (!here.delete(seat)) return;
      // A table without its chair stands still: there a bot steps in at once.
      due.set(seat, now() + (current().setup.open.chair === seat ? 0 : grace()));
    },
    active,
    check() {
      const { pub } = current().state;
      if (pub.phase !== "briefing" && pub.phase !== "meeting") return;
      // Without a clock nobody is held up at an empty table: it waits until somebody is back.
      if (!pub.timed && here.size === 0) return;
      for (const seat of humans()) {
        if (here.has(seat)) checkIdle(seat);
        else checkLost(seat);
      }
    },
    connected: () => [...here],
    expectAll() {
      for (const seat of humans()) if (!here.has(seat)) due.set(seat, now() + grace());
    },
  };
}
