// The scenarios that can be played here, by id alone: a path from outside is never opened.
import { compile, presetsOf } from "../../shared/rules/compile.ts";
import { namesFor } from "../../shared/i18n/names.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { listScenarios, openScenario } from "../scenarios.ts";

export interface Card {
  id: string;
  version: number;
  languages: string[];
  texts: Record<string, { title?: string | undefined; summary?: string | undefined; goals?: string[] | undefined }>;
  presets: { id: string; seats: { id: string; role: "minister" | "head"; chair: boolean }[]; house: string[] }[];
  /** Playing time of the whole match with a clock. */
  minutes: number;
  /** By language and seat: "office, party". */
  seats: Record<string, Record<string, string>>;
}

export interface Shelf {
  scenario(id: string): Scenario | null;
  cards(): Card[];
}

function seatNames(scenario: Scenario, language: string): Record<string, string> {
  const texts = scenario.texts[language] ?? {};
  const names: Record<string, string> = {};
  for (const preset of presetsOf(scenario)) {
    const { open } = compile(scenario, preset.id);
    const { office, node } = namesFor(open, texts);
    for (const { id } of open.seats) {
      const [what, whose] = [office(id), node(id)];
      names[id] = what.includes(whose) ? what : `${what}, ${whose}`;
    }
  }
  return names;
}

export function cardOf(scenario: Scenario): Card {
  const presets = presetsOf(scenario).map((preset) => {
    const seats = compile(scenario, preset.id).open.seats.filter((seat) => !seat.house);
    return { id: preset.id, seats: seats.map(({ id, role, chair }) => ({ id, role, chair })), house: preset.house };
  });
  const languages = Object.keys(scenario.texts);
  const about = languages.map((language) => {
    const { title, summary, goals } = scenario.texts[language] ?? {};
    return [language, { title, summary, goals }] as const;
  });
  const first = presets[0];
  return {
    id: scenario.id,
    version: scenario.version,
    languages,
    texts: Object.fromEntries(about),
    presets,
    minutes: first ? compile(scenario, first.id).open.meetings.reduce((sum, meeting) => sum + meeting.minutes, 0) : 0,
    seats: Object.fromEntries(languages.map((language) => [language, seatNames(scenario, language)])),
  };
}

function readAll(own: string | undefined, onBroken: (id: string) => void): { scenarios: Map<string, Scenario>; cards: Card[] } {
  const scenarios = new Map<string, Scenario>();
  for (const id of listScenarios(own)) {
    const opened = openScenario(id, own);
    if (opened.ok && opened.loaded.ok) scenarios.set(id, opened.loaded.scenario);
    else onBroken(id);
  }
  return { scenarios, cards: [...scenarios.values()].map(cardOf) };
}

/**
 * `own` is SCENARIO_DIR. Scenarios are read once, when the first is asked for: a server that has just started shows its page sooner.
 * Broken ones are left out and told to `onBroken`.
 */
export function openShelf(own: string | undefined, onBroken: (id: string) => void = () => undefined): Shelf {
  let read: ReturnType<typeof readAll> | null = null;
  const all = () => (read ??= readAll(own, onBroken));
  return { scenario: (id) => all().scenarios.get(id) ?? null, cards: () => all().cards };
}
