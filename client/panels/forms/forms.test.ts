// Whatever the rules allow a seat, a person can put together: by a form of its own, by the exchange of promises, or by a choice.
import { describe, expect, it } from "vitest";
import MESSAGES from "../../../assets/public/locales/en.json" with { type: "json" };
import { namesFor } from "../../../shared/i18n/names.ts";
import type { Speech } from "../../../shared/i18n/things.ts";
import { int, pick, rngFrom } from "../../../shared/lib/rng.ts";
import { ACTION_LIST } from "../../../shared/rules/actions/index.ts";
import { permit } from "../../../shared/rules/apply.ts";
import { compile } from "../../../shared/rules/compile.ts";
import { moveOf } from "../../../shared/rules/open-moves.ts";
import { sightOf, type Sight } from "../../../shared/rules/sight.ts";
import { viewFor, type View } from "../../../shared/rules/view.ts";
import { deal } from "../../../shared/testing/sign.ts";
import { act, adopt, connect, goTo, nextMeeting, order, smallScenario, table } from "../../../shared/testing/table.ts";
import type { Match } from "../../../shared/rules/match.ts";
import { walk } from "../../../shared/testing/walk.ts";
import { rowsOf, termsOf } from "../channels/terms.ts";
import { chosenExample, stepsOf, type Example } from "../now/narrow.ts";
import type { TermInput } from "../../../shared/rules/network/deals.ts";
import { formOf, readyFor } from "./index.ts";
import { isAnswered, settledBy, type Asker } from "./question.ts";
import { moved } from "./order.ts";
import { inventPayload } from "./inventing.ts";

const speechFor = (sight: Sight): Speech => ({ locale: { id: "en", messages: MESSAGES }, names: namesFor(sight.open, {}), sight });

/** Keys in one order, so that two payloads can be compared as text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** A package without the levels that stand anyway: naming them changes nothing. */
function bare(sight: Sight, payload: Record<string, unknown>): Record<string, unknown> {
  const chosen = payload["package"];
  if (chosen === undefined) return payload;
  const differs = ([id, level]: [string, unknown]): boolean => {
    const issue = sight.open.issues.find((k) => k.id === id);
    return level !== (issue?.options[sight.pub.draft[issue.index]?.text ?? -1]?.id ?? null);
  };
  return { ...payload, package: Object.fromEntries(Object.entries(chosen as object).filter(differs)) };
}

/** Can a person come to this payload? Null if so, else what stood in the way. */
function obstacle(sight: Sight, id: string, payload: Record<string, unknown>): string | null {
  const speech = speechFor(sight);
  const move = moveOf(sight, `seat:${sight.seat ?? ""}`, id);
  if (!move) return "no such move for this seat";
  // A move with nothing ready has no button in the list of what can be done.
  if (readyFor(sight, move, {}).length === 0) return "it has no button";
  if (id === "propose-deal") {
    const again = termsOf(rowsOf(payload["terms"] as TermInput[]));
    return canonical(again) === canonical(payload["terms"]) ? null : "terms change on the way";
  }
  const form = formOf(id);
  if (!form) return byChoosing(speech, move.examples, move, payload);
  const asker: Asker = { speech, sight };
  const answers = form.from(sight, payload);
  const questions = form.ask(asker, answers);
  const stranger = questions.find(({ id: field, choices }) =>
    (answers[field] ?? []).some((value) => !choices.some((choice) => choice.value === value)),
  );
  if (stranger) return `${stranger.id} does not offer ${(answers[stranger.id] ?? []).join()}`;
  if (!isAnswered(questions, answers)) return "a question stays open";
  const read = canonical(form.read(sight, answers));
  return read === canonical(bare(sight, payload)) ? null : `reads as ${read}`;
}

function byChoosing(speech: Speech, examples: Example[], move: NonNullable<ReturnType<typeof moveOf>>, payload: unknown): string | null {
  // Words are written beside the choice, so their reference is not chosen.
  const key = (p: unknown): string => canonical({ ...(p as object), text: undefined, digest: undefined });
  const wanted = examples.find((e) => key(e.with) === key(payload));
  if (!wanted) return "not offered";
  const picks: string[] = [];
  for (let i = 0; i <= Object.keys(move.fields).length + 1; i++) {
    const steps = stepsOf(speech, move, examples, picks, "without");
    if (chosenExample(examples, steps) === wanted) return null;
    const choice = steps.at(-1)?.choices.find((c) => c.examples.includes(wanted));
    if (!choice) return "not reached by the questions";
    picks.push(choice.words);
  }
  return "never settled";
}

const OF_SEATS = ACTION_LIST.filter((def) => def.who.some((who) => who === "minister" || who === "head" || who === "chair"));

interface Case {
  sight: Sight;
  payload: Record<string, unknown>;
}

/** Payloads kept for each action, and tries at each moment. */
const ENOUGH = 150;
const TRIES = 6;

