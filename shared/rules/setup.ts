/**
 * A scenario and a preset, compiled: what a match needs and never changes. `open` is what everyone may know; `briefs`
 * and `hidden` may reach a viewer only through a desk or an event.
 */
import type { Decision, Domain, Meeting, Organisation, Partner, ScenarioEvent, Agenda, Watch, Scenario } from "../scenario/schema.ts";
import type { Tuning } from "../scenario/tuning-schema.ts";

export const RULES_VERSION = "1.1.0";

export type Network = "horizontal" | "vertical";

export interface OptionSetup {
  id: string;
  x: number;
  ambition: number;
  noText: boolean;
  /** Paper without which the wording does not exist. */
  locked: string | null;
  /** Papers (locked or not) that ease this level once issued. */
  papers: string[];
  weak: boolean;
  watch: Watch | null;
  intents: { organisation: string; kind: "reform" | "replace" | "new-body" }[];
}

export interface IssueSetup {
  id: string;
  index: number;
  ordered: boolean;
  options: OptionSetup[];
  /** Index of the "no text" option, or -1. */
  none: number;
  followUp: boolean;
  scope: boolean;
  domain: string | null;
  /** Ambition never falls with x, and rises somewhere. */
  ambitionRises: boolean;
}

export interface SeatSetup {
  id: string;
  party: string;
  role: "minister" | "head";
  chair: boolean;
  group: "advanced" | "emerging" | null;
  organisation: string | null;
  /** Played by the house: a head without a player. */
  house: boolean;
  flag: string | null;
  influence: number;
  /** Public salience per issue index. */
  salience: number[];
  capacity: number;
  /** Vote share per organisation id. */
  votes: Record<string, number>;
}

export interface Brief {
  /** Per issue index; null for a table of points. */
  weights: number[] | null;
  ideals: number[] | null;
  spans: number[] | null;
  table: number[][] | null;
  floor: number;
  /** Per issue index 0..1. */
  exposure: number[];
  allies: string[];
  agenda: Agenda | null;
}

export interface OpenSetup {
  scenario: { id: string; version: number; sha256: string };
  rules: string;
  preset: string;
  modules: { channels: boolean; deals: boolean; organisations: boolean; partners: boolean; delivery: boolean; events: boolean };
  /** Networks left out, for experiments. */
  without: Network[];
  tuning: Tuning;
  /** Face cost per 25 points for this number of seats. */
  face: number;
  /** Contacts of an ordinary minister for this number of seats. */
  contacts: number;
  issues: IssueSetup[];
  seats: SeatSetup[];
  ministers: string[];
  heads: string[];
  chair: string;
  organisations: Organisation[];
  partners: Partner[];
  domains: Domain[];
  meetings: Meeting[];
  /** Without their moves, which are secret until published. */
  findings: { id: string; organisation: string; issue: string }[];
  optionPapers: { id: string; organisation: string; issue: string; option: string }[];
  reviews: { reviewer: string; reviewed: string }[];
  /** Ids of the events that may happen; what they do is hidden until they do. */
  events: string[];
  decision: Decision;
  /** Points when every voter accepts, per seat. */
  bonus: Record<string, number>;
  /** Public lines at the start: option index per issue index, per minister. */
  lines: Record<string, number[]>;
  startTies: { between: [string, string]; strength: number }[];
}

export interface Setup {
  open: OpenSetup;
  briefs: Record<string, Brief>;
  hidden: { findings: Scenario["findings"]; events: ScenarioEvent[] };
  /** Look-ups, derived from `open`. */
  seatById: Record<string, SeatSetup>;
  issueById: Record<string, IssueSetup>;
  organisationById: Record<string, Organisation>;
  /** Organisation id -> the seat of its head. */
  headOf: Record<string, string>;
}
