/** How a bot bargains: everything in which one differs from another, as data. */
export interface Persona {
  /** Name of the bot, and key of its bell margin in the scenario's tuning. */
  id: string;
  /** What it asks at the first meeting, as the share 0..1 of the way from its floor to its best. */
  opening: number;
  /** Does it come down evenly, meeting by meeting, or hold until the bell? */
  steady: boolean;
  /** What it still keeps above its margin while calls are left before the bell, per call left (share 0..1). */
  perCallLeft: number;
  /** Most clauses it objects to in one meeting. */
  objections: number;
  /** Chance 0..1 that it stands by a tolerable text instead of its own wording. */
  meetsHalfway: number;
  /** How many deals it tries to make in a meeting. */
  deals: number;
  /** Chance 0..1 to say its position as one level beyond the true one. */
  overstates: number;
  /** Points that delivering may cost before a promise to deliver gives way. */
  keepsPromisesUpTo: number;
}

export const POSITIONAL: Persona = {
  id: "positional",
  opening: 0.95,
  steady: false,
  perCallLeft: 0.05,
  objections: 3,
  meetsHalfway: 0.2,
  deals: 1,
  overstates: 0.4,
  keepsPromisesUpTo: 3,
};

export const CONCEDER: Persona = {
  id: "conceder",
  opening: 0.85,
  steady: true,
  perCallLeft: 0.04,
  objections: 1,
  meetsHalfway: 0.8,
  deals: 2,
  overstates: 0.1,
  keepsPromisesUpTo: 8,
};

/** Heads without a player: a house bargains over nothing but its stock. */
export const HOUSE: Persona = { ...CONCEDER, id: "house", deals: 0 };
