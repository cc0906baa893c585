/** For tests: a match for a fuzz, with people on some of its seats. */
import type { LiveMatch } from "../../match/live-match.ts";
import { fuzz, type Fuzz } from "./fuzz.ts";
import type { House } from "./house.ts";

export interface FuzzTable {
  scenario: string;
  preset: string;
  seed: string;
  /** Seats that people play; bots play the others. */
  people: number;
  timed?: boolean;
  words?: (seat: string) => string;
}

export interface Seated {
  live: LiveMatch;
  fuzz: Fuzz;
  /** Tokens by seat of a person, also of one who has not come yet. */
  tokens: Record<string, string>;
}

export async function fuzzTable(house: House, { scenario, preset, seed, people, timed = false, words }: FuzzTable): Promise<Seated> {
  const cards = await house.ask<{ scenarios: { id: string; presets: { id: string; seats: { id: string }[] }[] }[] }>("/api/scenarios");
  const all = cards.body.scenarios.find(({ id }) => id === scenario)?.presets.find(({ id }) => id === preset)?.seats ?? [];
  const chosen = all.slice(0, people).map(({ id }) => id);
  if (chosen.length !== people) throw new Error(`${scenario} ${preset} has not ${people} seats`);
  const wish = { scenario, preset, seed, timed, pace: "instant", seats: Object.fromEntries(chosen.map((seat) => [seat, "human"])) };
  const { match, code, facilitator } = await house.create(wish);
  const tokens: Record<string, string> = {};
  for (const seat of chosen) {
    const joined = await house.ask<{ token: string }>("/api/join", { code, name: `Name of ${seat}`, seat });
    if (joined.status !== 200) throw new Error(joined.text);
    tokens[seat] = joined.body.token;
  }
  const live = house.matches.live(match);
  if (!live) throw new Error("no live match");
  const made = fuzz({ house, live, seats: tokens, facilitator, code, seed, ...(words && { words }) });
  return { live, fuzz: made, tokens };
}
