/** A match in play: setup, state and the entries that made it. The only thing that `apply` changes. */
import { rngFrom } from "../lib/rng.ts";
import { round6 } from "../lib/number.ts";
import { RESOURCES } from "../scenario/schema.ts";
import type { Setup } from "./setup.ts";
import type { Clause, Desk, OrganisationState, Player, PublicState, State } from "./state.ts";
import { noTextWorth, valuerOf, worthTable } from "./value.ts";
import type { Actor } from "./define-action.ts";

export interface Entry {
  n: number;
  t: number;
  by: Actor;
  do: string;
  with: Record<string, unknown>;
}

export interface Settings {
  timed: boolean;
}

export interface Match {
  setup: Setup;
  seed: string;
  settings: Settings;
  state: State;
  /** All entries, in order, those that a rewind has undone too; never earlier than the one before. Not part of the state. */
  past: Entry[];
  /** Keep `past`? A simulation that keeps no log and never rewinds can do without. */
  keeps: boolean;
  /** Set by the rewind action: entry to go back to before this `apply` returns. */
  rewindTo: number | null;
}

export function emptyClause(): Clause {
  return {
    text: -1,
    sponsors: [],
    brackets: [],
    objections: [],
    carrier: null,
    mentions: [],
    settled: -1,
    endorsers: [],
    partners: [],
    endorserStrength: {},
    visibility: 0,
    understanding: [],
    helps: [],
    monitored: 0,
  };
}

function openDesk(setup: Setup, seat: string): Desk {
  const { open, briefs } = setup;
  const brief = briefs[seat];
  if (!brief) throw new Error(`no brief for seat "${seat}"`);
  const valuer = valuerOf(brief);
  const worth = worthTable(valuer, open.issues, new Set());
  const trust: Record<string, number> = {};
  for (const other of open.seats) {
    if (other.id !== seat) trust[other.id] = brief.allies.includes(other.id) ? open.tuning.trustAlly : open.tuning.trustStart;
  }
  return {
    ...valuer,
    worth,
    noText: noTextWorth(valuer, open.issues, worth),
    trust,
    heard: [],
    told: {},
    analyses: [],
    privatePapers: [],
    weather: [],
    choices: [],
    face: [],
    delivered: [],
    promises: { kept: 0, broken: 0, lapsed: 0 },
    exposure: [...brief.exposure],
    allies: [...brief.allies],
    agenda: brief.agenda,
  };
}

function openOrganisation(setup: Setup, id: string): OrganisationState {
  const organisation = setup.organisationById[id];
  const stock = Object.fromEntries(RESOURCES.map((r) => [r, Math.ceil((organisation?.ratings[r] ?? 0) / 2)])) as OrganisationState["stock"];
  const seat = setup.seatById[setup.headOf[id] ?? ""];
  return {
    stock,
    start: { ...stock },
    // A head with a seat of its own is at the table; those of the house wait for an invitation.
    invited: seat !== undefined && !seat.house,
    attended: false,
    acts: 0,
    jointActs: 0,
    asked: [],
    visitors: {},
    jointAsked: false,
    reformed: false,
    replaced: false,
    newBody: false,
  };
}

/** A match before its first entry. All seats are bots or the house until the lobby says otherwise. */
export function openMatch(setup: Setup, seed: string, settings: Settings = { timed: false }, keeps = true): Match {
  const { open } = setup;
  const players: Record<string, Player> = {};
  for (const seat of open.seats) players[seat.id] = { kind: seat.house ? "house" : "bot", bot: null, state: "active" };
  const ties: Record<string, number> = {};
  for (const { between, strength } of open.startTies) {
    const [a, b] = between;
    const known = (id: string): boolean => setup.seatById[id] !== undefined;
    if (strength > 0 && known(a) && known(b)) ties[a < b ? `${a}|${b}` : `${b}|${a}`] = strength;
  }
  if (open.tuning.startTie > 0) {
    for (const a of open.seats) for (const b of open.seats) if (a.id < b.id) ties[`${a.id}|${b.id}`] ??= open.tuning.startTie;
  }
  const pub: PublicState = {
    phase: "lobby",
    meeting: -1,
    began: [],
    timed: settings.timed,
    paused: false,
    startedAt: 0,
    deadline: null,
    pausedAt: 0,
    players,
    ready: [],
    done: [],
    acted: [],
    contacts: {},
    channels: [],
    ties,
    unused: {},
    doubled: [],
    lines: Object.fromEntries(Object.entries(open.lines).map(([seat, row]) => [seat, [...row]])),
    agenda: open.issues.map((k) => k.index),
    draft: open.issues.map(emptyClause),
    zeroDraft: [],
    shifted: false,
    tabledPackage: null,
    call: null,
    calls: [],
    motions: [],
    polls: [],
    published: { findings: [], papers: [] },
    organisations: Object.fromEntries(open.organisations.map((o) => [o.id, openOrganisation(setup, o.id)])),
    tasks: [],
    outcome: null,
    periods: 0,
    reports: [],
    tabled: { open: 0, all: 0 },
    soleObjections: {},
    events: [],
    press: [],
    leaked: [],
    broadcasts: [],
    said: [],
    secretariat: false,
    nextId: 1,
  };
  const state: State = {
    n: 0,
    t: 0,
    rng: rngFrom(`${open.scenario.id}/${open.preset}/${seed}`),
    pub,
    desks: Object.fromEntries(open.seats.map((s) => [s.id, openDesk(setup, s.id)])),
    talk: {},
    deals: [],
    requests: [],
    questions: [],
    agreed: 0,
    schedule: [],
  };
  return { setup, seed, settings, state, past: [], keeps, rewindTo: null };
}

/** Recomputes a desk's points after its ideals, weights, floor or papers changed. */
export function revalue(match: Match, seat: string): void {
  const desk = match.state.desks[seat];
  if (!desk) return;
  const papers = new Set(desk.privatePapers);
  for (const paper of match.state.pub.published.papers) if (paper.openTo === "all") papers.add(paper.id);
  desk.worth = worthTable(desk, match.setup.open.issues, papers).map((row) => row.map(round6));
  desk.noText = noTextWorth(desk, match.setup.open.issues, desk.worth);
}

/** The next id of a channel, call, motion and so on, which all may see: a letter and a number. */
export function newId(match: Match, letter: string): string {
  return `${letter}${match.state.pub.nextId++}`;
}

/**
 * The id of a deal or a request made by the entry in hand: a letter and the entry's number. Counting them would tell outsiders, and
 * the parties of the next one, how many there have been.
 */
export function privateId(match: Match, letter: string): string {
  return `${letter}${match.state.n}`;
}
