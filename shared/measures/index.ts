/** The measures by name: one list from which tables, columns of CSV files and their codebook are made. */
import { STEPS } from "./moves.ts";
import { MOMENTS, type Measures } from "./measures-of.ts";
import { ROLES } from "./network.ts";

export { finishedMatch, finishedView, type Finished } from "./finished.ts";
export { measuresOf, type Measures, type SeatMeasures } from "./measures-of.ts";

export interface Measure {
  id: string;
  /** Groups stand together in tables. */
  group: "gains" | "stances" | "talk" | "moves" | "promises";
  /** Range or unit, as codebooks say it. */
  unit: string;
  /** One English sentence for codebooks; screens have their own words. */
  meaning: string;
  /** Null where the measure is not defined for this match. */
  of: (measures: Measures) => number | null;
}

const NAMED = {
  start: "the public lines at the start",
  end: "the public lines at the end",
  wanted: "the levels nearest the true ideals at the end",
} as const;

/** Measures of a match as a whole. */
export const MEASURES: readonly Measure[] = [
  {
    id: "nash",
    group: "gains",
    unit: "ratio",
    meaning: "product of the ministers' surpluses over the highest of any package that all could accept (Nash); empty where there is none",
    of: (m) => m.nash,
  },
  {
    id: "egalitarian",
    group: "gains",
    unit: "ratio",
    meaning: "least surplus over the highest least surplus of any package that all could accept; below 0 if somebody ended below the floor",
    of: (m) => m.egalitarian,
  },
  {
    id: "gini",
    group: "gains",
    unit: "0..1",
    meaning: "Gini coefficient of the ministers' surpluses, those below 0 taken as 0",
    of: (m) => m.gini,
  },
  {
    id: "integrative",
    group: "gains",
    unit: "ratio",
    meaning: "joint surplus over that of the zero draft, as a part of what the best common package has over it (Pruitt and Lewis; Raiffa)",
    of: (m) => m.integrative,
  },
  ...MOMENTS.map((moment): Measure => ({
    id: `consensus.${moment}`,
    group: "stances",
    unit: "0..1",
    meaning: `consensus (Tastle and Wierman) of ${NAMED[moment]}, mean over ordered issues`,
    of: (m) => m.consensus[moment],
  })),
  ...MOMENTS.map((moment): Measure => ({
    id: `polarisation.${moment}`,
    group: "stances",
    unit: "0..1",
    meaning: `polarisation ((1 - van der Eijk's agreement) / 2) of ${NAMED[moment]}, mean over ordered issues with three levels or more`,
    of: (m) => m.polarisation[moment],
  })),
  {
    id: "centralisation",
    group: "talk",
    unit: "0..1",
    meaning: "centralisation of betweenness (Freeman) in the talk network of all seats",
    of: (m) => m.centralisation,
  },
  ...ROLES.map((role): Measure => ({
    id: `brokerage.${role}`,
    group: "talk",
    unit: "number",
    meaning: `pairs of seats that did not talk with each other but with the same third, who was their ${role} (Gould and Fernandez; groups advanced, emerging, heads)`,
    of: (m) => m.brokerage[role],
  })),
  {
    id: "conceded",
    group: "moves",
    unit: "points",
    meaning:
      "points by which ministers came down, on average, from their lines at the start to the last whole text they called or let pass",
    of: (m) => m.conceded,
  },
  ...STEPS.map((type): Measure => ({
    id: `steps.${type}`,
    group: "moves",
    unit: "number",
    meaning: `steps between successive whole texts (from the zero draft on) that were ${type} for the one who called (Hindriks, Jonker and Tykhonov)`,
    of: (m) => m.steps[type],
  })),
  {
    id: "keeping",
    group: "promises",
    unit: "0..1",
    meaning: "promises kept of those kept or broken; empty where none was judged",
    of: (m) => m.keeping,
  },
];

/** Measures of one seat; `unit` and `meaning` as above. */
export interface SeatMeasure {
  id: string;
  unit: string;
  meaning: string;
  of: (measures: Measures["seats"][number]) => number | null;
}

export const SEAT_MEASURES: readonly SeatMeasure[] = [
  {
    id: "surplus",
    unit: "points",
    meaning: "points above the floor, face paid, bonus and penalties apart; empty for heads",
    of: (s) => s.surplus,
  },
  { id: "betweenness", unit: "0..1", meaning: "betweenness (Brandes) in the talk network", of: (s) => s.betweenness },
  {
    id: "brokered",
    unit: "number",
    meaning: "pairs of seats between which it brokered, over all roles",
    of: (s) => ROLES.reduce((sum, role) => sum + s.brokerage[role], 0),
  },
  {
    id: "conceded",
    unit: "points",
    meaning: "points by which it came down from its lines to the last whole text it called or let pass",
    of: (s) => s.conceded,
  },
  { id: "keeping", unit: "0..1", meaning: "promises kept of those kept or broken", of: (s) => s.keeping },
];
