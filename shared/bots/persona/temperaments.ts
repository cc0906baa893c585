/**
 * What a level may be crossed with: a temperament, in words that a player understands, and a role. Each turns a persona into
 * another; the name of the bot says so: LEVEL[+TEMPERAMENT][+ROLE]. Chair and head are roles that the seat itself brings.
 */
import type { Persona } from "./persona.ts";

export interface Trait {
  id: string;
  kind: "temperament" | "role";
  turn: (persona: Persona) => Persona;
}

export const TRAITS: readonly Trait[] = [
  /** Nothing out of the ordinary: the level as it is. */
  { id: "even", kind: "temperament", turn: (p) => p },
  /** Gives way later and asks a little more at the bell. */
  {
    id: "firm",
    kind: "temperament",
    turn: (p) => ({
      ...p,
      marginShift: p.marginShift + 0.05,
      opening: Math.min(1, p.opening + 0.1),
      objections: p.objections + 1,
      meetsHalfway: Math.max(0, p.meetsHalfway - 0.1),
    }),
  },
  /** Talks to many, and likes to agree. */
  {
    id: "outgoing",
    kind: "temperament",
    turn: (p) => ({ ...p, marginShift: p.marginShift - 0.02, deals: p.deals + 1, sociable: p.sociable + 0.8 }),
  },
  /** Believes what is verified, or what comes from those it trusts. */
  {
    id: "wary",
    kind: "temperament",
    turn: (p) => ({ ...p, believesFrom: 60, deals: Math.max(1, p.deals - 1), sociable: p.sociable - 0.4 }),
  },
  /** Claims more than it wants, in private and in public. */
  { id: "showy", kind: "temperament", turn: (p) => ({ ...p, overstates: Math.max(0.6, p.overstates), bluffs: Math.max(0.3, p.bluffs) }) },
  /** Says what is so, and keeps its word though it hurts. */
  { id: "scrupulous", kind: "temperament", turn: (p) => ({ ...p, overstates: 0, bluffs: 0, keepsPromisesUpTo: 40 }) },
  /** A red line: will not give way on the issue that matters most at home. */
  {
    id: "hard-liner",
    kind: "role",
    turn: (p) => ({ ...p, marginShift: p.marginShift + 0.15, opening: 1, objections: p.objections + 1, redLine: 0.6, meetsHalfway: 0.2 }),
  },
  /** Stands in for a player who left: keeps her promises, binds her to nothing. */
  { id: "heir", kind: "role", turn: (p) => ({ ...p, deals: 0, overstates: 0, bluffs: 0, keepsPromisesUpTo: 40, heir: true }) },
];
