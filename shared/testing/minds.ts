/** For tests of the bots: four personas that no tuning of the levels touches, and the mind of a seat at a table. */
import { diceFor, type Move } from "../bots/define-bot.ts";
import { mindOf, type Mind } from "../bots/mind/mind.ts";
import type { Persona } from "../bots/persona/persona.ts";
import type { Match } from "../rules/match.ts";
import { sightOf } from "../rules/sight.ts";

/** Holds its line, and says it louder than it is. */
export const HOLDS: Persona = {
  id: "holds",
  level: "positional",
  marginShift: 0,
  opening: 0.9,
  steady: false,
  perCallLeft: 0.05,
  yields: 0,
  objections: 3,
  meetsHalfway: 0.2,
  deals: 2,
  overstates: 0.5,
  bluffs: 0.4,
  keepsPromisesUpTo: 3,
  bridges: false,
  brokers: false,
  believesFrom: 30,
  sociable: 0,
  redLine: 0.6,
  heir: false,
};
/** Comes down meeting by meeting. */
export const CONCEDES: Persona = {
  ...HOLDS,
  id: "concedes",
  level: "conceder",
  steady: true,
  meetsHalfway: 0.8,
  bluffs: 0,
  redLine: 0,
  deals: 4,
  keepsPromisesUpTo: 8,
};
/** Weighs what others can take. */
export const BRIDGES: Persona = {
  ...CONCEDES,
  id: "bridges",
  level: "problem-solver",
  opening: 0.6,
  yields: 0.6,
  objections: 2,
  overstates: 0,
  bridges: true,
};
/** Brings packages, deals and organisations together. */
export const BROKERS: Persona = { ...BRIDGES, id: "brokers", level: "broker", opening: 0.7, sociable: 0.6, brokers: true };
export const PERSONAS: readonly Persona[] = [HOLDS, CONCEDES, BRIDGES, BROKERS];

/** What a seat has before it at a table; throws where a bot could not sit. */
export function mindAt(match: Match, seat: string, persona: Persona = CONCEDES, seed = "1"): Mind {
  const mind = mindOf(sightOf(match.setup.open, match.state, seat), diceFor(seed, seat, 1), persona);
  if (!mind) throw new Error(`no bot could sit at ${seat}`);
  return mind;
}

/** Moves as one line each: what is done, with what, and by which rule. */
export const lines = (moves: readonly Move[]): string[] => moves.map((m) => `${m.do} ${JSON.stringify(m.with)} ${m.reason.rule}`);
