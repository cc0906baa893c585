/** Scenario + preset -> Setup. Assumes a scenario that lint has passed; a broken reference throws an Error that names it. */
import { fingerprint } from "../lib/hash.ts";
import { tuningFor } from "../scenario/tuning-schema.ts";
import type { Preset, Scenario, ScenarioIssue, ScenarioSeat } from "../scenario/schema.ts";
import { RULES_VERSION, type Brief, type IssueSetup, type Network, type OpenSetup, type SeatSetup, type Setup } from "./setup.ts";
import { nearestLevel, valuerOf } from "./value.ts";

/** The presets of a scenario; without any, one with all seats, named by their number. */
export function presetsOf(scenario: Scenario): Preset[] {
  if (scenario.presets && scenario.presets.length > 0) return scenario.presets;
  return [{ id: String(scenario.seats.length), seats: scenario.seats.map((s) => s.id), house: [] }];
}

function compileIssue(issue: ScenarioIssue, index: number, scenario: Scenario): IssueSetup {
  const last = Math.max(1, issue.options.length - 1);
  const options = issue.options.map((option, o) => {
    const x = option.x ?? Math.round((100 * o * 1e6) / last) / 1e6;
    const noText = issue.none === option.id;
    return {
      id: option.id,
      x,
      ambition: option.ambition ?? (noText ? 0 : x / 100),
      noText,
      locked: option.locked ?? null,
      papers: scenario.optionPapers.filter((p) => p.issue === issue.id && p.option === option.id).map((p) => p.id),
      weak: option.weak ?? false,
      watch: option.watch ?? null,
      intents: option.intents ?? [],
    };
  });
  const byX = options.filter((o) => !o.noText).toSorted((a, b) => a.x - b.x);
  const rises = byX.every((o, i) => i === 0 || o.ambition >= (byX[i - 1]?.ambition ?? 0));
  const ambitionRises = rises && (byX.at(-1)?.ambition ?? 0) > (byX[0]?.ambition ?? 0);
  return {
    id: issue.id,
    index,
    ordered: issue.ordered,
    options,
    none: options.findIndex((o) => o.noText),
    followUp: issue.followUp,
    scope: issue.scope,
    domain: issue.domain ?? null,
    ambitionRises,
  };
}

function compileBrief(seat: ScenarioSeat, floor: number, issues: IssueSetup[]): Brief {
  const values = seat.values;
  const table = values && "table" in values ? issues.map((k) => values.table[k.id] ?? k.options.map(() => 0)) : null;
  const weights = values && "weights" in values ? issues.map((k) => values.weights[k.id] ?? 0) : table ? null : issues.map(() => 0);
  const ideals = values && "weights" in values ? issues.map((k) => values.ideals[k.id] ?? 50) : table ? null : issues.map(() => 50);
  return {
    weights,
    ideals,
    spans: ideals ? ideals.map((ideal) => Math.max(ideal, 100 - ideal)) : null,
    table,
    floor,
    exposure: issues.map((k) => seat.exposure?.[k.id] ?? 0),
    allies: seat.allies ?? [],
    agenda: seat.agenda ?? null,
  };
}

function compileSeat(seat: ScenarioSeat, scenario: Scenario, issues: IssueSetup[], chair: string, house: boolean): SeatSetup {
  const partyId = seat.party ?? seat.id;
  const party = scenario.parties.find((p) => p.id === partyId);
  return {
    id: seat.id,
    party: partyId,
    role: seat.role,
    chair: seat.id === chair,
    group: party?.group ?? null,
    organisation: seat.role === "head" ? (seat.organisation ?? seat.id) : null,
    house,
    flag: party?.flag ?? null,
    influence: party?.influence ?? 1,
    salience: issues.map((k) => party?.salience?.[k.id] ?? 0.5),
    capacity: party?.capacity ?? 1,
    votes: party?.votes ?? {},
  };
}

const DEFAULT_MEETINGS: OpenSetup["meetings"] = [
  { id: "preparation", stage: "preparation", tier: "ministers", minutes: 15 },
  { id: "summit", stage: "summit", tier: "leaders", minutes: 20 },
];

