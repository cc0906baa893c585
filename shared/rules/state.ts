/**
 * The state of a match: plain JSON. `pub` is what everyone may see; a desk is what one seat may see besides; the rest
 * belongs to the members of a channel, deal or request, or to nobody before the debriefing.
 * Issues and options are indices here (into `OpenSetup.issues` and its options); payloads and logs use ids.
 */
import type { Rng } from "../lib/rng.ts";
import type { Agenda, Resource } from "../scenario/schema.ts";
import type { Valuer } from "./value.ts";

export type Phase = "lobby" | "briefing" | "meeting" | "debriefing";
export type ChannelKind = "horizontal" | "vertical" | "outreach" | "caucus";
/** Cooperation levels, lowest first; 0 = members alone. */
export const LEVELS = ["members", "outreach", "mandate", "export"] as const;
export type Level = (typeof LEVELS)[number];

export interface Player {
  kind: "human" | "bot" | "house";
  /** Name of the bot that plays; null for a human. */
  bot: string | null;
  state: "active" | "idle" | "away";
}

export interface Channel {
  id: string;
  kind: ChannelKind;
  convener: string;
  /** Seats inside (the convener first); a partner's id stands in `partner`. */
  members: string[];
  invited: string[];
  partner: string | null;
  /** Issue of a working group (a caucus with a head on a named clause), else -1. */
  issue: number;
  /** Organisation that hosts it without contact cost and with ties among all, or null. */
  host: string | null;
  /** Something was said, shared or proposed in it. */
  used: boolean;
  open: boolean;
  meeting: number;
}

export interface Objection {
  seat: string;
  /** Level objected to and the level the seat could live with. */
  against: number;
  wording: number;
  reason: string;
  /** Meeting of the last (re)statement; it stands only in that meeting. */
  meeting: number;
  renewals: number;
}

export interface Bracket {
  option: number;
  sponsors: string[];
}

/** What a head wants before its consent counts at adoption. */
export type Price = { kind: "none" } | { kind: "mentions"; count: number } | { kind: "invitation" } | { kind: "joint-request" };

export interface Carrier {
  organisation: string;
  level: Level;
  by: string;
  consent: "asked" | "given" | "refused";
  price: Price;
}

export interface Clause {
  /** Option that stands outside brackets, -1 before the zero draft. */
  text: number;
  /** Sponsors of the standing text. */
  sponsors: string[];
  brackets: Bracket[];
  objections: Objection[];
  carrier: Carrier | null;
  /** Organisations named in the clause besides the carrier. */
  mentions: string[];
  /** Meeting in which silence settled it, or -1. */
  settled: number;
  /** Organisations and partners that endorse it. */
  endorsers: string[];
  partners: string[];
  /** How strongly each endorsing organisation does so: 1, or .5 if asked by one minister or unasked. */
  endorserStrength: Record<string, number>;
  /** How strongly it is made visible: 0, .5 or 1. Reputation stakes grow by (tuning.visibility - 1) times this. */
  visibility: number;
  /** Organisations that sat in on its drafting. */
  understanding: string[];
  /** What makes delivery cheaper: for one seat, or (null) for all; strength 1 or .5. */
  helps: { kind: "support" | "credibility" | "financing" | "training"; organisation: string; seat: string | null; strength: number }[];
  /** How strongly an organisation monitors it in follow-through: 0, .5 or 1. */
  monitored: number;
}

export interface Call {
  id: string;
  kind: "clause" | "whole";
  issue: number;
  /** Option per issue index; -1 = left out (a bracket). For a clause call only its own index counts. */
  package: number[];
  by: string;
  openedAt: number;
  deadline: number | null;
  /** Ministers' answers; an objection names issue and wording. */
  answers: Record<string, { ok: boolean; issue: number; wording: number }>;
  footnotes: { seat: string; issues: number[] }[];
}

export interface CallRecord {
  kind: "clause" | "whole";
  issue: number;
  package: number[];
  meeting: number;
  passed: boolean;
  objectors: string[];
  /** Issue that each objector named, where she named one. */
  named?: Record<string, number>;
  by: string;
}

export interface Motion {
  id: string;
  kind: "clause" | "package" | "poll";
  issue: number;
  package: number[];
  seconders: string[];
  meeting: number;
  carried: boolean;
}

export interface Poll {
  id: string;
  issue: number;
  by: string;
  meeting: number;
  /** Ministers' own answers (the chair's poll): options they could live with. */
  answers: Record<string, number[]>;
  /** Counts per option without names (an organisation's poll; -1 where it did not ask), else null. */
  counts: number[] | null;
}

export interface Task {
  issue: number;
  organisation: string;
  /** Level in the text, and what the board took up; null before it voted. */
  asked: Level;
  got: Level | null;
  /** The acceptance sum as the board saw it, part by part (A6). */
  parts: Record<string, number>;
  /** Unit the head promised by consenting, spent in follow-through? */
  unitSpent: boolean;
}

