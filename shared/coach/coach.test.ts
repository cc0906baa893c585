// Over simulated matches of every scenario: what the coach says is permitted, different, in words, and only what the seat can see.
import { beforeAll, describe, expect, it } from "vitest";
import { listLocales, readLocale } from "../../server/locales.ts";
import { eachPreset } from "../../server/testing/built-in.ts";
import { diceFor } from "../bots/define-bot.ts";
import { botNamed } from "../bots/index.ts";
import { effectWords, insteadWords, momentWords, warningWords } from "../i18n/coach.ts";
import { namesFor, textsFor } from "../i18n/names.ts";
import type { Speech } from "../i18n/things.ts";
import { permit, submit } from "../rules/apply.ts";
import { openMatch, type Match } from "../rules/match.ts";
import { wouldBreak } from "../rules/network/breaking.ts";
import { sightOf, type Sight } from "../rules/sight.ts";
import { viewFor, type View } from "../rules/view.ts";
import { openTheTable, turns } from "../testing/play.ts";
import { EFFECTS } from "./effect.ts";
import { decidingMoments, momentsOf } from "./moments/index.ts";
import { INSTEADS, MEASURES, MOMENT_KINDS } from "./moments/moment.ts";
import { suggestionsFor } from "./suggestions.ts";
import { TONES } from "./warning.ts";
import { WARNINGS, warningsFor } from "./warnings/index.ts";

const LOCALES = listLocales().flatMap((id) => readLocale(id) ?? []);
/** The smallest preset of each scenario. */
const TABLES = eachPreset().filter((p, i, all) => all.findIndex((q) => q.scenario.id === p.scenario.id) === i);
const UNSAID = /[{}]|undefined|NaN|\[object|“”|coach\.|action\.|^\s*$/;

/** Plays with positional and conceding bots; `look` sees every turn. */
function play(match: Match, look: (sight: Sight, seat: string, turn: number) => void): void {
  const { open } = match.setup;
  const bots = open.seats.map((s, i) => [s.id, botNamed(i % 2 === 0 ? "positional" : "conceder")] as const);
  const byId = new Map(bots);
  openTheTable(match);
  let turn = 0;
  for (const { seat, worn } of turns(match)) {
    const sight = sightOf(open, match.state, seat);
    look(sight, seat, turn++);
    const move = worn ? null : (byId.get(seat)?.decide(sight, diceFor(match.seed, seat, match.state.n)) ?? null);
    const t = match.state.t + 1000;
    if (!move || !submit(match, `seat:${seat}`, move.do, move.with, t).ok) submit(match, `seat:${seat}`, "done", {}, t);
  }
}

const speeches = ({ setup, scenario }: (typeof TABLES)[number], sight: Sight | null): Speech[] =>
  LOCALES.map((locale) => ({ locale, names: namesFor(setup.open, textsFor(scenario, locale.id)), sight }));

describe.each(TABLES)("$name", (place) => {
  const { setup } = place;
  const faults: unknown[] = [];
  const seen = { warnings: 0, suggestions: 0, json: 0 };
  const match = openMatch(setup, "coach");
  const look = (sight: Sight, seat: string, turn: number): void => {
    if (turn % 5 !== 0) return;
    const warnings = warningsFor(sight);
    const suggestions = suggestionsFor(sight);
    seen.warnings += warnings.length;
    seen.suggestions += suggestions.length;
    const acts = [...warnings.flatMap((w) => w.mend ?? []), ...suggestions];
    for (const { do: id, with: payload } of acts)
      if (permit(sight, `seat:${seat}`, id, payload) !== null || wouldBreak(sight, id, payload).length > 0)
        faults.push([seat, id, payload]);
    if (suggestions.length > 3 || new Set(suggestions.map((s) => JSON.stringify([s.do, s.with]))).size !== suggestions.length)
      faults.push([seat, "not three different ones", suggestions]);
    if (new Set(warnings.map((w) => w.key)).size !== warnings.length) faults.push([seat, "one kind twice"]);
    for (const speech of speeches(place, sight)) {
      const words = [
        ...warnings.flatMap((w) => Object.values(warningWords(speech, w))),
        ...suggestions.map((s) => effectWords(speech, s.effect)),
      ];
      faults.push(...words.filter((w) => UNSAID.test(w)));
    }
    if (turn % 25 !== 0) return;
    // A view that came as JSON has nothing of anybody else's: it is all that the coach can have looked at.
    seen.json++;
    const view = JSON.parse(JSON.stringify(viewFor(match, { kind: "seat", seat }))) as View;
    expect(warningsFor(view)).toEqual(JSON.parse(JSON.stringify(warnings)));
    expect(suggestionsFor(view)).toEqual(JSON.parse(JSON.stringify(suggestions)));
  };
  beforeAll(() => play(match, look), 60_000);

  it("warns and suggests what may be done, in words, and sees no more than the seat", () => {
    expect(faults).toEqual([]);
    expect(Math.min(seen.warnings, seen.suggestions)).toBeGreaterThan(10);
    expect(seen.json).toBeGreaterThan(3);
  });

  it("finds three moments for every seat and the table, in the order of the log, and the same again", () => {
    const { table, seats } = momentsOf(match);
    for (const moments of [table, ...Object.values(seats)]) {
      expect(moments).toHaveLength(3);
      const numbers = moments.map((m) => m.n);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      for (const n of numbers) expect(match.past[n - 1]?.n).toBe(n);
    }
    expect(
      momentsOf({ setup, seed: match.seed, settings: match.settings, past: JSON.parse(JSON.stringify(match.past)) as Match["past"] }),
    ).toEqual({ table, seats });
    const [first = ""] = setup.open.ministers;
    expect(decidingMoments(match, first)).toEqual(seats[first]);
    const words = [table, ...Object.values(seats)].flat().flatMap((moment) =>
      speeches(place, null).flatMap((speech) => {
        const { what, changed } = momentWords(speech, moment);
        return [what, moment.measure === "none" ? "-" : changed, moment.instead ? insteadWords(speech, moment.instead) : "-"];
      }),
    );
    expect(words.filter((w) => UNSAID.test(w))).toEqual([]);
  });
});

it.each(LOCALES)("has every text of the coach in $id", ({ messages }) => {
  const wanted = [
    ...TONES.map((id) => `tone.${id}`),
    ...WARNINGS.flatMap(({ key }) => [`warning.${key}.title`, `warning.${key}.text`]),
    ...EFFECTS.map((id) => `effect.${id}`),
    ...MOMENT_KINDS.map((id) => `moment.${id}`),
    ...MEASURES.filter((id) => id !== "none").map((id) => `measure.${id}`),
    ...INSTEADS.map((id) => `instead.${id}`),
  ].map((key) => `coach.${key}`);
  const known: Record<string, string | undefined> = messages;
  expect(wanted.filter((key) => !known[key])).toEqual([]);
  expect(Object.keys(known).filter((key) => key.startsWith("coach.") && !wanted.includes(key))).toEqual([]);
});
