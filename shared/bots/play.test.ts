import { beforeAll, describe, expect, it } from "vitest";
import { openScenario } from "../../server/scenarios.ts";
import { compile } from "../rules/compile.ts";
import { openMatch, type Match } from "../rules/match.ts";
import type { Sight } from "../rules/sight.ts";
import { draftValue } from "../rules/text/draft-value.ts";
import { viewFor } from "../rules/view.ts";
import type { Scenario } from "../scenario/schema.ts";
import { dealBots } from "../testing/deal-bots.ts";
import { playOut } from "../testing/play.ts";
import { diceFor, type Bot, type Move } from "./define-bot.ts";
import { BOTS, botNamed } from "./index.ts";
import { REASONS } from "./reasons.ts";

const MIX = { positional: 0.4, conceder: 0.3, "problem-solver": 0.2, broker: 0.1 };

function scenario(id: string): Scenario {
  const opened = openScenario(id);
  if (!opened.ok || !opened.loaded.ok) throw new Error(`cannot open ${id}`);
  return opened.loaded.scenario;
}

interface Seen {
  match: Match;
  seat: string;
  sight: Sight;
  move: Move | null;
  bot: Bot;
}

/** Plays one match with a mix of bots; `see` looks at every decision before it takes effect. */
function play(setup: ReturnType<typeof compile>, seed: string, see: (seen: Seen) => void = () => undefined) {
  const match = openMatch(setup, seed, { timed: false }, false);
  const dealt = dealBots(setup.open, ["mixed"], {}, MIX, seed);
  const refusals: string[] = [];
  const watched = Object.fromEntries(
    Object.entries(dealt).map(([seat, name]): [string, Bot] => {
      const bot = botNamed(name);
      if (!bot) throw new Error(`no bot "${name}"`);
      const decide = (sight: Sight, rng: Parameters<Bot["decide"]>[1]): Move | null => {
        const move = bot.decide(sight, rng);
        see({ match, seat, sight, move, bot });
        return move;
      };
      return [seat, { id: bot.id, decide }];
    }),
  );
  playOut(match, watched, { onRefusal: (seat, action, reason) => refusals.push(`${seat} ${action} ${reason}`) });
  return { match, refusals };
}

/** Option per issue index of a payload's package. */
function packageOf(sight: Sight, chosen: unknown): number[] {
  const named = chosen as Record<string, string | null>;
  return sight.open.issues.map((k) => k.options.findIndex((o) => o.id === named[k.id]));
}

const TABLES = [
  ["first-table", "4", 20],
  ["harbour", "6", 20],
  ["london-2009", "8", 8],
  ["london-2009", "12", 4],
  ["seoul-2010", "8", 8],
  ["seoul-2010", "12", 4],
  ["toronto-2010", "8", 12],
  ["toronto-2010", "12", 8],
  ["toronto-2010", "20", 3],
] as const;

describe.each(TABLES)("%s, preset %s", (id, preset, matches) => {
  it(
    `ends ${matches} matches without a refusal, never accepts below a floor, and gives a listed reason for everything`,
    { timeout: 60_000 },
    () => {
      const setup = compile(scenario(id), preset);
      for (let i = 1; i <= matches; i++) {
        const { match, refusals } = play(setup, `t${i}`, ({ sight, move }) => {
          if (!move) return;
          const names: readonly string[] | undefined = (REASONS as Record<string, readonly string[]>)[move.reason.rule];
          expect(Object.keys(REASONS)).toContain(move.reason.rule);
          expect(Object.keys(move.reason.params ?? {}).toSorted()).toEqual([...(names ?? [])].toSorted());
          const { call } = sight.pub;
          const accepts = move.do === "answer-call" && move.with["ok"] === true && call?.kind === "whole";
          const called = move.do === "call-silence" && move.with["scope"] === "whole" ? packageOf(sight, move.with["package"]) : null;
          const accepted = accepts ? call.package : called;
          if (accepted) expect(draftValue(sight, accepted).total).toBeGreaterThanOrEqual((sight.desk?.floor ?? 0) - 1e-6);
        });
        expect(refusals).toEqual([]);
        expect(match.state.pub.phase).toBe("debriefing");
      }
    },
  );
});

describe("a bot", () => {
  it("decides the same on the same sight, and on a view that came as JSON", { timeout: 60_000 }, () => {
    for (const [id, preset] of [
      ["toronto-2010", "8"],
      ["harbour", "6"],
    ] as const) {
      const setup = compile(scenario(id), preset);
      let count = 0;
      play(setup, "json", ({ match, seat, sight, move, bot }) => {
        if (count++ % 5 !== 0) return;
        const view = JSON.parse(JSON.stringify(viewFor(match, { kind: "seat", seat }))) as Sight;
        expect(bot.decide(sight, diceFor("json", seat, sight.n))).toEqual(move);
        expect(bot.decide(view, diceFor("json", seat, sight.n))).toEqual(move);
      });
      expect(count).toBeGreaterThan(100);
    }
  });

  it("has a name by which it is found", () => {
    expect(BOTS.map((bot) => botNamed(bot.id))).toEqual(BOTS);
    expect(botNamed("nobody")).toBeNull();
  });
});

describe("over many mixed matches of Toronto 2010", () => {
  const actions = new Set<string>();
  const contributions = new Set<string>();
  const levels = new Set<string>();
  const outcomes: Record<string, number> = {};

  beforeAll(() => {
    const setup = compile(scenario("toronto-2010"), "8");
    for (let i = 1; i <= 80; i++) {
      const { match } = play(setup, `many${i}`, ({ move }) => {
        if (!move) return;
        actions.add(move.do);
        if (move.do === "contribute") contributions.add(String(move.with["contribution"]));
        if (move.do === "name-carrier") levels.add(String(move.with["level"]));
      });
      const kind = match.state.pub.outcome?.kind ?? "open";
      outcomes[kind] = (outcomes[kind] ?? 0) + 1;
    }
  }, 120_000);

  it("ends in at least three ways, a communiqué in half to nine tenths", () => {
    expect(Object.keys(outcomes).length).toBeGreaterThanOrEqual(3);
    expect(outcomes["communique"]).toBeGreaterThanOrEqual(40);
    expect(outcomes["communique"]).toBeLessThanOrEqual(72);
  });

  it("uses every level of carrying and nearly every contribution", () => {
    expect([...levels].toSorted()).toEqual(["export", "mandate", "outreach"]);
    expect(contributions.size).toBeGreaterThanOrEqual(15);
  });

  it("uses every class of action", () => {
    const wanted =
      "open-channel open-caucus answer-invitation leave-channel share-position verify-position restate-line propose-deal answer-deal " +
      "table co-sponsor withdraw-sponsorship object lift shift-draft order-agenda table-package ask-poll answer-poll call-silence " +
      "answer-call footnote motion second name-carrier answer-carrier mention invite request join-request decline-request contribute " +
      "ask-partner visit deliver challenge answer-press";
    expect(wanted.split(" ").filter((id) => !actions.has(id))).toEqual([]);
  });
});
