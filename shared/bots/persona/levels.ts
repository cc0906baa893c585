/** The levels of bots (rule book section 11), from the one that holds to the one that puts packages together. */
import type { Persona } from "./persona.ts";

export const POSITIONAL: Persona = {
  id: "positional",
  level: "positional",
  marginShift: 0,
  opening: 0.95,
  steady: false,
  perCallLeft: 0.05,
  yields: 0,
  objections: 3,
  meetsHalfway: 0.2,
  deals: 1,
  overstates: 0.4,
  bluffs: 0.1,
  keepsPromisesUpTo: 3,
  bridges: false,
  brokers: false,
  believesFrom: 30,
  sociable: 0,
  redLine: 0,
  heir: false,
};

export const CONCEDER: Persona = {
  ...POSITIONAL,
  id: "conceder",
  level: "conceder",
  opening: 0.85,
  steady: true,
  perCallLeft: 0.04,
  objections: 1,
  meetsHalfway: 0.8,
  deals: 2,
  overstates: 0.1,
  bluffs: 0,
  keepsPromisesUpTo: 8,
};

export const PROBLEM_SOLVER: Persona = {
  ...CONCEDER,
  id: "problem-solver",
  level: "problem-solver",
  opening: 0.6,
  perCallLeft: 0.02,
  yields: 0.6,
  objections: 2,
  meetsHalfway: 0.9,
  deals: 3,
  overstates: 0,
  keepsPromisesUpTo: 8,
  bridges: true,
};

export const BROKER: Persona = {
  ...PROBLEM_SOLVER,
  id: "broker",
  level: "broker",
  opening: 0.7,
  deals: 4,
  yields: 0.85,
  brokers: true,
  sociable: 0.6,
};

/** Heads without a player: a house bargains over nothing but its stock. */
const HOUSE: Persona = { ...CONCEDER, id: "house", level: "house", deals: 0 };

export const LEVELS_OF_BOTS: readonly Persona[] = [POSITIONAL, CONCEDER, PROBLEM_SOLVER, BROKER, HOUSE];
