// Who plays which seat: as it was meant when the match was made, and which bot stands in for a person.
import { botNamed } from "../../shared/bots/index.ts";
import type { Bot } from "../../shared/bots/define-bot.ts";
import type { Match } from "../../shared/rules/match.ts";
import type { OpenSetup } from "../../shared/rules/setup.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { dealBots, DEFAULT_MIX } from "../../shared/testing/deal-bots.ts";

export const HUMAN = "human";
const BOT = "bot:";

export type Planned = { ok: true; players: Record<string, string> } | { ok: false; error: "unknown-seat" | "unknown-bot"; name: string };

/** The whole plan from what was wished: seats not named are played by bots of the scenario's mix. */
export function planPlayers(open: OpenSetup, scenario: Scenario, wished: Readonly<Record<string, string>>, seed: string): Planned {
  const named: Record<string, string> = {};
  for (const [seat, player] of Object.entries(wished)) {
    if (!open.seats.some((s) => s.id === seat)) return { ok: false, error: "unknown-seat", name: seat };
    if (player === HUMAN) continue;
    const bot = player.startsWith(BOT) ? player.slice(BOT.length) : "";
    if (!botNamed(bot)) return { ok: false, error: "unknown-bot", name: player };
    named[seat] = bot;
  }
  const bots = dealBots(open, [], named, scenario.mix ?? DEFAULT_MIX, seed);
  const players = open.seats.map(({ id }) => [id, wished[id] === HUMAN ? HUMAN : `${BOT}${bots[id] ?? "conceder"}`] as const);
  return { ok: true, players: Object.fromEntries(players) };
}

/** The bot that is meant for a seat, or stands in for its person. */
export function standIn(open: OpenSetup, players: Readonly<Record<string, string>>, seat: string): string {
  const planned = players[seat] ?? "";
  if (planned.startsWith(BOT)) return planned.slice(BOT.length);
  return open.seats.some((s) => s.id === seat && s.house) ? "house" : "conceder+heir";
}

/** The bot that plays a seat now, or null while a person does. */
export function botAt(match: Match, players: Readonly<Record<string, string>>, seat: string): Bot | null {
  const player = match.state.pub.players[seat];
  if (!player || player.kind === "human") return null;
  const { open } = match.setup;
  return botNamed(player.bot ?? "") ?? botNamed(standIn(open, players, seat)) ?? botNamed("conceder");
}
