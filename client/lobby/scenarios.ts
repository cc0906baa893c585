/** The list of scenarios, asked for once. */
import { signal } from "@preact/signals";
import { listScenarios, type ScenarioCard } from "../connection/api.ts";
import { lang } from "../store/settings.ts";

export type Preset = ScenarioCard["presets"][number];

export const scenarios = signal<readonly ScenarioCard[] | null>(null);
export const scenariosFault = signal<unknown>(null);

/** The guided one first, then by playing time. */
export function inOrder(list: readonly ScenarioCard[]): ScenarioCard[] {
  return list.toSorted((a, b) => Number(b.id === GUIDED) - Number(a.id === GUIDED) || a.minutes - b.minutes);
}

/** The scenario with which newcomers begin. */
export const GUIDED = "first-table";

export async function fetchScenarios(): Promise<void> {
  if (scenarios.value) return;
  scenariosFault.value = null;
  try {
    scenarios.value = inOrder(await listScenarios());
  } catch (error) {
    scenariosFault.value = error;
  }
}

export function textsOf(card: ScenarioCard): { title: string; summary: string; goals: string[] } {
  const found = card.texts[lang.value] ?? card.texts["en"] ?? Object.values(card.texts)[0] ?? {};
  return { title: found.title ?? card.id, summary: found.summary ?? "", goals: found.goals ?? [] };
}

/** "Finance minister, India". */
export function seatWords(card: ScenarioCard, seat: string): string {
  return card.seats[lang.value]?.[seat] ?? card.seats["en"]?.[seat] ?? seat;
}

/** Where a newcomer sits best: a minister who need not chair. */
export function easySeat(preset: Preset): string {
  const { seats } = preset;
  return (seats.find((s) => s.role === "minister" && !s.chair) ?? seats[0])?.id ?? "";
}
