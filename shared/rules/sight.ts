/**
 * What an actor can see when it asks "may I?". `check` functions get a Sight and nothing else, so legality cannot depend on
 * what the actor does not know. A Sight is made from the state on the server and from a view in a browser: same shape.
 */
import type { IssueSetup, OpenSetup, SeatSetup } from "./setup.ts";
import type { Deal, Desk, Message, PublicState, Request, State } from "./state.ts";

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
  /** Talk in the channels of which the seat is a member. */
  talk: Readonly<Record<string, readonly Message[]>>;
}

export function isParty(deal: Deal, seat: string): boolean {
  return deal.parties.includes(seat);
}

/** Requests are known to those who stand behind them, the partner asked to join, and the organisation's head. */
export function knowsRequest(open: OpenSetup, request: Request, seat: string): boolean {
  return (
    request.askers.includes(seat) ||
    request.with === seat ||
    open.seats.some((s) => s.id === seat && s.organisation === request.organisation)
  );
}

/** The sight of a seat by reference: cheap enough for every check. Nothing of it may be changed. */
export function sightOf(open: OpenSetup, state: State, seat: string | null): Sight {
  let deals: readonly Deal[] | null = null;
  let requests: readonly Request[] | null = null;
  let talk: Record<string, readonly Message[]> | null = null;
  return {
    open,
    n: state.n,
    t: state.t,
    pub: state.pub,
    seat,
    desk: seat === null ? null : (state.desks[seat] ?? null),
    get deals() {
      deals ??= seat === null ? state.deals : state.deals.filter((d) => isParty(d, seat));
      return deals;
    },
    get requests() {
      requests ??= seat === null ? state.requests : state.requests.filter((r) => knowsRequest(open, r, seat));
      return requests;
    },
    get talk() {
      if (talk) return talk;
      talk = {};
      for (const channel of state.pub.channels) {
        if (seat !== null && !channel.members.includes(seat)) continue;
        const messages = state.talk[channel.id];
        if (messages) talk[channel.id] = messages;
      }
      return talk;
    },
  };
}

export function issueOf(open: OpenSetup, id: string): IssueSetup | null {
  return open.issues.find((k) => k.id === id) ?? null;
}

export function optionOf(issue: IssueSetup, id: string): number {
  return issue.options.findIndex((o) => o.id === id);
}

export function seatOf(open: OpenSetup, id: string | null): SeatSetup | null {
  return open.seats.find((s) => s.id === id) ?? null;
}
