/**
 * Helpers for tests: a tiny table of four ministers and two heads, and ways to act at it. `table()` is a match in its
 * first meeting; `act` throws what the rules refuse.
 */
import { permit, submit } from "../rules/apply.ts";
import { compile } from "../rules/compile.ts";
import { openMatch, type Match } from "../rules/match.ts";
import { pairKey } from "../rules/network/ties.ts";
import { endMeeting } from "../rules/phases/meeting.ts";
import type { Network } from "../rules/setup.ts";
import { sightOf } from "../rules/sight.ts";
import type { OutcomeKind } from "../rules/state.ts";
import { scenarioSchema, type Scenario } from "../scenario/schema.ts";
import { SMALL, type ScenarioSource } from "./small.ts";

export interface TableOptions {
  /** Preset: "4" (heads ORG and BIG of the house) or "5" (ORG is a player). Default "4". */
  preset?: string;
  seed?: string;
  timed?: boolean;
  /** Id of the meeting to advance to; default the first one. */
  meeting?: string;
  /** Ties to start with, by "A|B". */
  ties?: Record<string, number>;
  without?: readonly Network[];
  /** Mends a copy of the scenario before it is compiled. */
  change?: (scenario: ScenarioSource) => void;
}

/** The small scenario, checked; `change` mends a copy of its source first. */
export function smallScenario(change?: (scenario: ScenarioSource) => void): Scenario {
  // structuredClone belongs to the browser and to Node, not to the language.
  const source = JSON.parse(JSON.stringify(SMALL)) as ScenarioSource;
  change?.(source);
  return scenarioSchema.parse(source);
}

/** A match of the small scenario in its first meeting, or in the one named. */
export function table(options: TableOptions = {}): Match {
  const setup = compile(smallScenario(options.change), options.preset ?? "4", options.without ?? []);
  const match = openMatch(setup, options.seed ?? "1", { timed: options.timed ?? false });
  for (const [pair, strength] of Object.entries(options.ties ?? {})) {
    const [a = "", b = ""] = pair.split("|");
    match.state.pub.ties[pairKey(a, b)] = strength;
  }
  run(match, "facilitator", "start");
  run(match, "facilitator", "start");
  if (options.meeting !== undefined) goTo(match, options.meeting);
  return match;
}

function run(match: Match, by: "facilitator" | "system" | `seat:${string}`, id: string, payload: Record<string, unknown> = {}): void {
  const result = submit(match, by, id, payload);
  if (!result.ok) throw new Error(`${by} ${id}: ${result.reason} ${JSON.stringify(result.params ?? {})}`);
}

/** A seat acts; throws `seat:A say: reason {...}` when the rules refuse. */
export function act(match: Match, seat: string, id: string, payload: Record<string, unknown> = {}): void {
  run(match, `seat:${seat}`, id, payload);
}

/** Facilitator or system act; throws when the rules refuse. */
export function order(match: Match, by: "facilitator" | "system", id: string, payload: Record<string, unknown> = {}): void {
  run(match, by, id, payload);
}

/** The reason why the rules would refuse this, or null. Changes nothing. */
export function refusal(match: Match, seat: string, id: string, payload: Record<string, unknown> = {}): string | null {
  const { setup, state } = match;
  return permit(sightOf(setup.open, state, seat), `seat:${seat}`, id, payload)?.reason ?? null;
}

/** Ends the meeting in play, `times` times. */
export function nextMeeting(match: Match, times = 1): void {
  for (let i = 0; i < times; i++) run(match, "facilitator", "next");
}

/** Ends meetings until the one with this id is in play; throws when it never is. */
export function goTo(match: Match, meeting: string): void {
  const at = match.setup.open.meetings.findIndex((m) => m.id === meeting);
  while (match.state.pub.phase === "meeting" && match.state.pub.meeting < at) nextMeeting(match);
  if (at < 0 || match.state.pub.meeting !== at || match.state.pub.phase !== "meeting")
    throw new Error(`the match never came to "${meeting}"`);
}

/** Adopts a package by hand (issue id -> option id; others are left out), as a passed call does, and ends the summit. */
export function adopt(
  match: Match,
  chosen: Record<string, string>,
  kind: OutcomeKind = "communique",
  footnotes: { seat: string; issues: number[] }[] = [],
): void {
  const { pub } = match.state;
  const indices = match.setup.open.issues.map((k) => k.options.findIndex((o) => o.id === chosen[k.id]));
  while (match.setup.open.meetings[pub.meeting]?.stage === "preparation") nextMeeting(match);
  pub.outcome = { kind, package: indices, footnotes, unanimous: footnotes.length === 0, meeting: pub.meeting };
  endMeeting(match);
}

/** The latest channel opened by a seat, by id; throws if there is none. */
export function lastChannel(match: Match, convener: string): string {
  const channel = match.state.pub.channels.findLast((c) => c.convener === convener);
  if (!channel) throw new Error(`${convener} has opened no channel`);
  return channel.id;
}

/** Opens a channel and has the other seat accept; returns its id. */
export function connect(match: Match, from: string, to: string): string {
  act(match, from, "open-channel", { to });
  const channel = lastChannel(match, from);
  act(match, to, "answer-invitation", { channel, accept: true });
  return channel;
}
