// A person at the table, played by a list of lines.
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { botNamed } from "../../shared/bots/index.ts";
import { namesFor, textsFor } from "../../shared/i18n/names.ts";
import { apply } from "../../shared/rules/apply.ts";
import { compile } from "../../shared/rules/compile.ts";
import { canonical } from "../../shared/lib/hash.ts";
import { openMatch, type Match } from "../../shared/rules/match.ts";
import { listLocales, readLocale } from "../locales.ts";
import { builtInScenario } from "../testing/built-in.ts";
import { playGame } from "./game.ts";
import { inkFor } from "./ink.ts";
import { linesFrom } from "./input.ts";
import { digestOf, type Said } from "./words.ts";

interface Played {
  text: string;
  match: Match;
  said: Said[];
}

async function played(lines: string[], lang = "en", seat = "IND", scenarioId = "first-table", coach = true): Promise<Played> {
  const scenario = builtInScenario(scenarioId);
  const setup = compile(scenario);
  const match = openMatch(setup, "1");
  const bot = botNamed("conceder");
  const locale = readLocale(lang);
  if (!bot || !locale) throw new Error("no bot or no language");
  const input = new PassThrough();
  input.end(lines.map((line) => `${line}\n`).join(""));
  let text = "";
  const said: Said[] = [];
  const write = (words: string): void => void (text += words);
  await playGame({
    table: {
      match,
      seat,
      locale,
      names: namesFor(setup.open, textsFor(scenario, lang)),
      ink: inkFor(false),
      width: 80,
      print: (line) => write(`${line}\n`),
    },
    lines: linesFrom(input, write, true),
    bots: Object.fromEntries(setup.open.seats.map((s) => [s.id, bot])),
    said,
    coach,
  });
  return { text, match, said };
}

const enter = (times: number): string[] => Array.from({ length: times }, () => "");

describe.each(listLocales())("in %s", (lang) => {
  it("plays to the debriefing when the input ends at once, and says that a bot took over", async () => {
    const { text, match } = await played([], lang);
    expect(match.state.pub.phase).toBe("debriefing");
    expect(match.state.pub.players["IND"]).toMatchObject({ kind: "bot", bot: "conceder", state: "away" });
    expect(text).toContain("--seed 1");
  });

  it("leaves no gap and no key on the screen when the advice is followed", async () => {
    const { text, match } = await played(
      enter(120).map((_, i) => (i % 3 === 2 ? "y" : "")),
      lang,
    );
    expect(match.state.pub.phase).toBe("debriefing");
    expect(text).not.toMatch(/[{}]|undefined|\b(terminal|action|refusal|reason|glossary|score)\.[a-z]/);
  });

  it("asks three theories where each clause would end", async () => {
    const { text } = await played(["", "f", "q"], lang);
    const { messages } = readLocale(lang) ?? {};
    const [, told = ""] = text.split((messages?.["forecast.intro"] ?? "?").slice(0, 10));
    // On both clauses each of the three, once; and what each takes for granted.
    for (const id of ["compromise", "exchange", "challenge"] as const) {
      const start = (messages?.[`forecast.${id}.ends`] ?? "?").slice(0, lang === "en" ? 12 : 6);
      expect(told.split(start)).toHaveLength(3);
      expect(told).toContain((messages?.[`forecast.${id}.assumes`] ?? "?").slice(0, 12));
    }
    expect(told).not.toMatch(/[{}]|undefined|forecast\.|NaN/);
  });

  it("can be played as the head of an organisation", async () => {
    const { text, match } = await played(enter(40), lang, "WMO");
    expect(match.state.pub.phase).toBe("debriefing");
    expect(text).not.toMatch(/NaN|undefined/);
  });
});

it("keeps what is said beside the log, with a digest that fits", async () => {
  // Sub-menus differ from game to game: choices are found by their words, as a person would.
  const first = await played(["", "q"]);
  const number = /^ *(\d+) {2}Say something/m.exec(first.text)?.[1] ?? "";
  const { match, said } = await played(["", number, "Good morning to all", "q"]);
  const entry = match.past.find((e) => e.do === "say");
  expect(said).toMatchObject([{ id: "#m1", by: "IND", text: "Good morning to all" }]);
  expect(JSON.stringify(match.past)).not.toContain("Good morning");
  expect(entry?.with["digest"]).toBe(digestOf(said[0]?.salt ?? "", "Good morning to all"));
});

it("leaves a match whose entries replay to the same state", async () => {
  const { match } = await played([...enter(12), "q"]);
  const again = openMatch(match.setup, "1");
  for (const entry of match.past) expect(apply(again, entry)).toEqual({ ok: true });
  expect(canonical(again.state)).toBe(canonical(match.state));
});

it("shows help, brief and status, and bears with nonsense", async () => {
  const { text } = await played(["", "?", "b", "s", "m", "nonsense", "999", "q"]);
  for (const words of ["Glossary", "Hidden agenda", "What you can do now", "That was not understood", "Give a number from 1 to"])
    expect(text).toContain(words);
});

it("has a coach who warns and suggests, unless one would rather do without", async () => {
  const lines = ["", ...enter(5), "c", "coach", "q"];
  const { text: coached } = await played(lines);
  expect(coached).toMatch(/^Coach$/m);
  expect(coached).toMatch(/^ {2}> /m);
  const { text: alone } = await played(lines, "en", "IND", "first-table", false);
  expect(alone).not.toMatch(/^Coach$/m);
  expect(alone).toContain("--no-coach");
});

it("says at the end which three moments decided the match", async () => {
  const { text } = await played(enter(120));
  expect(text.split("What decided it for you")[1]?.match(/\(entry \d+\)/g)).toHaveLength(3);
});

it("never shows a minister's interests before the debriefing", async () => {
  const { text } = await played(["", ...enter(6), "q"]);
  const [before = ""] = text.split("You leave the table");
  expect(before).not.toContain("floor 54");
  expect(before).not.toContain("The fund goes no further than one that pays in steps.");
});
