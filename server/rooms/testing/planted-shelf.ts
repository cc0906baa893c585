/** For tests: the built-in scenarios with briefs that can be recognised, sentence by sentence and number by number. */
import type { Scenario } from "../../../shared/scenario/schema.ts";
import { openShelf, type Shelf } from "../../match/shelf.ts";

/** The sign in a brief's texts. */
export const briefSign = (seat: string, part: "brief" | "agenda" | "notToSay"): string => `canary-${part}-of-${seat}.`;
export const HIDDEN_SIGN = "canary-hidden.";

function planted(scenario: Scenario): Scenario {
  const copy = structuredClone(scenario);
  let n = 500_003;
  const odd = (value: number): number => Math.floor(Math.min(value, 99)) + (n += 4) / 1e6;
  for (const seat of copy.seats) {
    if (seat.floor !== undefined) seat.floor = odd(seat.floor);
    for (const [issue, value] of Object.entries(seat.exposure ?? {})) if (seat.exposure) seat.exposure[issue] = odd(0) * value;
    const { values } = seat;
    if (values && "weights" in values) {
      for (const [issue, weight] of Object.entries(values.weights)) values.weights[issue] = odd(weight);
      for (const [issue, ideal] of Object.entries(values.ideals)) values.ideals[issue] = odd(ideal);
    } else if (values) for (const [issue, row] of Object.entries(values.table)) values.table[issue] = row.map(odd);
    for (const preset of copy.presets ?? []) if (preset.floors?.[seat.id] !== undefined) preset.floors[seat.id] = odd(seat.floor ?? 40);
    for (const texts of Object.values(copy.texts)) {
      const own = (texts.seats ??= {});
      const sign = (part: "brief" | "agenda" | "notToSay"): string => briefSign(seat.id, part);
      own[seat.id] = { ...own[seat.id], brief: sign("brief"), agenda: sign("agenda"), notToSay: sign("notToSay") };
    }
  }
  for (const texts of Object.values(copy.texts)) {
    for (const finding of Object.values(texts.findings ?? {})) finding.reason = HIDDEN_SIGN;
    for (const event of Object.values(texts.events ?? {})) event.text = HIDDEN_SIGN;
  }
  return copy;
}

export function plantedShelf(): Shelf {
  const shelf = openShelf(undefined);
  const made = new Map<string, Scenario>();
  return {
    cards: () => shelf.cards(),
    scenario(id) {
      const plain = shelf.scenario(id);
      const known = made.get(id) ?? (plain && planted(plain));
      if (known) made.set(id, known);
      return known;
    },
  };
}
