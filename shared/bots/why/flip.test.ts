// Whatever a bot refuses, the change it would ask for wins it: in matches of every scenario, with the same dice at the same hour.
import { describe, expect, it } from "vitest";
import { botNamed } from "../index.ts";
import { personaNamed } from "../persona/named.ts";
import { diceFor, type Bot, type Move } from "../define-bot.ts";
import { mindOf, type Mind } from "../mind/mind.ts";
import { objectToText } from "../text/object.ts";
import { openMatch } from "../../rules/match.ts";
import type { Setup } from "../../rules/setup.ts";
import type { Sight } from "../../rules/sight.ts";
import { eachPreset } from "../../../server/testing/built-in.ts";
import { sightWith } from "../../testing/offered.ts";
import { playOut } from "../../testing/play.ts";
import { hasHandsFull } from "./deals.ts";
import { flipOf, isRefusal } from "./flip.ts";
import type { Offer } from "./offer.ts";

const NAMES = [
  "positional",
  "conceder",
  "problem-solver",
  "broker",
  "positional+firm",
  "conceder+hard-liner",
  "broker+showy",
  "problem-solver+wary",
];

interface Refused {
  move: Move;
  bot: string;
  offer: Offer | null;
  /** What it does instead of giving way once its offer was taken up; null if it gives way. */
  still: string | null;
  /** No offer would do: its ledger of deals is full, or it has given its word. */
  isBound: boolean;
}

/** Does the bot still refuse the same thing on a sight in which its offer was taken up? Null if not. */
function stillRefuses(bot: Bot, sight: Sight, move: Move, seed: string): string | null {
  const seat = sight.seat ?? "";
  const next = bot.decide(sight, diceFor(seed, seat, sight.n));
  const said = `${next?.do} ${JSON.stringify(next?.with)} (${next?.reason.rule})`;
  const is = (field: string, value: unknown): boolean => next?.do === move.do && next.with[field] === value;
  if (move.do === "answer-call") return is("ok", true) ? null : said;
  if (move.do === "answer-deal") return is("deal", move.with["deal"]) && is("accept", true) ? null : said;
  if (move.do === "answer-carrier") return is("consent", true) ? null : said;
  if (move.do === "decline-request") return is("request", move.with["request"]) ? said : null;
  // The text: nothing is objected to on this clause, and no wording of its own comes against it.
  const persona = personaNamed(bot.id);
  const mind = persona && mindOf(sight, diceFor(seed, seat, sight.n), persona);
  const objects = mind ? objectToText(mind).some((m) => m.with["issue"] === move.with["issue"]) : true;
  const again = is("issue", move.with["issue"]) && next?.reason.rule === move.reason.rule;
  return objects || again ? said : null;
}

/** May there be no offer? A full ledger takes no deal, a word given stands, and an organisation may be unable to do what it is asked. */
function isBound(sight: Sight, move: Move, mind: Mind | null): boolean {
  if (move.do === "decline-request" || move.do === "answer-carrier") return true;
  if (move.do === "answer-deal") return mind !== null && hasHandsFull(mind);
  return sight.deals.some((d) => d.status === "standing" && d.terms.some((t) => t.kind === "accept" && t.by === sight.seat));
}

/** Plays matches and gathers every refusal with the offer that goes with it, tried at once. */
function refusalsIn(setup: Setup, matches: number): Refused[] {
  const found: Refused[] = [];
  for (let i = 0; i < matches; i++) {
    const seed = `flip${i}`;
    const match = openMatch(setup, seed, { timed: false }, false);
    const bots = setup.open.seats.map(({ id, house }, at): [string, Bot] => {
      const bot = botNamed(house ? "house" : (NAMES[(at + i) % NAMES.length] ?? "conceder"));
      const persona = bot && personaNamed(bot.id);
      if (!bot || !persona) throw new Error("no such bot");
      const decide: Bot["decide"] = (sight, rng) => {
        const move = bot.decide(sight, rng);
        if (!move || !isRefusal(move)) return move;
        const mind = mindOf(sight, diceFor(seed, id, sight.n), persona);
        const offer = mind && flipOf(mind, move);
        const still = offer && stillRefuses(bot, sightWith(sight, move, offer), move, seed);
        found.push({ move, bot: bot.id, offer, still, isBound: isBound(sight, move, mind) });
        return move;
      };
      return [id, { id: bot.id, decide }];
    });
    playOut(match, Object.fromEntries(bots));
  }
  return found;
}

const MATCHES: Readonly<Record<number, number>> = { 4: 12, 6: 10, 8: 8, 12: 4, 20: 1 };

describe.each(eachPreset().map((p) => [p.name, p.setup] as const))("%s", (_name, setup) => {
  it("every refusal has an offer, and the offer wins the bot", { timeout: 120_000 }, () => {
    const players = setup.open.seats.filter((s) => !s.house).length;
    const refused = refusalsIn(setup, MATCHES[players] ?? 2);
    const kinds: Record<string, number> = {};
    for (const one of refused) kinds[one.move.do] = (kinds[one.move.do] ?? 0) + 1;
    expect(kinds["answer-call"]).toBeGreaterThan(0);
    expect(kinds["object"]).toBeGreaterThan(0);
    expect(refused.filter((r) => r.offer === null && !r.isBound).map((r) => `${r.bot}: ${r.move.do} ${r.move.reason.rule}`)).toEqual([]);
    const faults = refused.flatMap(({ bot, move, offer, still }) =>
      still === null
        ? []
        : [`${bot}: ${move.do} ${JSON.stringify(move.with)} (${move.reason.rule}) offers ${JSON.stringify(offer)} and then ${still}`],
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });
});
