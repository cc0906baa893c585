/** What one simulated match leaves behind for the sums: plain numbers, independent of who counted them. */
import type { Bot } from "../bots/define-bot.ts";
import { finishedMatch, measuresOf, type Measures } from "../measures/index.ts";
import type { Match } from "../rules/match.ts";
import { ACTIONS } from "../rules/actions/index.ts";
import { MOST_TIE, tieOf } from "../rules/network/ties.ts";
import type { ClauseGovernance } from "../rules/scoring/governance.ts";
import { scoresOf } from "../rules/scoring/score.ts";
import { LEVELS, type ChannelKind, type Level, type OutcomeKind } from "../rules/state.ts";
import { playOut } from "./play.ts";

export interface MatchRecord {
  index: number;
  seed: string;
  entries: number;
  outcome: OutcomeKind;
  governance: { total: number; parts: Record<string, number>; clauses: readonly ClauseGovernance[] };
  scores: Record<string, number>;
  bots: Record<string, string>;
  /** Seats whose value as adopted, face paid, lies below their floor; bonus and penalties do not count. */
  belowFloor: string[];
  /** As they stand at the end. `nothing`: claims to have nothing to report that stand, all of them at +1. */
  reports: { seat: string; score: number; nothing: boolean }[];
  /** Channels opened and caucuses called, by what they cost; visits to boards are vertical. */
  contacts: { horizontal: number; vertical: number; outreach: number };
  /** Over all pairs of seats; what ties seats to partners is left out. */
  ties: { sum: number; pairs: number; atThree: number };
  verified: number;
  /** Requests that a head met, by what stood behind them; single ones have half the effect. */
  requests: { joint: number; single: number };
  /** Calls of the chair, and those that found no objection. */
  calls: { made: number; passed: number };
  /** Moves on the text in the summit's meetings: what agreeing still cost after the preparation. */
  summitMoves: number;
  promises: { made: number; kept: number; broken: number; lapsed: number };
  carried: Record<Level, number>;
  actions: Record<string, number>;
  contributions: Record<string, number>;
  refusals: Record<string, number>;
  /** Option id adopted per issue id, or null. */
  clauses: Record<string, string | null>;
  /** For research; nothing in play depends on them. */
  measures: Measures;
}

const NETWORK_OF: Record<ChannelKind, keyof MatchRecord["contacts"] | null> = {
  horizontal: "horizontal",
  vertical: "vertical",
  outreach: "outreach",
  caucus: null,
};

function bump(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Plays a match to its end and records it. The match must be fresh. */
export function playAndRecord(match: Match, bots: Readonly<Record<string, Bot>>, index: number): MatchRecord {
  const actions: Record<string, number> = {};
  const contributions: Record<string, number> = {};
  const refusals: Record<string, number> = {};
  const contacts = { horizontal: 0, vertical: 0, outreach: 0 };
  const { open } = match.setup;
  let summitMoves = 0;
  playOut(match, bots, {
    onAction(_seat, action, payload) {
      bump(actions, action);
      if (open.meetings[match.state.pub.meeting]?.stage === "summit" && ACTIONS[action]?.group === "text") summitMoves++;
      if (action === "contribute") bump(contributions, String(payload["contribution"]));
      if (action === "visit") contacts.vertical++;
      if (action !== "open-channel" && action !== "open-caucus") return;
      const channel = match.state.pub.channels.at(-1);
      if (!channel) return;
      const withHead = [...channel.members, ...channel.invited].some((id) => open.heads.includes(id));
      contacts[NETWORK_OF[channel.kind] ?? (withHead ? "vertical" : "horizontal")]++;
    },
    onRefusal: (_seat, _action, reason) => bump(refusals, reason),
  });
  countRoutine(actions, match);
  return {
    index,
    seed: match.seed,
    entries: match.state.n,
    ...resultOf(match, bots),
    contacts,
    verified: actions["verify-position"] ?? 0,
    summitMoves,
    actions,
    contributions,
    refusals,
  };
}

/** What opens and closes every round without a decision: the start, each seat ready once, and every other entry is somebody done. */
function countRoutine(actions: Record<string, number>, match: Match): void {
  const moves = Object.values(actions).reduce((sum, count) => sum + count, 0);
  const ready = match.setup.open.seats.length;
  Object.assign(actions, { start: 1, ready, done: match.state.n - 1 - ready - moves });
}

type Result = Omit<
  MatchRecord,
  "index" | "seed" | "entries" | "contacts" | "verified" | "summitMoves" | "actions" | "contributions" | "refusals"
>;

/** The outcome of a match in its debriefing. */
export function resultOf(match: Match, bots: Readonly<Record<string, Bot>>): Result {
  const { open } = match.setup;
  const { pub, desks, deals, requests } = match.state;
  const scores = scoresOf(match);
  const adopted = pub.outcome?.package ?? open.issues.map(() => -1);
  const carried: Record<Level, number> = { members: 0, outreach: 0, mandate: 0, export: 0 };
  for (const issue of open.issues) {
    const text = (adopted[issue.index] ?? -1) >= 0 && adopted[issue.index] !== issue.none;
    if (issue.followUp || !text) continue;
    const got = pub.tasks.find((task) => task.issue === issue.index)?.got ?? "members";
    carried[LEVELS.includes(got) ? got : "members"]++;
  }
  const pairs = open.seats.flatMap((a, i) => open.seats.slice(i + 1).map((b) => tieOf(pub, a.id, b.id)));
  const kept = Object.values(desks).reduce(
    (sum, d) => ({ kept: sum.kept + d.promises.kept, broken: sum.broken + d.promises.broken, lapsed: sum.lapsed + d.promises.lapsed }),
    {
      kept: 0,
      broken: 0,
      lapsed: 0,
    },
  );
  return {
    outcome: pub.outcome?.kind ?? "none",
    governance: scores.governance,
    scores: Object.fromEntries(open.seats.map((s) => [s.id, scores.seats[s.id]?.total ?? 0])),
    bots: Object.fromEntries(open.seats.map((s) => [s.id, bots[s.id]?.id ?? ""])),
    belowFloor: open.ministers.filter((id) => (scores.seats[id]?.parts["belowFloor"] ?? 0) > 0),
    reports: pub.reports.map((r) => ({ seat: r.seat, score: r.score, nothing: r.nothing && r.challenged !== "upheld" })),
    ties: { sum: pairs.reduce((a, b) => a + b, 0), pairs: pairs.length, atThree: pairs.filter((tie) => tie === MOST_TIE).length },
    requests: {
      joint: requests.filter((r) => r.status === "fulfilled" && r.joint).length,
      single: requests.filter((r) => r.status === "fulfilled" && !r.joint).length,
    },
    calls: { made: pub.calls.length, passed: pub.calls.filter((call) => call.passed).length },
    promises: { made: deals.reduce((sum, d) => sum + (d.accepted.length === d.parties.length ? d.terms.length : 0), 0), ...kept },
    carried,
    clauses: Object.fromEntries(open.issues.map((k) => [k.id, k.options[adopted[k.index] ?? -1]?.id ?? null])),
    measures: measuresOf(finishedMatch(match)),
  };
}
