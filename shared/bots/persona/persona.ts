/** How a bot bargains: everything in which one differs from another, as data. */
export interface Persona {
  /** Name of the bot: LEVEL[+TEMPERAMENT][+ROLE]. */
  id: string;
  /** Its level: key of its bell margin in the scenario's tuning. */
  level: string;
  /** Added to the bell margin of its level (share 0..1 of the way from its floor to what it can hope for). */
  marginShift: number;
  /** What it asks at the first meeting, as the share 0..1 of the way from its floor to what it can hope for. */
  opening: number;
  /** Does it come down evenly, meeting by meeting, or hold until the bell? */
  steady: boolean;
  /** What it still keeps above its margin while calls are left before the bell, per call left (share 0..1). */
  perCallLeft: number;
  /** Share 0..1 of its bell margin that it lets go in the very last call: better a thin gain than none. */
  yields: number;
  /** Most clauses it objects to in one meeting. */
  objections: number;
  /** Chance 0..1 that it stands by a tolerable text instead of its own wording. */
  meetsHalfway: number;
  /** How many deals it tries to make in a meeting. */
  deals: number;
  /** Chance 0..1 to say its position as one level beyond the true one. */
  overstates: number;
  /** Chance 0..1 a meeting to move its public line outward to look harder than it is. */
  bluffs: number;
  /** Points that delivering may cost before a promise to deliver gives way. */
  keepsPromisesUpTo: number;
  /** Does it weigh every change of one or two clauses by what others would make of it, and table the best? */
  bridges: boolean;
  /** Does it put packages and deals together for the table, bring organisations in, and mend ties? */
  brokers: boolean;
  /** Trust (0..100) from which it takes unverified words for true. */
  believesFrom: number;
  /** What it adds to the score of a contact with a peer, so that it spends more, or fewer, contacts on talk. */
  sociable: number;
  /** A clause that it will not give way on: it never takes less than this share 0..1 of what its dearest issue can bring. */
  redLine: number;
  /** Stands in for a player who left: keeps what she promised, and binds her to nothing new. */
  heir: boolean;
}