/** `without` leaves networks out, for experiments: "horizontal" (between ministers), "vertical" (with organisations). */
export function compile(scenario: Scenario, presetId?: string, without: readonly Network[] = []): Setup {
  const presets = presetsOf(scenario);
  const preset = presetId === undefined ? presets[0] : presets.find((p) => p.id === presetId);
  if (!preset) throw new Error(`no preset "${presetId}" in scenario "${scenario.id}"; it has ${presets.map((p) => p.id).join(", ")}`);
  const issues = scenario.issues.map((issue, i) => compileIssue(issue, i, scenario));
  const chosen = preset.seats.map((id) => {
    const seat = scenario.seats.find((s) => s.id === id);
    if (!seat) throw new Error(`preset "${preset.id}" names the seat "${id}", which the scenario does not have`);
    return seat;
  });
  const listed = [...scenario.organisations];
  const houseSeats = preset.house.map(
    (org): ScenarioSeat => scenario.seats.find((s) => s.role === "head" && (s.organisation ?? s.id) === org) ?? { id: org, role: "head" },
  );
  const ministersList = chosen.filter((s) => s.role === "minister");
  const chair = preset.chair ?? ministersList.find((s) => s.chair)?.id ?? ministersList[0]?.id;
  if (chair === undefined) throw new Error(`preset "${preset.id}" has no minister`);
  const seats = [
    ...chosen.map((seat) => compileSeat(seat, scenario, issues, chair, false)),
    ...houseSeats.map((seat) => compileSeat(seat, scenario, issues, chair, true)),
  ];
  const briefs: Record<string, Brief> = {};
  for (const seat of [...chosen, ...houseSeats]) briefs[seat.id] = compileBrief(seat, preset.floors?.[seat.id] ?? seat.floor ?? 0, issues);
  const present = new Set(seats.map((s) => s.organisation));
  const tuning = tuningFor(scenario.tuning, preset.tuning);
  const ministers = ministersList.map((s) => s.id);
  const n = chosen.length;
  const bonusInput = scenario.decision.unanimityBonus ?? {};
  const bonus = Object.fromEntries(ministers.map((id) => [id, bonusInput[id] ?? bonusInput["all"] ?? 0]));
  const lines: Record<string, number[]> = {};
  for (const seat of ministersList) {
    const brief = briefs[seat.id] as Brief;
    const valuer = valuerOf(brief);
    lines[seat.id] = issues.map((k) => {
      const stated = seat.line?.[k.id];
      const at = stated === undefined ? -1 : k.options.findIndex((o) => o.id === stated);
      return at >= 0 ? at : nearestLevel(valuer, k, (o) => k.options[o]?.locked === null);
    });
  }
  const organisations = listed.filter((org) => present.has(org.id));
  const modules = scenario.modules ?? { channels: true, deals: true, organisations: true, partners: true, delivery: true, events: true };
  const ids = new Set(seats.map((s) => s.id));
  // Events about a seat or an organisation that this preset leaves out cannot happen.
  const hiddenEvents = modules.events
    ? scenario.events.filter((e) => (!("seat" in e) || ids.has(e.seat)) && (!("organisation" in e) || present.has(e.organisation)))
    : [];
  const open: OpenSetup = {
    scenario: { id: scenario.id, version: scenario.version, sha256: fingerprint(scenario) },
    rules: RULES_VERSION,
    preset: preset.id,
    modules,
    without: [...without],
    tuning,
    face: n >= 16 ? tuning.faceLarge : tuning.face,
    contacts: n <= 8 ? tuning.contactsSmall : tuning.contactsLarge,
    issues,
    seats,
    ministers,
    heads: seats.filter((s) => s.role === "head").map((s) => s.id),
    chair,
    organisations,
    partners: modules.partners ? scenario.partners : [],
    domains: scenario.domains,
    meetings: scenario.meetings.length > 0 ? scenario.meetings : DEFAULT_MEETINGS,
    findings: scenario.findings
      .filter((f) => present.has(f.organisation))
      .map((f) => ({ id: f.id, organisation: f.organisation, issue: f.issue })),
    optionPapers: scenario.optionPapers.filter((p) => present.has(p.organisation)),
    reviews: scenario.reviews.filter((r) => ids.has(r.reviewer) && ids.has(r.reviewed)),
    events: hiddenEvents.map((e) => e.id),
    decision: scenario.decision,
    bonus,
    lines,
    startTies: scenario.ties,
  };
  return {
    open,
    briefs,
    hidden: { findings: scenario.findings.filter((f) => present.has(f.organisation)), events: hiddenEvents },
    seatById: Object.fromEntries(seats.map((s) => [s.id, s])),
    issueById: Object.fromEntries(issues.map((k) => [k.id, k])),
    organisationById: Object.fromEntries(organisations.map((o) => [o.id, o])),
    headOf: Object.fromEntries(seats.filter((s) => s.organisation !== null).map((s) => [s.organisation as string, s.id])),
  };
}