export interface OrganisationState {
  stock: Record<Resource, number>;
  start: Record<Resource, number>;
  invited: boolean;
  attended: boolean;
  /** Contributions made in this meeting. */
  acts: number;
  /** Joint contributions made in this meeting (they open the second act). */
  jointActs: number;
  /** Ministers who asked it for anything so far. */
  asked: string[];
  /** Visitors to its board, per issue index. */
  visitors: Record<number, string[]>;
  /** A joint request was made to it at any time (a price). */
  jointAsked: boolean;
  reformed: boolean;
  replaced: boolean;
  newBody: boolean;
}

export interface Report {
  period: number;
  seat: string;
  issue: number;
  /** What the seat reported: +1, 0, -1. */
  score: 1 | 0 | -1;
  /** "Nothing to report" was claimed (defining away looks like a report of +1 with this mark). */
  nothing: boolean;
  /** Result of a challenge, if one was made. */
  challenged: "upheld" | "failed" | null;
  challenger: string | null;
}

export type OutcomeKind = "communique" | "footnotes" | "summary" | "none";
export interface Outcome {
  kind: OutcomeKind;
  /** Adopted option per issue index; -1 where nothing was adopted. */
  package: number[];
  footnotes: { seat: string; issues: number[] }[];
  /** Every voter accepted. */
  unanimous: boolean;
  meeting: number;
}

export interface Published {
  /** Ids of findings published, with full or half effect and the moves that became public. */
  findings: { id: string; strength: number; moves: Record<string, number>; meeting: number }[];
  /** Option papers issued: counted as tabled by these seats. */
  papers: { id: string; seats: string[]; meeting: number; openTo: "all" | string[] }[];
}

export interface PublicState {
  phase: Phase;
  /** Index into meetings, -1 before the first. */
  meeting: number;
  /** Entry with which each meeting so far opened; 0 for one that was passed over. Going back to it is going back to the meeting's start. */
  began: number[];
  timed: boolean;
  paused: boolean;
  /** Match time at which the meeting began and will end (timed), with pauses added. */
  startedAt: number;
  deadline: number | null;
  pausedAt: number;
  players: Record<string, Player>;
  ready: string[];
  done: string[];
  /** Seats that have acted in this meeting. */
  acted: string[];
  /** Contacts left in this meeting, per seat. */
  contacts: Record<string, number>;
  channels: Channel[];
  /** Strength 1..3 by pair ("A|B", smaller id first); absent = 0. */
  ties: Record<string, number>;
  /** Meetings since a tie was last used, by pair. */
  unused: Record<string, number>;
  /** Pairs whose high-trust contact has already counted double. */
  doubled: string[];
  /** Public line per minister: option index per issue index. */
  lines: Record<string, number[]>;
  /** Order in which clauses are taken: issue indices. */
  agenda: number[];
  draft: Clause[];
  /** Zero draft as computed, before any shift of the chair. */
  zeroDraft: number[];
  shifted: boolean;
  /** Package tabled by the chair in this meeting, if any. */
  tabledPackage: number[] | null;
  call: Call | null;
  calls: CallRecord[];
  motions: Motion[];
  polls: Poll[];
  published: Published;
  organisations: Record<string, OrganisationState>;
  tasks: Task[];
  outcome: Outcome | null;
  /** Delivery periods closed so far. */
  periods: number;
  reports: Report[];
  /** Changes tabled: all, and those not linked by parties to a deal; with `State.agreed` the parts of transparency. */
  tabled: { open: number; all: number };
  /** Failed calls on which a seat was the only objector, per seat. */
  soleObjections: Record<string, number>;
  events: { id: string; meeting: number; subject: string }[];
  /** Press questions waiting for an answer. */
  press: { seat: string; issue: number; meeting: number; answered: "stated" | "declined" | null }[];
  leaked: string[];
  broadcasts: { text: string; digest: string; meeting: number }[];
  /** Words and lines stated in public. */
  said: Message[];
  secretariat: boolean;
  nextId: number;
}

export interface Term {
  kind: "accept" | "cover" | "deliver" | "support";
  by: string;
  issue: number;
  /** accept: the options that `by` promises to live with. */
  options: number[];
}

export interface Deal {
  id: string;
  channel: string;
  parties: string[];
  by: string;
  terms: Term[];
  accepted: string[];
  status: "proposed" | "standing" | "declined" | "withdrawn" | "closed";
  meeting: number;
  /** Issue index covered per party. */
  covers: Record<string, number>;
  /** How many calls had been closed when it came to stand: only later ones can break it. */
  since: number;
  /** A leak made it public: its cover halves. */
  leaked: boolean;
  /** One mark per term once judged. */
  marks: ("kept" | "broken" | "lapsed" | null)[];
}

