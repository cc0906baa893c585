import { expect, it } from "vitest";
import { builtInScenario } from "../../../server/testing/built-in.ts";
import { compile } from "../../rules/compile.ts";
import { openMatch, type Match } from "../../rules/match.ts";
import { dealBots } from "../../testing/deal-bots.ts";
import { playOut } from "../../testing/play.ts";
import type { Bot, Move } from "../define-bot.ts";
import { botNamed } from "../index.ts";
import { retell } from "./retell.ts";

const MIX = { positional: 0.4, conceder: 0.3, "problem-solver": 0.2, broker: 0.1 };

/** A match of bots with what each said at the time, by entry number. */
function played(id: string, preset: string): { match: Match; said: Map<number, Move>; names: Record<string, string> } {
  const setup = compile(builtInScenario(id), preset);
  const match = openMatch(setup, "retold");
  const names = dealBots(setup.open, ["mixed"], {}, MIX, "retold");
  const said = new Map<number, Move>();
  const bots = Object.entries(names).map(([seat, name]): [string, Bot] => {
    const bot = botNamed(name);
    if (!bot) throw new Error(`no bot ${name}`);
    const decide: Bot["decide"] = (sight, rng) => {
      const move = bot.decide(sight, rng);
      if (move) said.set(sight.n + 1, move);
      return move;
    };
    return [seat, { id: name, decide }];
  });
  playOut(match, Object.fromEntries(bots));
  return { match, said, names };
}

it.each([
  ["harbour", "6"],
  ["toronto-2010", "8"],
] as const)("brings back every reason of %s, %s seats, as it was given", { timeout: 60_000 }, (id, preset) => {
  const { match, said, names } = played(id, preset);
  const again = openMatch(match.setup, match.seed);
  let told = 0;
  const refused: string[] = [];
  for (const { entry, record } of retell(again, match.past, (_, { by }) => names[by.slice(5)] ?? null)) {
    const move = said.get(entry.n);
    if (entry.do === "done" || entry.do === "ready" || entry.do === "start") continue;
    expect({ n: entry.n, rule: record?.rule, params: record?.params }).toEqual({
      n: entry.n,
      rule: move?.reason.rule,
      params: move?.reason.params,
    });
    told++;
    if (!record) continue;
    expect(record.alternatives.length).toBeLessThanOrEqual(3);
    const { threshold, value } = record;
    if (threshold) expect(threshold.need).toBeCloseTo(threshold.floor + threshold.share * (threshold.attainable - threshold.floor), 1);
    if (record.rule === "call-accepted") expect(value).toBeGreaterThanOrEqual((threshold?.need ?? 0) - 0.01);
    if (record.rule === "call-below-margin" || record.rule === "call-below-floor") {
      expect(value).toBeLessThan(threshold?.need ?? 0);
      expect(record.issues).toHaveLength(match.setup.open.issues.length);
      refused.push(record.flip === null ? "none" : "flip");
    }
  }
  expect(told).toBeGreaterThan(100);
  expect(refused.filter((r) => r === "flip").length).toBeGreaterThan(0);
});
