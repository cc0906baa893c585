// What /health says: numbers, no names.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { RULES_VERSION } from "../../shared/rules/setup.ts";
import type { Matches } from "../match/matches.ts";

export interface Health {
  status: "ok" | "draining";
  version: string;
  rules: string;
  rooms: number;
  players: number;
  bots: number;
  uptimeSeconds: number;
  loopDelayMs: { p50: number; p99: number };
  store: string;
  pid?: number;
}

export interface HealthOptions {
  matches: Matches;
  version: string;
  store: string;
  /** Rooms and people connected, as the transport counts them. */
  counts: () => { rooms: number; connections: number };
  draining: () => boolean;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Starts to measure the event loop; the returned function looks. */
export function healthOf({ matches, version, store, counts, draining }: HealthOptions): (loopback: boolean) => Health {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const began = performance.now();
  /** The monitor counts its own waiting too; an idle loop has no delay. */
  const ms = (percentile: number): number => round(Math.max(0, delay.percentile(percentile) / 1e6 - 20));
  return (loopback) => {
    const { rooms, connections } = counts();
    let bots = 0;
    for (const { match } of matches.all()) {
      if (match.state.pub.phase === "debriefing") continue;
      for (const player of Object.values(match.state.pub.players)) if (player.kind !== "human") bots++;
    }
    return {
      status: draining() ? "draining" : "ok",
      version,
      rules: RULES_VERSION,
      rooms,
      players: connections,
      bots,
      uptimeSeconds: round((performance.now() - began) / 1000),
      loopDelayMs: { p50: ms(50), p99: ms(99) },
      store,
      ...(loopback && { pid: process.pid }),
    };
  };
}