export type ContributionId =
  | "information"
  | "analysis"
  | "option-paper"
  | "consensus"
  | "support"
  | "visibility"
  | "responsiveness"
  | "mediation"
  | "understanding"
  | "credibility"
  | "endorsement"
  | "financing"
  | "training"
  | "secretariat"
  | "monitoring"
  | "mobilisation";

export interface Request {
  id: string;
  organisation: string;
  contribution: ContributionId;
  by: string;
  /** Partner of a joint request, and whether she has joined; a working group counts as joined. */
  with: string | null;
  joint: boolean;
  /** Ministers who stand behind it: the asker, the partner once she joined, all ministers of a working group. */
  askers: string[];
  /** Channel in which it was made. */
  channel: string;
  issue: number;
  /** Finding or paper asked for, or seat to help, or null. */
  subject: string | null;
  meeting: number;
  status: "asked" | "waiting" | "fulfilled" | "declined" | "lapsed";
}

/** Why somebody refuses, as it may be said: an answer picks one (rule book section 11). */
export const WHY_REASONS = [
  "costs-too-much",
  "gives-too-little",
  "worse-than-nothing",
  "face",
  "promises-too-much",
  "brings-too-little",
  "hands-full",
  "will-do-now",
  "too-far",
  "no-comment",
] as const;
export type WhyReason = (typeof WHY_REASONS)[number];

/** A wording that would have to stand; in a deal, that `by` would have to promise. */
export interface Wanted {
  issue: number;
  option: number;
  by: string | null;
}

/** What the asked seat says. Nothing of it binds anybody. */
export interface WhyAnswer {
  reason: WhyReason;
  issues: number[];
  changes: Wanted[];
  /** Issue on which a deal would have to cover its face, or -1. */
  cover: number;
  /** Entry with which it was given. */
  n: number;
}

/** A question in private: why does this minister refuse, or what would bring her on board? Known to the two alone. */
export interface Question {
  id: string;
  by: string;
  to: string;
  ask: "why" | "what-would";
  /** Clause asked about; -1 = the whole text, or a deal. */
  issue: number;
  deal: string | null;
  meeting: number;
  /** Calls closed when it was asked: after another one it may be asked again. */
  calls: number;
  status: "asked" | "answered" | "declined" | "lapsed";
  answer: WhyAnswer | null;
}

export interface Message {
  by: string;
  /** Reference to the text beside the log, or null for a structured statement. */
  text: string | null;
  digest: string | null;
  statement: { issue: number; option: number; rank: number; verified: boolean } | null;
  meeting: number;
}

export interface Desk extends Valuer {
  /** Points per issue and option now: w v, after findings, papers and shocks. */
  worth: number[][];
  /** Points of "no text" per issue. */
  noText: number[];
  /** Trust in each other seat, 0..100. */
  trust: Record<string, number>;
  /** What others told this seat. */
  heard: { from: string; issue: number; option: number; rank: number; verified: boolean; meeting: number }[];
  /** What this seat has told in a channel, the latest of its kind, by channel id. */
  told: Record<string, { issue: number; option: number; rank: number; verified: boolean }[]>;
  analyses: { issue: number; counts: number[]; meeting: number }[];
  /** Papers usable by this seat only (single or unasked work serves the asker alone). */
  privatePapers: string[];
  /** Own weather per period and issue. */
  weather: number[][];
  /** Delivery chosen per period and issue. */
  choices: Record<number, DeliveryChoice>[];
  /** Face cost per issue of what was adopted, fixed at adoption; empty before. */
  face: number[];
  /** What delivery brought, per closed period and issue; fixed when the period closed, so that later help cannot change it. */
  delivered: Record<number, Delivered>[];
  promises: { kept: number; broken: number; lapsed: number };
  /** From the brief: how much delivering hurts at home, 0..1 per issue index; natural allies; the hidden agenda. */
  exposure: number[];
  allies: string[];
  agenda: Agenda | null;
}

export type DeliveryChoice = "full" | "partial" | "none" | "define";

/** Points of one delivery choice and where they come from (A8). */
export interface DeliveryPoints {
  burden: number;
  reputation: number;
  reciprocity: number;
  weather: number;
  total: number;
}

export interface Delivered {
  choice: DeliveryChoice;
  points: DeliveryPoints;
  /** R: the reputation that was at stake. */
  stake: number;
}

export interface State {
  n: number;
  t: number;
  rng: Rng;
  pub: PublicState;
  desks: Record<string, Desk>;
  /** By channel id; members only. */
  talk: Record<string, Message[]>;
  deals: Deal[];
  requests: Request[];
  questions: Question[];
  /** Of the changes tabled in the open, those that a standing deal of the seat's own had agreed; secret like the deals. */
  agreed: number;
  /** Events drawn for meetings to come (indices); secret until they happen. */
  schedule: { event: string; meeting: number }[];
}
