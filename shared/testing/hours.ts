/**
 * For tests of the bots: hours at small tables, reached by a walk that favours talk, deals, requests and answers. No bot has a say in
 * how the tables come about, so that a change of the bots changes what they would do at these hours and never the hours themselves.
 */
import { diceFor } from "../bots/define-bot.ts";
import { random } from "../bots/random.ts";
import { pick, type Rng } from "../lib/rng.ts";
import { compile } from "../rules/compile.ts";
import { openMatch, type Match } from "../rules/match.ts";
import { submit } from "../rules/apply.ts";
import { moveOf } from "../rules/open-moves.ts";
import { sightOf, type Sight } from "../rules/sight.ts";
import type { State } from "../rules/state.ts";
import type { Agenda } from "../scenario/schema.ts";
import { openTheTable, turns } from "./play.ts";
import type { ScenarioSource } from "./small.ts";
import { adopt, smallScenario } from "./table.ts";

/** What a walk of even chances would come to too seldom: answers, and what leads to them. */
const FAVOURED: readonly (readonly string[])[] = [
  ["answer-invitation", "deliver"],
  ["answer-deal", "join-request", "answer-carrier", "answer-call", "contribute", "deliver", "propose-deal", "open-caucus"],
  ["propose-deal", "propose-deal", "request", "name-carrier", "open-channel", "object", "table", "co-sponsor", "ask-poll", "call-silence"],
];

export interface Hour {
  seat: string;
  sight: Sight;
}

interface Walk {
  seed: string;
  preset: string;
  /** Mends the scenario. */
  change?: (scenario: ScenarioSource) => void;
  /** What is adopted when the meeting with this index comes, instead of what the walk would end with. */
  adopts?: Record<string, string>;
  agendas?: Readonly<Record<string, Agenda>>;
}

/** Organisations that are to be reformed or replaced, and a text that passes without one of the ministers. */
function harder(scenario: ScenarioSource): void {
  const [pace, scope] = scenario.issues;
  for (const option of pace?.options ?? []) if (option.id === "top") option.intents = [{ organisation: "ORG", kind: "replace" }];
  for (const option of scope?.options ?? []) if (option.id === "wide") option.intents = [{ organisation: "BIG", kind: "reform" }];
  scenario.decision = { kind: "threshold", count: 3, vetoes: ["B"], procedure: "silence" };
}

const WALKS: readonly Walk[] = [
  {
    seed: "a",
    preset: "4",
    agendas: { C: { kind: "tie", with: "B" }, A: { kind: "finding", finding: "f-pace", published: true } },
  },
  { seed: "b", preset: "5", change: harder },
  {
    seed: "c",
    preset: "4",
    adopts: { pace: "mid", scope: "firm", form: "y", follow: "monitoring" },
    agendas: { B: { kind: "carries", organisation: "ORG", carried: true } },
  },
  { seed: "d", preset: "5", adopts: { pace: "top", scope: "wide", form: "x", follow: "peer" } },
];

function favoured(sight: Sight, seat: string, dice: Rng): { do: string; with: Record<string, unknown> } | null {
  for (const ids of FAVOURED) {
    const id = pick(dice, ids);
    const open = id === undefined ? null : moveOf(sight, `seat:${seat}`, id);
    const example = open && pick(dice, open.examples);
    if (open && example) return { do: open.do, with: example.with };
  }
  return null;
}

function walked({ seed, preset, change, adopts, agendas }: Walk, look: (match: Match, seat: string) => void): Match {
  const match = openMatch(compile(smallScenario(change), preset), seed);
  for (const [seat, agenda] of Object.entries(agendas ?? {})) Object.assign(match.state.desks[seat] ?? {}, { agenda });
  Object.assign(match.state.pub.ties, { "A|C": 2, "B|C": 1, "B|D": 1, "C|D": 3, "A|ORG": 1 });
  openTheTable(match);
  const { open } = match.setup;
  // The press asks B about the first clause.
  submit(match, "facilitator", "inject-event", { event: "e-press" }, match.state.t);
  for (const { seat, worn } of turns(match, 60)) {
    const { state } = match;
    if (adopts && state.pub.outcome === null && open.meetings[state.pub.meeting]?.id === "leaders-2") {
      adopt(match, adopts);
      continue;
    }
    look(match, seat);
    const sight = sightOf(open, state, seat);
    const dice = diceFor(seed, seat, state.n);
    const move = worn ? null : (favoured(sight, seat, dice) ?? random.decide(sight, dice));
    const t = state.t + 1000;
    if (!move || !submit(match, `seat:${seat}`, move.do, move.with, t).ok) submit(match, `seat:${seat}`, "done", {}, t);
  }
  return match;
}

/** Every `nth` turn of all walks, with the sight of the seat whose turn it was. */
export function hours(nth: number): Hour[] {
  const found: Hour[] = [];
  let turn = 0;
  for (const walk of WALKS)
    walked(walk, ({ setup, state }, seat) => {
      if (turn++ % nth === 0) found.push({ seat, sight: sightOf(setup.open, JSON.parse(JSON.stringify(state)) as State, seat) });
    });
  return found;
}
