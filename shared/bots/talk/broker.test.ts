import { beforeAll, describe, expect, it } from "vitest";
import { openScenario } from "../../../server/scenarios.ts";
import { compile } from "../../rules/compile.ts";
import { openMatch } from "../../rules/match.ts";
import { pairKey } from "../../rules/network/ties.ts";
import type { Deal } from "../../rules/state.ts";
import { playOut } from "../../testing/play.ts";
import type { Bot } from "../define-bot.ts";
import { botNamed } from "../index.ts";

const MATCHES = 6;

/** Everything that brokers proposed and did over some matches of Toronto 2010, all seats theirs. */
describe("brokers", () => {
  const deals: Deal[] = [];
  let mended = 0;
  let unmended = 0;

  beforeAll(() => {
    const opened = openScenario("toronto-2010");
    if (!opened.ok || !opened.loaded.ok) throw new Error("cannot open toronto-2010");
    const setup = compile(opened.loaded.scenario, "12");
    const broker = botNamed("broker");
    if (!broker) throw new Error("no broker");
    for (let i = 0; i < MATCHES; i++) {
      const match = openMatch(setup, `b${i}`, { timed: false }, false);
      const watched: Bot = {
        id: "broker",
        decide(sight, rng) {
          const move = broker.decide(sight, rng);
          if (move?.reason.rule === "mend-the-tie") {
            const key = pairKey(sight.seat ?? "", String(move.with["to"]));
            if ((sight.pub.unused[key] ?? 0) > 0 && (sight.pub.ties[key] ?? 0) > 0) mended++;
            else unmended++;
          }
          return move;
        },
      };
      playOut(match, Object.fromEntries(setup.open.seats.map((s) => [s.id, watched])));
      deals.push(...match.state.deals);
    }
  }, 120_000);

  it("make deals of three and four, in which everybody gives something, and some of them stand", () => {
    const large = deals.filter((d) => d.parties.length >= 3);
    expect(large.length).toBeGreaterThan(0);
    for (const deal of large) {
      const givers = deal.terms.filter((t) => t.kind === "accept").map((t) => t.by);
      expect(new Set(givers).size).toBe(deal.parties.length);
    }
    expect(large.some((d) => d.status === "closed" || d.status === "standing")).toBe(true);
  });

  it("mend ties that would fall, and only those", () => {
    expect(mended).toBeGreaterThan(0);
    expect(unmended).toBe(0);
  });
});
