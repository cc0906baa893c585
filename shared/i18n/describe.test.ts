// Everything that happens can be said: random matches of the built-in scenarios, in every language.
import { describe, expect, it } from "vitest";
import { listLocales, readLocale } from "../../server/locales.ts";
import { eachPreset } from "../../server/testing/built-in.ts";
import type { Bot } from "../bots/define-bot.ts";
import { REASONS } from "../bots/reasons.ts";
import { BOTS } from "../bots/index.ts";
import { ACTION_LIST } from "../rules/actions/index.ts";
import { openMoves } from "../rules/open-moves.ts";
import { sightOf } from "../rules/sight.ts";
import { openMatch, type Match } from "../rules/match.ts";
import { playOut } from "../testing/play.ts";
import { walk } from "../testing/walk.ts";
import { agendaWords } from "./agenda.ts";
import { choiceWords, describe as describeEntry, entryWords, refusalWords } from "./describe.ts";
import { namesFor, textsFor } from "./names.ts";
import { gapsOf } from "./message.ts";
import { reasonWords } from "./reason.ts";
import { hasReaders, mayRead } from "./readers.ts";
import type { Locale } from "./translate.ts";

const LOCALES = listLocales().flatMap((id) => readLocale(id) ?? []);
/** The first preset of each scenario: the words are the same in the others. */
const TABLES = eachPreset().filter((p, i, all) => all.findIndex((q) => q.scenario.id === p.scenario.id) === i);

/** A gap left over, something undefined, or the name of a key. */
const UNSAID = /[{}]|undefined|\[object|^action\.|^refusal\.|^\s*$/;

/** Notes what cannot be shown to anyone, with what it was about. */
function note(faults: string[], words: string, about: unknown): void {
  if (UNSAID.test(words)) faults.push(`${JSON.stringify(about)}: ${words}`);
}

function inAll(names: string, look: (match: Match, seat: string, locale: Locale, n: number) => void): void {
  for (const { setup } of TABLES) {
    let n = 0;
    walk(setup, names, 500, (match, seat) => {
      n++;
      for (const locale of LOCALES) look(match, seat, locale, n);
    });
  }
}

describe("sentences", () => {
  it("say every move that is open, and every reason why one is not", () => {
    const faults: string[] = [];
    inAll("say", (match, seat, locale, n) => {
      if (n % 29 !== 0) return;
      const { open } = match.setup;
      const scenario = TABLES.find((t) => t.setup === match.setup)?.scenario;
      const sight = sightOf(open, match.state, seat);
      const speech = { locale, names: namesFor(open, scenario ? textsFor(scenario, locale.id) : {}), sight };
      for (const move of openMoves(sight, `seat:${seat}`)) {
        for (const { with: payload } of move.examples.slice(0, 5)) {
          note(faults, choiceWords(speech, move.do, payload), [locale.id, move.do, payload]);
          note(faults, entryWords(speech, { by: `seat:${seat}`, do: move.do, with: payload }), [move.do, payload]);
        }
        if (move.refusal) note(faults, refusalWords(speech, move.refusal), [move.do, move.refusal]);
      }
    });
    expect(faults).toEqual([]);
  });

  it("fall back to ids where a scenario has no texts", () => {
    const [table] = TABLES;
    const [locale] = LOCALES;
    if (!table || !locale) throw new Error("there is nothing to test with");
    const [a, b] = table.setup.open.seats;
    const entry = { n: 1, t: 0, by: `seat:${a?.id ?? ""}` as const, do: "open-channel", with: { to: b?.id ?? "" } };
    expect(describeEntry(locale, table.setup.open, {}, entry)).toContain(b?.id ?? "?");
  });

  it("say every hidden agenda", () => {
    const faults: string[] = [];
    for (const { scenario, setup } of TABLES)
      for (const locale of LOCALES)
        for (const { agenda } of Object.values(setup.briefs))
          if (agenda) note(faults, agendaWords(locale, namesFor(setup.open, textsFor(scenario, locale.id)), agenda), agenda);
    expect(faults).toEqual([]);
  });
});

describe("reasons", () => {
  it("of all bots have words in every language, and speak only of what they are given", () => {
    for (const { id, messages } of LOCALES) {
      const known: Record<string, string | undefined> = messages;
      const faults = Object.entries(REASONS).filter(([rule, params]) => {
        const words = known[`reason.${rule}`];
        return words === undefined || gapsOf(words).some((gap) => !(params as readonly string[]).includes(gap));
      });
      expect([id, faults]).toEqual([id, []]);
    }
  });

  it("are said with names", () => {
    const said: string[] = [];
    for (const { setup, scenario } of TABLES) {
      for (const bot of BOTS) {
        const noting: Bot = {
          id: bot.id,
          decide(sight, rng) {
            const move = bot.decide(sight, rng);
            for (const locale of move ? LOCALES : [])
              said.push(
                reasonWords({ locale, names: namesFor(setup.open, textsFor(scenario, locale.id)), sight }, move?.reason ?? { rule: "" }),
              );
            return move;
          },
        };
        playOut(openMatch(setup, "reasons"), Object.fromEntries(setup.open.seats.map((s) => [s.id, noting])));
      }
    }
    expect(said.length).toBeGreaterThan(200);
    // In play reasons are words: numbers are for the debriefing. A name or a level may hold one of its own.
    expect(said.filter((words) => /[{}]|undefined|“”|\d\.\d/.test(words) || words === "")).toEqual([]);
  });
});

describe("readers", () => {
  it("are stated for every action", () => {
    expect(ACTION_LIST.filter((def) => !hasReaders(def.id)).map((def) => def.id)).toEqual([]);
  });

  it("never include a seat that is not in the channel, deal or request", () => {
    for (const { setup } of TABLES) {
      let turn = 0;
      const match = walk(setup, "readers", 700, (now, seat) => {
        if (++turn % 9 !== 0) return;
        for (const other of setup.open.seats) {
          if (other.id === seat) continue;
          const sight = sightOf(setup.open, now.state, other.id);
          for (const channel of now.state.pub.channels) {
            const entry = { n: 1, t: 0, by: `seat:${seat}` as const, do: "share-position", with: { channel: channel.id } };
            expect(mayRead(sight, entry)).toBe(channel.members.includes(other.id));
          }
          for (const deal of now.state.deals) {
            const entry = { n: 1, t: 0, by: `seat:${seat}` as const, do: "answer-deal", with: { deal: deal.id, accept: true } };
            expect(mayRead(sight, entry)).toBe(deal.parties.includes(other.id));
          }
          expect(mayRead(sight, { n: 1, t: 0, by: `seat:${seat}`, do: "deliver", with: {} })).toBe(false);
          expect(mayRead(sight, { n: 1, t: 0, by: `seat:${seat}`, do: "not-known", with: {} })).toBe(false);
        }
      });
      expect(match.state.n).toBeGreaterThan(20);
    }
  });
});
