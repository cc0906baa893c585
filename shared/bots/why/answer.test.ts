// What a bot answers holds: the change that it names wins it, also where it asks for more than it needs. And it gives no number away.
import { describe, expect, it } from "vitest";
import EN from "../../../assets/public/locales/en.json" with { type: "json" };
import ZH from "../../../assets/public/locales/zh-Hans.json" with { type: "json" };
import { eachPreset } from "../../../server/testing/built-in.ts";
import { namesFor, textsFor } from "../../i18n/names.ts";
import { reasonWords } from "../../i18n/reason.ts";
import type { Speech } from "../../i18n/things.ts";
import { answerWords } from "../../i18n/why.ts";
import { submit } from "../../rules/apply.ts";
import { openMatch, type Match } from "../../rules/match.ts";
import { coverPartners } from "../../rules/network/face.ts";
import { CHANGES_MOST, dealAfter } from "../../rules/network/questions.ts";
import type { Setup } from "../../rules/setup.ts";
import { sightOf, type Sight } from "../../rules/sight.ts";
import type { Question } from "../../rules/state.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { sightWith } from "../../testing/offered.ts";
import { openTheTable, turns } from "../../testing/play.ts";
import { diceFor, type Bot, type Move } from "../define-bot.ts";
import { botNamed } from "../index.ts";
import { mindOf } from "../mind/mind.ts";
import { personaNamed } from "../persona/named.ts";
import { answerTo, type Told } from "./answer.ts";
import { isRefusal } from "./flip.ts";
import { NOTHING_MISSING, type Offer } from "./offer.ts";

const NAMES = [
  "positional+showy",
  "broker+showy",
  "conceder",
  "problem-solver",
  "positional+hard-liner",
  "broker+outgoing",
  "conceder+wary",
  "problem-solver+scrupulous",
];

/** The question that fits a refusal; null where none can be asked, or where it would be about an earlier call. */
function questionOn(sight: Sight, { do: id, with: payload }: Move, ask: Question["ask"]): Question | null {
  const { pub, open } = sight;
  const base = {
    id: "q1",
    by: "",
    to: sight.seat ?? "",
    ask,
    meeting: pub.meeting,
    calls: pub.calls.length,
    status: "asked" as const,
    answer: null,
  };
  if (id === "answer-deal") return { ...base, issue: -1, deal: String(payload["deal"]) };
  if (id === "answer-call") return pub.call ? { ...base, issue: pub.call.kind === "whole" ? -1 : pub.call.issue, deal: null } : null;
  const issue = open.issues.findIndex((k) => k.id === payload["issue"]);
  const called = pub.calls.some((c) => c.kind === "clause" && c.issue === issue && c.meeting === pub.meeting);
  return id === "object" && !called ? { ...base, issue, deal: null } : null;
}

/** What somebody makes of an answer. */
function offerIn(sight: Sight, question: Question, told: Told): Offer | null {
  const deal = sight.deals.find((d) => d.id === question.deal);
  if (deal)
    return told.changes.length > 0 || told.issues.length > 0 ? { ...NOTHING_MISSING, terms: dealAfter(deal, question.to, told) } : null;
  if (told.changes.length === 0 && told.cover < 0) return null;
  const called = sight.pub.call?.package[told.cover] ?? -1;
  const target =
    told.changes.find((c) => c.issue === told.cover)?.option ?? (called >= 0 ? called : (sight.pub.draft[told.cover]?.text ?? -1));
  const seats = told.cover < 0 ? [] : coverPartners(sight.open, sight.pub, question.to, told.cover, target);
  return { ...NOTHING_MISSING, changes: told.changes, cover: told.cover < 0 ? null : { issue: told.cover, seats } };
}

/** Does it give way once its answer has been acted on? Null if so, else what it does. */
function holds(bot: Bot, sight: Sight, move: Move, offer: Offer, seed: string): string | null {
  const then = sightWith(sight, move, offer);
  const next = bot.decide(then, diceFor(seed, sight.seat ?? "", sight.n));
  const said = `${next?.do} ${JSON.stringify(next?.with)}`;
  if (move.do === "answer-call") return next?.do === "answer-call" && next.with["ok"] === true ? null : said;
  if (move.do === "answer-deal") return next?.do === "answer-deal" && next.with["accept"] === true ? null : said;
  return next?.do === "object" && next.with["issue"] === move.with["issue"] ? said : null;
}

/** A scenario whose weights, ideals and floors are numbers that nobody would say by chance. */
function odd({ setup }: { setup: Setup }): Setup {
  const briefs = structuredClone(setup.briefs);
  const sign = (value: number): number => Math.floor(value) + 0.37;
  for (const brief of Object.values(briefs)) {
    brief.floor = sign(brief.floor);
    if (brief.weights) brief.weights = brief.weights.map(sign);
    if (brief.ideals) brief.ideals = brief.ideals.map((x) => sign(Math.min(x, 99)));
    if (brief.table) brief.table = brief.table.map((row) => row.map(sign));
  }
  return { ...setup, briefs };
}

/** Both languages, as a reader at the seat has them. */
const speechesAt = ({ open }: Setup, scenario: Scenario, sight: Sight): Speech[] => [
  { locale: { id: "en", messages: EN }, names: namesFor(open, textsFor(scenario, "en")), sight },
  { locale: { id: "zh-Hans", messages: ZH }, names: namesFor(open, textsFor(scenario, "zh-Hans")), sight },
];

interface Heard {
  checked: number;
  evasive: number;
  faults: string[];
  /** Reasons and answers in both languages. */
  said: string[];
  answers: string[];
  match: Match;
}

