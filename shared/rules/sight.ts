/**
 * What an actor can see when it asks "may I?". `check` functions get a Sight and nothing else, so legality cannot depend on
 * what the actor does not know. A Sight is made from the state on the server and from a view in a browser: same shape.
 */
import type { IssueSetup, OpenSetup, SeatSetup } from "./setup.ts";
import type { Deal, Desk, Message, PublicState, Question, Request, State } from "./state.ts";

export interface Sight {
  open: OpenSetup;
  n: number;
  t: number;
  pub: PublicState;
  /** Seat id, or null for facilitator, system and onlookers. */
  seat: string | null;
  /** The seat's own desk; null for those without one. */
  desk: Desk | null;
  /** Deals to which the seat is party (facilitator: all). */
  deals: readonly Deal[];
  /** Requests that the seat made, joins or is asked (facilitator: all). */
  requests: readonly Request[];
  /** Questions that the seat asked or was asked (facilitator: all). */
  questions: readonly Question[];
  /** Talk in the channels of which the seat is a member. */
  talk: Readonly<Record<string, readonly Message[]>>;
}

export function isParty(deal: Deal, seat: string): boolean {
  return deal.parties.includes(seat);
}

/** Requests are known to those who stand behind them, the partner asked to join, and the organisation's head. */
export function knowsRequest(open: OpenSetup, request: Request, seat: string): boolean {
  return concerns(request, seat, seatOf(open, seat)?.organisation ?? null);
}

/** Questions are known to the two between whom they pass. */
export function isBetween(question: Question, seat: string): boolean {
  return question.by === seat || question.to === seat;
}

function concerns(request: Request, seat: string, organisation: string | null): boolean {
  return request.organisation === organisation || request.with === seat || request.askers.includes(seat);
}

/** A sight onto a state. What must be filtered is filtered when it is first asked for: most checks never ask. */
class StateSight implements Sight {
  open: OpenSetup;
  n: number;
  t: number;
  pub: PublicState;
  seat: string | null;
  desk: Desk | null;
  readonly #state: State;
  #deals: readonly Deal[] | null = null;
  #requests: readonly Request[] | null = null;
  #questions: readonly Question[] | null = null;
  #talk: Record<string, readonly Message[]> | null = null;

  constructor(open: OpenSetup, state: State, seat: string | null) {
    this.open = open;
    this.n = state.n;
    this.t = state.t;
    this.pub = state.pub;
    this.seat = seat;
    this.desk = seat === null ? null : (state.desks[seat] ?? null);
    this.#state = state;
  }

  get deals(): readonly Deal[] {
    const { seat } = this;
    this.#deals ??= seat === null ? this.#state.deals : this.#state.deals.filter((d) => isParty(d, seat));
    return this.#deals;
  }

  get requests(): readonly Request[] {
    const { seat, open } = this;
    if (this.#requests) return this.#requests;
    const organisation = seatOf(open, seat)?.organisation ?? null;
    this.#requests = seat === null ? this.#state.requests : this.#state.requests.filter((r) => concerns(r, seat, organisation));
    return this.#requests;
  }

  get questions(): readonly Question[] {
    const { seat } = this;
    this.#questions ??= seat === null ? this.#state.questions : this.#state.questions.filter((q) => isBetween(q, seat));
    return this.#questions;
  }

  get talk(): Readonly<Record<string, readonly Message[]>> {
    if (this.#talk) return this.#talk;
    this.#talk = {};
    for (const channel of this.pub.channels) {
      if (this.seat !== null && !channel.members.includes(this.seat)) continue;
      const messages = this.#state.talk[channel.id];
      if (messages) this.#talk[channel.id] = messages;
    }
    return this.#talk;
  }
}

/** The sight of a seat by reference: cheap enough for every check. Nothing of it may be changed. */
export function sightOf(open: OpenSetup, state: State, seat: string | null): Sight {
  return new StateSight(open, state, seat);
}

export function issueOf(open: OpenSetup, id: string): IssueSetup | null {
  return open.issues.find((k) => k.id === id) ?? null;
}

export function optionOf(issue: IssueSetup, id: string): number {
  return issue.options.findIndex((o) => o.id === id);
}

const SEATS = new WeakMap<OpenSetup, Map<string, SeatSetup>>();

/** The seat with an id, or null. Looked up once per action at least, so the list is indexed once per setup. */
export function seatOf(open: OpenSetup, id: string | null): SeatSetup | null {
  let index = SEATS.get(open);
  if (!index) {
    index = new Map(open.seats.map((seat) => [seat.id, seat]));
    SEATS.set(open, index);
  }
  return id === null ? null : (index.get(id) ?? null);
}
