/** Up to three different moves with why: what a good bot would consider in the seat's place, seen with the seat's eyes. */
import { botNamed } from "../bots/index.ts";
import { diceFor, type Bot, type Move } from "../bots/define-bot.ts";
import type { Sight } from "../rules/sight.ts";
import { effectOf, type Effect } from "./effect.ts";
import { eyesOf, type Eyes } from "./eyes.ts";

export const MOST_SUGGESTIONS = 3;

/** The bot with whose eyes the coach looks. */
const ADVISER = "problem-solver";

export interface Suggestion extends Move {
  effect: Effect;
}

export const adviser = (): Bot | null => botNamed(ADVISER);

/** What a move is about, so that three suggestions are three thoughts: the act and whom or what it concerns. */
const subjectOf = ({ do: id, with: payload }: Move): string =>
  [id, payload["to"] ?? payload["issue"] ?? payload["channel"] ?? payload["deal"] ?? payload["organisation"] ?? ""].join(" ");

/** One of each act first, in the order of the bot; then further ones about something else. */
function different(moves: readonly Move[]): Move[] {
  const firsts: Move[] = [];
  const more: Move[] = [];
  const acts = new Set<string>();
  const subjects = new Set<string>();
  for (const move of moves) {
    const subject = subjectOf(move);
    if (subjects.has(subject)) continue;
    subjects.add(subject);
    if (acts.has(move.do)) more.push(move);
    else firsts.push(move);
    acts.add(move.do);
  }
  return [...firsts, ...more].slice(0, MOST_SUGGESTIONS);
}

/** May be done, and breaks no promise: a coach does not advise to break one's word. */
const fit = (eyes: Eyes, move: Move): boolean => eyes.may(move.do, move.with);

/** Ranked, permitted, at most three; the same for the same sight. Empty for onlookers, between meetings, and for whoever is done. */
export function suggestionsFor(sight: Sight): Suggestion[] {
  const eyes = eyesOf(sight);
  const bot = adviser();
  if (!eyes || !bot || (eyes.pub.done.includes(eyes.seat) && !eyes.pub.call)) return [];
  const moves = bot.options?.(sight, diceFor("coach", eyes.seat, sight.n)) ?? [];
  return different(moves.filter((move) => fit(eyes, move))).map((move) => ({ ...move, effect: effectOf(eyes, move.do, move.with) }));
}