/** Plays a match; at each refusal somebody asks, and the answer is tried out and said aloud. */
function playAndAsk(setup: Setup, scenario: Scenario, seed: string, into: Heard[]): Heard {
  const match = openMatch(setup, seed, { timed: false }, false);
  const heard: Heard = { checked: 0, evasive: 0, faults: [], said: [], answers: [], match };
  into.push(heard);
  openTheTable(match);
  const dealt = Object.fromEntries(setup.open.seats.map(({ id, house }, at) => [id, house ? "house" : (NAMES[at % NAMES.length] ?? "")]));
  for (const [id, bot] of Object.entries(dealt)) Object.assign(match.state.pub.players[id] ?? {}, { bot });
  for (const { seat, worn } of turns(match)) {
    const bot = botNamed(dealt[seat] ?? "");
    const persona = personaNamed(dealt[seat] ?? "");
    if (!bot || !persona) throw new Error("no such bot");
    const { n } = match.state;
    const sight = sightOf(setup.open, match.state, seat);
    const move = worn ? null : bot.decide(sight, diceFor(seed, seat, n));
    if (move) for (const speech of speechesAt(setup, scenario, sight)) heard.said.push(reasonWords(speech, move.reason));
    for (const ask of ["why", "what-would"] as const) {
      const question = move && isRefusal(move) ? questionOn(sight, move, ask) : null;
      const mind = question && mindOf(sight, diceFor(`${seed}/${ask}`, seat, n), persona);
      if (!move || !question || !mind || (question.deal !== null && mind.me.role === "head")) continue;
      const { told, evasive } = answerTo(mind, question);
      if (evasive) heard.evasive++;
      expect(told.changes.length).toBeLessThanOrEqual(CHANGES_MOST);
      for (const speech of speechesAt(setup, scenario, sight)) heard.answers.push(answerWords(speech, question, { ...told, n }));
      const offer = ask === "why" ? null : offerIn(sight, question, told);
      if (!offer || told.reason === "will-do-now" || told.reason === "too-far") continue;
      heard.checked++;
      const still = holds(bot, sight, move, offer, seed);
      if (still !== null)
        heard.faults.push(`${bot.id}: ${move.do} ${JSON.stringify(move.with)} told ${JSON.stringify(told)} and then ${still}`);
    }
    if (!move || !submit(match, `seat:${seat}`, move.do, move.with, match.state.t + 1000).ok)
      submit(match, `seat:${seat}`, "done", {}, match.state.t + 1000);
  }
  return heard;
}

/** Counts that may be said: calls, periods and the like are public. */
const SMALL = 12;

/** Answers of bluffers that were not plain, at all tables together. */
let evasive = 0;

describe.each(eachPreset().map((p) => [p.name, p] as const))("%s", (_name, preset) => {
  const all: Heard[] = [];
  it("an answer wins the bot, also that of a bluffer", { timeout: 120_000 }, () => {
    const players = preset.setup.open.seats.filter((s) => !s.house).length;
    for (let i = 0; i < (players > 12 ? 1 : players > 8 ? 3 : 6); i++) playAndAsk(odd(preset), preset.scenario, `answer${i}`, all);
    for (const heard of all) evasive += heard.evasive;
    expect(all.reduce((sum, h) => sum + h.checked, 0)).toBeGreaterThan(3);
    expect(all.flatMap((h) => h.faults).slice(0, 4)).toEqual([]);
  });

  it("says nothing with a private number in it", () => {
    // Whatever number is said stands in the texts of the scenario, or is a small count. Private ones are odd: 61.37.
    const public_ = new Set(JSON.stringify(preset.scenario.texts).match(/\d+(?:\.\d+)?/g) ?? []);
    for (const { said, answers, match } of all) {
      expect(Object.values(match.state.desks).every((desk) => String(desk.floor).includes(".37"))).toBe(true);
      expect(said.length).toBeGreaterThan(100);
      const spoken = [...said, ...answers];
      const leaks = spoken.filter((line) =>
        (line.match(/\d+(?:\.\d+)?/g) ?? []).some((n) => !public_.has(n) && (n.includes(".") || Number(n) > SMALL)),
      );
      expect(leaks.slice(0, 5)).toEqual([]);
      // A key that shows, or a gap that stayed empty, is no sentence.
      expect(answers.filter((line) => /why(-tone)?\.|“”|undefined|\{|\}/.test(line)).slice(0, 5)).toEqual([]);
    }
    expect(all.flatMap((h) => h.answers).length).toBeGreaterThan(20);
  });
});

it("hears bluffers among them", () => expect(evasive).toBeGreaterThan(5));

it("tells the same thing in at least three ways, by temper", () => {
  const { setup, scenario } = eachPreset()[0] ?? { setup: null, scenario: null };
  if (!setup || !scenario) throw new Error("no scenario");
  const match = openMatch(setup, "ways");
  const seat = setup.open.ministers[0] ?? "";
  const question: Question = {
    id: "q1",
    by: "",
    to: seat,
    ask: "why",
    issue: 0,
    deal: null,
    meeting: 0,
    calls: 0,
    status: "answered",
    answer: null,
  };
  const sentences = (bot: string): Set<string> => {
    Object.assign(match.state.pub.players[seat] ?? {}, { bot });
    const [speech] = speechesAt(setup, scenario, sightOf(setup.open, match.state, seat));
    const answer = { reason: "costs-too-much" as const, issues: [0], changes: [], cover: -1 };
    return new Set(Array.from({ length: 60 }, (_, n) => (speech ? answerWords(speech, question, { ...answer, n }) : "")));
  };
  const firm = sentences("conceder+firm");
  expect(firm.size).toBeGreaterThanOrEqual(3);
  expect([...sentences("conceder+outgoing")].some((s) => firm.has(s))).toBe(false);
});
