/** No other seat's secret reaches a view: briefs are planted with numbers that occur nowhere else, and every view is searched for them. */
import { describe, expect, it } from "vitest";
import { int, rngFrom } from "./lib/rng.ts";
import type { Match } from "./rules/match.ts";
import type { Setup } from "./rules/setup.ts";
import { viewFor, type Viewer } from "./rules/view.ts";
import { eachPreset } from "../server/testing/built-in.ts";
import { walk } from "./testing/walk.ts";

/** Six digits after the point that no rule would produce by chance, a different one for each number of each seat. */
function canary(seat: number, nth: number): number {
  return (700003 + seat * 1000 + nth * 10) / 1e6;
}

interface Planted {
  setup: Setup;
  /** Digits by seat; what a view of another seat must not contain. */
  digits: Record<string, string[]>;
}

function plant(setup: Setup): Planted {
  const digits: Record<string, string[]> = {};
  const briefs = structuredClone(setup.briefs);
  setup.open.seats.forEach(({ id }, s) => {
    const brief = briefs[id];
    if (!brief) return;
    let nth = 0;
    const own: string[] = [];
    const mark = (value: number): number => {
      const sign = canary(s, nth++);
      own.push(String(sign).slice(2));
      return Math.floor(value) + sign;
    };
    brief.floor = mark(brief.floor);
    brief.exposure = brief.exposure.map((e) => (e > 0 && e < 1 ? mark(0) : e));
    if (brief.weights) brief.weights = brief.weights.map(mark);
    if (brief.ideals) brief.ideals = brief.ideals.map((i) => mark(Math.min(i, 99)));
    if (brief.table) brief.table = brief.table.map((row) => row.map(mark));
    brief.agenda = { kind: "tie", with: `agenda-of-${id}` };
    brief.allies = [...brief.allies, `ally-of-${id}`];
    digits[id] = [...own, `agenda-of-${id}`, `ally-of-${id}`];
  });
  return { setup: { ...setup, briefs }, digits };
}

/** Everything the seat's desk holds that nobody else may read, as it would stand in JSON. */
function secretsOf(match: Match, seat: string): string[] {
  const desk = match.state.desks[seat];
  if (!desk) return [];
  // Only numbers with all six digits: shorter ones occur by chance.
  const odd = (value: number): boolean => (String(value).split(".")[1] ?? "").length >= 6;
  const numbers = [
    ...desk.worth.flat(),
    ...desk.noText,
    ...(desk.ideals ?? []),
    ...(desk.weights ?? []),
    desk.floor,
    ...desk.weather.flat(),
  ].filter(odd);
  return numbers.map(String);
}

describe.each(eachPreset().map((p) => [p.name, p.setup] as const))("%s", (_name, plain) => {
  it("keeps every brief, desk, deal, request and talk from all who do not belong to it", () => {
    const { setup, digits } = plant(plain);
    const dice = rngFrom("secrets");
    const seats = setup.open.seats.map((s) => s.id);
    let looks = 0;
    let seen = 0;
    walk(setup, "secrets", 700, (match) => {
      if (++looks % 19 !== 0) return;
      const seat = seats[int(dice, seats.length)] as string;
      const viewers: Viewer[] = [{ kind: "seat", seat }, { kind: "observer" }, { kind: "projector" }];
      for (const viewer of viewers) {
        const own = viewer.kind === "seat" ? viewer.seat : "";
        const text = JSON.stringify(viewFor(match, viewer));
        for (const other of seats) {
          const secrets = [...(digits[other] ?? []), ...secretsOf(match, other)];
          if (other === own) {
            // What should arrive does arrive, so that silence is not mistaken for secrecy.
            const arrived = secretsOf(match, other).filter((s) => text.includes(s)).length;
            if (secretsOf(match, other).length > 0) expect(arrived).toBeGreaterThan(0);
            seen += arrived;
            continue;
          }
          // One's own number may end on the same digits.
          const mine = own === "" ? [] : secretsOf(match, own);
          for (const secret of secrets)
            if (text.includes(secret) && !mine.some((number) => number.includes(secret)))
              throw new Error(`${own || viewer.kind} can read ${secret} of ${other}`);
        }
        const view = viewFor(match, viewer);
        for (const deal of view.deals) expect(deal.parties).toContain(own);
        for (const question of view.questions) expect([question.by, question.to]).toContain(own);
        for (const channel of Object.keys(view.talk))
          expect(match.state.pub.channels.find((c) => c.id === channel)?.members).toContain(own);
        expect(view.desks).toBeNull();
        expect(view.debrief).toBeNull();
      }
    });
    expect(looks).toBeGreaterThan(20);
    expect(seen).toBeGreaterThan(0);
  });
});
