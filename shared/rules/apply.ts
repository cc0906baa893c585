/** The one door: players, bots, clock and facilitator alike enter a match here. */
import { ACTIONS } from "./actions/index.ts";
import type { Actor, AnyAction, Refusal } from "./define-action.ts";
import { refuse } from "./define-action.ts";
import type { Entry, Match } from "./match.ts";
import { advance } from "./phases/meeting.ts";
import { rebuild } from "./rebuild.ts";
import { seatOf, sightOf, type Sight } from "./sight.ts";

export type Result = { ok: true } | { ok: false; reason: string; params?: Record<string, string | number> };

/** Refusals that any action may meet before its own check. */
export const COMMON_REFUSALS = [
  "unknown-action",
  "bad-payload",
  "not-for-you",
  "unknown-seat",
  "wrong-phase",
  "wrong-stage",
  "wrong-tier",
  "module-off",
  "paused",
  "already-done",
  "no-contacts",
  "wrong-number",
] as const;

/** The seat of an actor; null for facilitator and system. */
export function seatOfActor(by: Actor): string | null {
  return by.startsWith("seat:") ? by.slice(5) : null;
}

function mayAct(def: AnyAction, sight: Sight, by: Actor): Refusal | null {
  if (by === "facilitator" || by === "system") return (def.who as readonly string[]).includes(by) ? null : refuse("not-for-you");
  const seat = seatOf(sight.open, sight.seat);
  if (!seat) return refuse("unknown-seat");
  return def.who.includes(seat.role) || (seat.chair && def.who.includes("chair")) ? null : refuse("not-for-you");
}

function isOpenNow(def: AnyAction, sight: Sight): Refusal | null {
  const { pub, open } = sight;
  if (def.module && !open.modules[def.module]) return refuse("module-off", { module: def.module });
  if (!def.phases.includes(pub.phase)) return refuse("wrong-phase", { phase: pub.phase });
  if (pub.paused && !def.whilePaused) return refuse("paused");
  if (pub.phase !== "meeting") return null;
  const meeting = open.meetings[pub.meeting];
  if (!meeting) return refuse("wrong-phase", { phase: pub.phase });
  if (def.stages && !def.stages.includes(meeting.stage)) return refuse("wrong-stage", { stage: meeting.stage });
  if (def.tiers && !def.tiers.includes(meeting.tier)) return refuse("wrong-tier", { tier: meeting.tier });
  return null;
}

type Judged = { refusal: Refusal } | { refusal: null; def: AnyAction; data: never; cost: number };

/** One pass over everything that can speak against an action; what it worked out on the way is handed on to `apply`. */
function judge(sight: Sight, by: Actor, id: string, payload: Record<string, unknown>): Judged {
  const def = ACTIONS[id];
  if (!def) return { refusal: refuse("unknown-action", { action: String(id).slice(0, 40) }) };
  const first = mayAct(def, sight, by) ?? isOpenNow(def, sight);
  if (first) return { refusal: first };
  const parsed = def.payload.safeParse(payload);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { refusal: refuse("bad-payload", { field: issue ? issue.path.join(".") : "", problem: issue ? issue.code : "" }) };
  }
  const data = parsed.data as never;
  const refusal = def.check(sight, data);
  if (refusal) return { refusal };
  const cost = def.cost && sight.seat !== null ? def.cost(sight, data) : 0;
  if (cost > 0) {
    const left = sight.pub.contacts[sight.seat ?? ""] ?? 0;
    if (cost > left) return { refusal: refuse("no-contacts", { cost, left }) };
  }
  return { refusal: null, def, data, cost };
}

/**
 * May the actor do this now? The same function greys a button, answers a player and guides a bot; it depends on nothing
 * but the actor's sight. Returns null if so, else the reason.
 */
export function permit(sight: Sight, by: Actor, id: string, payload: Record<string, unknown>): Refusal | null {
  return judge(sight, by, id, payload).refusal;
}

/**
 * Applies an entry in place. A refused entry changes nothing. `entry.n` must be the match's next number; `entry.t` may
 * not go back (it is held to the last time if it does).
 */
export function apply(match: Match, entry: Entry): Result {
  const { state } = match;
  if (entry.n !== state.n + 1) return { ok: false, reason: "wrong-number", params: { expected: state.n + 1, got: entry.n } };
  const seat = seatOfActor(entry.by);
  const sight = sightOf(match.setup.open, state, seat);
  // Deadlines and first thirds are judged at the entry's own time, not at that of the one before.
  if (entry.t > sight.t) sight.t = entry.t;
  const judged = judge(sight, entry.by, entry.do, entry.with);
  if (judged.refusal) return { ok: false, ...judged.refusal };
  const { def, data, cost } = judged;
  state.n = entry.n;
  if (entry.t > state.t) state.t = entry.t;
  if (match.keeps) match.past.push(entry.t === state.t ? entry : { ...entry, t: state.t });
  if (seat !== null) {
    if (cost > 0) state.pub.contacts[seat] = (state.pub.contacts[seat] ?? 0) - cost;
    if (!def.silent && state.pub.phase === "meeting" && !state.pub.acted.includes(seat)) state.pub.acted.push(seat);
  }
  def.effect(match, seat, data);
  if (match.rewindTo !== null) {
    const to = match.rewindTo;
    match.rewindTo = null;
    rebuild(match, to, apply);
  } else advance(match);
  return { ok: true };
}

/** Submits an action as the next entry at match time `t`; the entry is returned when it was taken. */
export function submit(
  match: Match,
  by: Actor,
  id: string,
  payload: Record<string, unknown> = {},
  t: number = match.state.t,
): Result & { entry?: Entry } {
  const entry: Entry = { n: match.state.n + 1, t: Math.max(t, match.state.t), by, do: id, with: payload };
  const result = apply(match, entry);
  return result.ok ? { ok: true, entry } : result;
}
