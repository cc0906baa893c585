import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintScenario } from "./lint/lint.ts";
import { loadScenario } from "./load.ts";
import type { Problem } from "./problem.ts";
import { FERRY, MARKET } from "./testing/games.ts";

function problemsOf(text: string): Problem[] {
  return loadScenario({ text }).problems;
}

/** The market with one text replaced; the text must be there. */
function broken(from: string, to: string): Problem[] {
  expect(MARKET).toContain(from);
  return problemsOf(MARKET.replace(from, to));
}

const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split("\n").length;

describe("loading", () => {
  it("takes a game with only the required keys, and one with everything", () => {
    expect(loadScenario({ text: FERRY })).toMatchObject({ ok: true, problems: [], scenario: { id: "ferry", languages: ["en"] } });
    expect(loadScenario({ text: MARKET })).toMatchObject({ ok: true, problems: [] });
  });

  it("reads the same scenario from YAML and from JSON, spaces or tabs", () => {
    const yaml = loadScenario({ text: MARKET });
    if (!yaml.ok) throw new Error("the market must load");
    for (const indent of [undefined, 2, "\t"]) {
      const json = loadScenario({ text: JSON.stringify(yaml.scenario, null, indent) });
      expect(json).toMatchObject({ ok: true, sha256: yaml.sha256 });
    }
  });

  it("gives the same hash whether texts lie inside or beside", () => {
    const inside = loadScenario({ text: `${MARKET}texts: { en: { title: Market } }\n` });
    const beside = loadScenario({ text: MARKET, texts: [{ language: "en", name: "texts.en.yaml", text: "title: Market\n" }] });
    expect(inside.ok && beside.ok && inside.sha256 === beside.sha256).toBe(true);
  });

  it("says place, line and mend", () => {
    const text = FERRY.replace("{ id: p3, floor: 40", "{ id: p3, flor: 40");
    expect(problemsOf(text)).toEqual([
      {
        severity: "error",
        code: "unknown-key",
        path: "/seats/2/flor",
        line: lineOf(text, "flor"),
        message: '"flor" is not a known key here',
        mend: "did you mean floor?",
      },
    ]);
  });

  it.each([
    ["an unknown key of a variant", "kind: press, seat: A", "kind: press, saet: A", "unknown-key", "/events/0/saet", "seat"],
    ["a missing key", "version: 1\n", "", "missing-key", "/version", "a number"],
    ["a number for an id", "id: A, chair", "id: 7, chair", "wrong-type", "/seats/0/id", '"7"'],
    ["a text for a number", "x: 100", 'x: "100"', "wrong-type", "/issues/0/options/2/x", "100"],
    ["a number out of range", "x: 100", "x: 101", "out-of-range", "/issues/0/options/2/x", "at most 100"],
    ["an unknown word", "tier: leaders", "tier: leader", "wrong-value", "/meetings/1/tier", "leaders"],
    ["an unknown kind", "kind: consensus", "kind: concensus", "wrong-value", "/decision/kind", "consensus"],
    ["a bad id", "id: hall,", 'id: "a hall",', "wrong-value", "/meetings/0/id", "40 letters"],
    ["a special name", "id: hall,", "id: constructor,", "reserved-id", "/meetings/0/id", "another"],
    ["a newer format", "scenario/1", "scenario/2", "newer-format", "/format", "update"],
    ["another format", "communique-scenario/1", "tea", "unknown-format", "/format", "communique-scenario/1"],
    ["a duplicate key", "version: 1\n", "version: 1\nversion: 2\n", "duplicate-key", "/version", "keep one"],
    ["a key that pollutes", "version: 1\n", "version: 1\n__proto__: { ok: true }\n", "forbidden-key", "/__proto__", "another name"],
    ["a duplicate seat", "id: B\n", "id: A\n", "duplicate-id", "/seats/1/id", "seat"],
    ["a duplicate option", "{ id: full, x: 100 }", "{ id: keep, x: 100 }", "duplicate-id", "/issues/0/options/2/id", "option"],
    ["none without option", "none: keep", "none: kep", "unknown-option", "/issues/0/none", "keep"],
    ["an unknown lock", "locked: two-steps", "locked: two-step", "unknown-option-paper", "/issues/0/options/1/locked", "two-steps"],
    [
      "a lock on another option",
      "issue: fee, option: half",
      "issue: fee, option: full",
      "wrong-lock",
      "/issues/0/options/1/locked",
      "paper",
    ],
    ["an unknown domain", "domain: trade", "domain: trad", "unknown-domain", "/issues/0/domain", "trade"],
    ["a follow-up without watch", "{ id: short, watch: none }", "{ id: short }", "missing-watch", "/issues/1/options/0", "watch"],
    ["weights that miss 100", "fee: 60, hours: 40", "fee: 60, hours: 41", "weights-sum", "/seats/0/values/weights", "100"],
    ["a missing weight", "weights: { fee: 60, hours: 40 }", "weights: { fee: 100 }", "missing-issue", "/seats/0/values/weights", "hours"],
    [
      "values of two kinds",
      "values: { weights",
      "values: { table: { fee: [1, 2, 3] }, weights",
      "keys-clash",
      "/seats/0/values/table",
      "keep one",
    ],
    ["an unknown weight", "ideals: { fee: 100,", "ideals: { fe: 1, fee: 100,", "unknown-issue", "/seats/0/values/ideals/fe", "fee"],
    ["an unknown ally", "allies: [B]", "allies: [C]", "unknown-seat", "/seats/0/allies/0", "known here"],
    ["an agenda's option", "atMost: half", "atMost: haf", "unknown-option", "/seats/1/agenda/atMost", "half"],
    ["a head without organisation", "id: GUILD, role", "id: GILD, role", "unknown-organisation", "/seats/2/id", "GUILD"],
    ["a seat of a preset", "seats: [A, B]", "seats: [A, C]", "unknown-seat", "/presets/0/seats/1", "known here"],
    ["the house of a preset", "house: [GUILD]", "house: [GUILDS]", "unknown-organisation", "/presets/0/house/0", "GUILD"],
    ["a floor of a preset", "house: [GUILD]", "house: [GUILD], floors: { C: 1 }", "unknown-seat", "/presets/0/floors/C", "known here"],
    ["two chairs", "id: B\n", "id: B\n    chair: true\n", "two-chairs", "/presets/0", "mark one"],
    ["a head as chair", "role: head", "role: head, chair: true", "chair-not-minister", "/seats/2/chair", "minister"],
    ["a bonus for nobody", "unanimityBonus: { all", "unanimityBonus: { C", "unknown-minister", "/decision/unanimityBonus/C", "known here"],
    ["too many votes", "votes: { GUILD: 0.5 }", "votes: { GUILD: 0.7 }", "votes-sum", "/organisations/0/id", "sum to 1"],
    ["an unknown party", "id: A, group", "id: AA, group", "unknown-party", "/seats/0/id", "known here: AA"],
    ["who is eased", "eases: [B]", "eases: [X]", "unknown-seat", "/partners/0/eases/0", "known here"],
    ["a finding's seat", "A: -15", "AB: -15", "unknown-seat", "/findings/0/moves/AB", "A"],
    ["a finding too strong", "A: -15", "A: -16", "out-of-range", "/findings/0/moves/A", "-15"],
    ["a paper's option", "issue: fee, option: half", "issue: fee, option: hlf", "unknown-option", "/optionPapers/0/option", "half"],
    ["an event's meeting", "meeting: hall", "meeting: hull", "unknown-meeting", "/events/0/meeting", "hall"],
    ["a review of oneself", "reviewer: A", "reviewer: B", "own-review", "/reviews/0", "different"],
    ["an unknown tie", "between: [A, B]", "between: [A, Z]", "unknown-seat", "/ties/0/between/1", "known here"],
    ["no leaders", "tier: leaders", "tier: ministers", "no-leaders", "/meetings", "leaders"],
    ["stages out of order", "stage: preparation", "stage: follow-through", "stage-order", "/meetings/1/stage", "before"],
    ["a mix beyond one", "conceder: 0.5", "conceder: 0.6", "mix-sum", "/mix", "1"],
  ])("names %s", (_what, from, to, code, path, mend) => {
    const problems = broken(from, to);
    const found = problems.find((p) => p.code === code && p.path === path);
    expect(problems).toContainEqual(expect.objectContaining({ code, path, severity: "error" }));
    expect(found?.line).toBeGreaterThan(0);
    expect(`${found?.message} ${found?.mend}`).toContain(mend);
  });

  it.each([
    ["tolerance: 1", "tolerance: 6", "rule-empty", "/decision/tolerance"],
    ["vetoes: [p1, p2]", "vetoes: [p1, p9]", "unknown-minister", "/decision/vetoes/1"],
    ["quay: [20, 5, 0]", "quay: [20, 5]", "table-length", "/seats/0/values/table/quay"],
    ["size: [10, 20, 30, 35], ", "", "missing-issue", "/seats/0/values/table"],
    ["kind: all-but, tolerance: 1", "kind: threshold", "count-or-share", "/decision"],
    ["kind: all-but, tolerance: 1", "kind: threshold, count: 7", "rule-unmet", "/decision/count"],
    ["kind: all-but, tolerance: 1", "kind: threshold, share: 0.5, weights: { p1: 1 }", "missing-weight", "/decision/weights"],
  ])("names %s -> %s", (from, to, code, path) => {
    expect(FERRY).toContain(from);
    expect(problemsOf(FERRY.replace(from, to))).toContainEqual(expect.objectContaining({ severity: "error", code, path }));
  });

  it("takes a slip in a preset's seat for no fault of the rule", () => {
    const slip = `${FERRY}presets: [{ id: small, seats: [p1, q2] }]\n`;
    expect(
      problemsOf(slip)
        .filter((p) => p.severity === "error")
        .map((p) => p.code),
    ).toEqual(["unknown-seat"]);
  });

  it("names the text file of a problem, with its line", () => {
    const loaded = loadScenario({
      text: MARKET,
      texts: [{ language: "en", name: "texts.en.yaml", text: "title: Market\ntitel: Market\n" }],
    });
    expect(loaded.problems).toEqual([
      expect.objectContaining({
        code: "unknown-key",
        path: "/texts/en/titel",
        line: 2,
        file: "texts.en.yaml",
        mend: "did you mean title?",
      }),
    ]);
    const twice = loadScenario({
      text: `${MARKET}texts: { en: { title: Market } }\n`,
      texts: [{ language: "en", name: "texts.en.yaml", text: "title: Fair\n" }],
    });
    expect(twice.problems.map((p) => p.code)).toEqual(["duplicate-texts"]);
  });

  it("says how many problems it does not show", () => {
    const options = Array.from({ length: 300 }, (_, i) => `k${i}: 1`).join(", ");
    const problems = problemsOf(`${MARKET}tuning: { ${options} }\n`);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({ code: "more-problems", message: "there are 100 more problems, not shown" });
  });

  it("has words for whatever a slip of the hand makes of a file", () => {
    const piece = fc.constantFrom("", "x", "-1", "null", "[]", "{}", "\n", "  ", '"', ": ", ", ", "A", "toString", "1e9", "true");
    const slip = fc.tuple(fc.nat(MARKET.length), fc.nat(12), piece);
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        const text = slips.reduce((all, [at, gone, put]) => all.slice(0, at) + put + all.slice(at + gone), MARKET);
        const loaded = loadScenario({ text });
        const { problems, ok } = lintScenario(loaded);
        expect(loaded.ok || problems.some((p) => p.severity === "error")).toBe(true);
        expect(ok).toBe(problems.every((p) => p.severity === "warning"));
        for (const p of problems) {
          expect(p.message && p.mend && p.code).not.toBe("");
          expect(p.line === null || (p.line >= 1 && p.line <= text.split("\n").length)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
