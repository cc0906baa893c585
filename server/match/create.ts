// A new match in the store, or the reason why it cannot be one.
import { randomBytes } from "node:crypto";
import { compile, presetsOf } from "../../shared/rules/compile.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import type { MatchRecord, Store } from "../store/store.ts";
import { planPlayers } from "./players.ts";
import type { CreateWish, Denied } from "./matches.ts";
import { newCode, newMatchId } from "./tokens.ts";

type Made = { ok: true; record: MatchRecord } | Denied;

/** Checks the wish and stores the match, without any entry yet. */
export function createRecord(store: Store, scenario: Scenario, wish: CreateWish, createdAt: number): Made {
  const presets = presetsOf(scenario);
  const preset = wish.preset === undefined ? presets[0] : presets.find((p) => p.id === wish.preset);
  if (!preset) return { ok: false, status: 404, error: "unknown-preset" };
  const { open } = compile(scenario, preset.id);
  const seed = wish.seed ?? randomBytes(8).toString("hex");
  const plan = planPlayers(open, scenario, wish.seats ?? {}, seed);
  if (!plan.ok) return { ok: false, status: 400, error: plan.error, params: { name: plan.name.slice(0, 40) } };
  const record: MatchRecord = {
    id: newMatchId(),
    code: newCode(store),
    scenario: open.scenario,
    preset: preset.id,
    seed,
    settings: { timed: wish.timed ?? false },
    players: plan.players,
    pace: wish.pace ?? "calm",
    coach: wish.coach ?? "off",
    status: "open",
    createdAt,
  };
  store.addMatch(record, scenario);
  return { ok: true, record };
}
