/** What each kind of viewer may know, built field by field from the state (never stripped down from it). */
import type { Match } from "./match.ts";
import { scoresOf, type Scores } from "./scoring/score.ts";
import type { Brief } from "./setup.ts";
import { sightOf, type Sight } from "./sight.ts";
import type { Deal, Desk, Message, Question, Request } from "./state.ts";

export type Viewer = { kind: "seat"; seat: string } | { kind: "observer" } | { kind: "projector" } | { kind: "facilitator" };

/** Everything that comes into the open when the match is over. */
export interface Debrief {
  scores: Scores;
  /** With it the same match can be played again. */
  seed: string;
  desks: Record<string, Desk>;
  briefs: Record<string, Brief>;
  deals: readonly Deal[];
  requests: readonly Request[];
  questions: readonly Question[];
}

export interface View extends Sight {
  viewer: Viewer;
  /** Deals that a leak has made public. */
  leaked: readonly Deal[];
  /** All desks, for the facilitator alone while the match runs. */
  desks: Record<string, Desk> | null;
  /** Null until the debriefing. */
  debrief: Debrief | null;
}

const NO_TALK: Readonly<Record<string, readonly Message[]>> = {};

/**
 * The view of a viewer. Plain JSON after `JSON.stringify`; by reference until then, so it must not be changed.
 * A seat sees the public state, its own desk, and the deals, requests, questions and talk to which it belongs.
 */
export function viewFor(match: Match, viewer: Viewer): View {
  const { setup, state } = match;
  const open = setup.open;
  const over = state.pub.phase === "debriefing";
  const sight = viewer.kind === "seat" ? sightOf(open, state, viewer.seat) : null;
  const all = viewer.kind === "facilitator";
  return {
    viewer,
    open,
    n: state.n,
    t: state.t,
    pub: state.pub,
    seat: viewer.kind === "seat" ? viewer.seat : null,
    desk: sight?.desk ?? null,
    deals: sight ? sight.deals : all ? state.deals : [],
    requests: sight ? sight.requests : all ? state.requests : [],
    questions: sight ? sight.questions : all ? state.questions : [],
    talk: sight ? sight.talk : all ? state.talk : NO_TALK,
    leaked: state.deals.filter((deal) => deal.leaked),
    desks: all ? state.desks : null,
    debrief: over
      ? {
          scores: scoresOf(match),
          seed: match.seed,
          desks: state.desks,
          briefs: setup.briefs,
          deals: state.deals,
          requests: state.requests,
          questions: state.questions,
        }
      : null,
  };
}