/** Moments to which random play seldom comes. */
function rareMoments(): Match[] {
  const friends = table({ preset: "5", meeting: "ministers", ties: { "A|B": 2, "A|C": 3 } });
  connect(friends, "A", "B");
  connect(friends, "A", "C");
  connect(friends, "A", "ORG");
  act(friends, "A", "request", { organisation: "ORG", contribution: "information", subject: "f-pace", with: "C" });
  const lastCall = table({ preset: "5", meeting: "leaders-2" });
  for (const seat of ["B", "C", "D"]) act(lastCall, seat, "say", { channel: "public", text: "#m1" });
  act(lastCall, "A", "call-silence", { scope: "whole" });
  const claims = table({ preset: "5" });
  adopt(claims, { pace: "mid", scope: "weak", follow: "ministers" });
  goTo(claims, "period-1");
  for (const seat of ["C", "D"]) act(claims, seat, "deliver", { issue: "pace", choice: "define" });
  nextMeeting(claims);
  claims.state.pub.ties = { "A|C": 1, "B|C": 1, "B|D": 1 };
  const press = table({ preset: "5" });
  order(press, "facilitator", "inject-event", { event: "e-press" });
  const terms = [
    { kind: "accept", by: "A", issue: "pace", options: ["low"] },
    { kind: "accept", by: "B", issue: "scope", options: ["weak"] },
  ];
  const offered = table({ preset: "5", meeting: "ministers", ties: { "A|B": 2 } });
  act(offered, "A", "propose-deal", { channel: connect(offered, "A", "B"), terms });
  const dealt = table({ preset: "5", meeting: "ministers", ties: { "A|B": 2 } });
  deal(dealt, "A", "B", terms);
  const asked = table({ preset: "5", meeting: "ministers", ties: { "A|B": 2 } });
  act(asked, "A", "propose-deal", { channel: connect(asked, "A", "B"), terms });
  act(asked, "B", "answer-deal", { deal: asked.state.deals.at(-1)?.id, accept: false });
  act(asked, "A", "ask-why", { to: "B", ask: "what-would", deal: asked.state.deals.at(-1)?.id });
  return [friends, lastCall, claims, press, offered, dealt, asked];
}

/** Walks through matches and invents payloads for every action at many moments; those that the rules would take are kept. */
function legalPayloads(): Map<string, Case[]> {
  const found = new Map<string, Case[]>(OF_SEATS.map(({ id }) => [id, []]));
  const rng = rngFrom("forms");
  const lookAt = (match: Match, seat: string, tries: number): void => {
    const sight = JSON.parse(JSON.stringify(viewFor(match, { kind: "seat", seat }))) as View;
    for (const def of OF_SEATS) {
      const cases = found.get(def.id) ?? [];
      if (cases.length >= ENOUGH || moveOf(sight, `seat:${seat}`, def.id) === null) continue;
      const examples = def.examples(sight) as Record<string, unknown>[];
      const payloads = [...Array.from({ length: tries }, () => inventPayload(rng, sight, def)), pick(rng, examples) ?? {}];
      for (const payload of payloads) if (permit(sight, `seat:${seat}`, def.id, payload) === null) cases.push({ sight, payload });
    }
  };
  for (const match of rareMoments()) for (const { id } of match.setup.open.seats) lookAt(match, id, 10 * TRIES);
  for (const seed of ["a", "b", "c", "d", "e", "f", "g", "h"])
    walk(compile(smallScenario(), "5"), seed, 700, (match, seat) => {
      if (int(rng, 3) === 0) lookAt(match, seat, TRIES);
    });
  return found;
}

describe("every action of a seat", () => {
  const legal = legalPayloads();

  it.each(OF_SEATS.map((def) => def.id).filter((id) => id !== "ready"))("%s can be put together by a person", (id) => {
    const cases = legal.get(id) ?? [];
    expect(cases.length, "the walks never came to a moment at which this was allowed").toBeGreaterThan(0);
    const faults = cases.flatMap(({ sight, payload }) => {
      const why = obstacle(sight, id, payload);
      return why === null ? [] : [`${canonical(payload)}: ${why}`];
    });
    expect(faults).toEqual([]);
  });
});

it("offers a carrier in the place of one that has consented", () => {
  const match = table({ meeting: "leaders-1" });
  const [issue] = match.setup.open.issues;
  const clause = match.state.pub.draft[0];
  const seat = match.setup.open.chair;
  if (!issue || !clause) throw new Error("no clause");
  clause.carrier = { organisation: "ORG", level: "outreach", by: seat, consent: "given", price: { kind: "none" } };
  const sight = sightOf(match.setup.open, match.state, seat);
  const move = moveOf(sight, `seat:${seat}`, "name-carrier");
  if (!move) throw new Error("no move");
  expect(readyFor(sight, move, { issue: issue.id, organisation: "BIG" }).length).toBeGreaterThan(0);
  expect(readyFor(sight, move, { issue: issue.id, organisation: "nobody" })).toEqual([]);
});

it("says what a circle costs where the rules have no example ready", () => {
  const match = table({ preset: "5", meeting: "ministers" });
  const sight = sightOf(match.setup.open, match.state, "A");
  const move = moveOf(sight, "seat:A", "open-caucus");
  if (!move) throw new Error("no move");
  const ready = readyFor(sight, { ...move, examples: [] }, {});
  expect(ready.length).toBeGreaterThan(0);
  expect(new Set(ready.map(({ cost }) => cost))).toEqual(new Set([2]));
});

it("takes what is settled from the start as answers", () => {
  expect(settledBy({ issue: "a", ok: false, options: ["x", "y"], nothing: undefined, package: { a: "x" } })).toEqual({
    issue: ["a"],
    ok: ["no"],
    options: ["x", "y"],
  });
});

it("moves a thing in an order by one place, and not beyond the ends", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
});
