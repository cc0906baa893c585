import { describe, expect, it } from "vitest";
import { loadScenario } from "../load.ts";
import type { Problem } from "../problem.ts";
import { FERRY, MARKET } from "../testing/games.ts";
import { countWords } from "./briefs.ts";
import { printable, type LintDocument } from "./document.ts";
import { lintScenario } from "./lint.ts";

const lint = (text: string, preset?: string): LintDocument => lintScenario(loadScenario({ text }), preset);
const codes = (problems: readonly Problem[]): string[] => problems.map((p) => p.code);

describe("the lint document", () => {
  it("counts an outsider's game as another program did", () => {
    const document = lint(FERRY);
    expect(Object.keys(document)).toEqual(["format", "ok", "scenario", "problems", "rule", "presets", "briefs"]);
    expect(document).toMatchObject({ format: "communique-lint/1", ok: true, scenario: "ferry" });
    expect(document.rule).toEqual({ kind: "all-but", seats: 6, need: 5, vetoes: ["p1", "p2"] });
    const [preset] = document.presets;
    // Counted apart from this program, by a dozen lines of another language.
    const packages = { total: 120, all: 18, allShare: 0.15, rule: 22, ruleShare: 0.183333 };
    expect(preset).toMatchObject({ preset: "6", packages: { before: packages, after: packages } });
    expect(preset?.packages.before).toEqual(packages);
    expect(preset?.seats.map((s) => [s.id, s.accepts, s.pivot])).toEqual([
      ["p1", 76, 0.526316],
      ["p2", 71, 0.6],
      ["p3", 90, 0.052632],
      ["p4", 108, 0.052632],
      ["p5", 114, 0.052632],
      ["p6", 90, 0.052632],
    ]);
    expect(preset?.seats[0]).toEqual({
      id: "p1",
      floor: 50,
      best: 100,
      worst: 10,
      accepts: 76,
      ruledOut: 0.366667,
      pivot: 0.526316,
      dictator: true,
      dummy: false,
    });
    expect(preset?.points).toEqual({
      nash: {
        choice: { quay: "south", size: "l", fund: "f1", jobs: "j1" },
        product: 75_600_000,
        values: { p1: 65, p2: 55, p3: 75, p4: 45, p5: 55, p6: 90 },
      },
      egalitarian: {
        choice: { quay: "south", size: "m", fund: "f2", jobs: "j1" },
        minSurplus: 10,
        values: { p1: 60, p2: 60, p3: 60, p4: 50, p5: 65, p6: 82 },
      },
    });
    expect(codes(document.problems)).toEqual(["missing-texts"]);
  });

  it("leaves locked options and findings out before, and has them after", () => {
    const [preset] = lint(MARKET).presets;
    expect(preset?.packages.before.total).toBe(4);
    expect(preset?.packages.after.total).toBe(6);
    // A: full 60, short 40; B: keep 50, long 50. At 30 or more for both: keep/short (40, 50) and full/long (60, 50), and
    // still so when each pays the six points of face for the whole way from its line on one issue.
    expect(preset?.packages.before).toMatchObject({ all: 2, allShare: 0.5, uncovered: 2 });
  });

  it("writes null for a fairest package where nothing is acceptable", () => {
    const document = lint(FERRY.replace("floor: 50", "floor: 99").replace("floor: 45", "floor: 99"));
    expect(document.presets[0]?.points).toEqual({ nash: null, egalitarian: null });
    expect(document.presets[0]?.seats.map((s) => s.pivot)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("counts a weighted threshold in weights", () => {
    const rule = "{ kind: threshold, share: 0.7, weights: { p1: 3, p2: 2, p3: 1, p4: 1, p5: 1, p6: 2 }, vetoes: [p6] }";
    const document = lint(FERRY.replace(/decision: .*\n/, `decision: ${rule}\n`));
    expect(document.rule).toMatchObject({ kind: "threshold", seats: 6, need: 7, vetoes: ["p6"], weights: { p1: 3, p6: 2 } });
  });

  it("is short for a broken file", () => {
    expect(lint(FERRY.replace("floor: 50", "flor: 50"))).toMatchObject({
      ok: false,
      scenario: "ferry",
      rule: null,
      presets: [],
      briefs: [],
    });
  });

  it("takes one preset, and describes the rule for it", () => {
    const presets = "presets: [{ id: big, seats: [p1, p2, p3, p4, p5, p6] }, { id: small, seats: [p1, p2, p3, p4] }]\n";
    expect(lint(FERRY + presets).presets.map((p) => p.preset)).toEqual(["big", "small"]);
    const document = lint(FERRY + presets, "small");
    expect(document.presets.map((p) => p.preset)).toEqual(["small"]);
    expect(document.rule).toMatchObject({ seats: 4, need: 3 });
  });

  it("puts a text file's name into the published message", () => {
    const texts = [{ language: "en", name: "texts.en.yaml", text: "title: Market\n" }];
    const document = printable(lintScenario(loadScenario({ text: MARKET, texts })));
    const [problem] = document.problems;
    expect(problem?.message.startsWith("texts.en.yaml: ")).toBe(true);
    expect(Object.keys(problem ?? {})).toEqual(["severity", "code", "path", "line", "message", "mend"]);
  });
});

describe("judging", () => {
  it("finds floors that are missing or that no package reaches", () => {
    const far = lint(FERRY.replace("floor: 50", "floor: 100.5"));
    expect(far.ok).toBe(false);
    expect(far.problems[0]).toMatchObject({ code: "unreachable-floor", path: "/seats/0/floor", line: 10 });
    const gone = lint(FERRY.replace("floor: 50, ", ""));
    expect(gone.problems[0]).toMatchObject({ code: "missing-floor", path: "/seats/0/floor", line: 10 });
    const preset = lint(`${FERRY}presets: [{ id: a, seats: [p1, p2], floors: { p1: 101 } }]\n`);
    expect(preset.problems[0]).toMatchObject({ code: "unreachable-floor", path: "/presets/0/floors/p1" });
  });

  it("warns of agendas out of the 20 to 80 % of acceptable packages", () => {
    const withAgenda = (agenda: string): string[] => codes(lint(FERRY.replace("id: p1,", `id: p1, agenda: ${agenda},`)).problems);
    expect(withAgenda("{ kind: wording, issue: jobs, option: j1 }")).toContain("agenda-share");
    expect(withAgenda("{ kind: wording, issue: quay, option: south }")).not.toContain("agenda-share");
    expect(withAgenda("{ kind: balance }")).not.toContain("agenda-share");
  });

  it("holds targets, strictly if asked", () => {
    const targets = (strict: boolean): LintDocument => lint(`${FERRY}targets: { allShare: [0.2, 0.3], strict: ${strict} }\n`);
    expect(targets(false)).toMatchObject({ ok: true });
    expect(targets(true)).toMatchObject({ ok: false });
    expect(targets(true).problems[0]).toMatchObject({ code: "missed-target", path: "/targets/allShare", severity: "error" });
  });

  it("refuses to count for ever", () => {
    const issues = Array.from({ length: 12 }, (_, k) => ({ id: `k${k}`, options: "abcdef".split("").map((id) => ({ id })) }));
    const table = Object.fromEntries(issues.map((issue) => [issue.id, [0, 1, 2, 3, 4, 5]]));
    const seats = ["A", "B"].map((id) => ({ id, floor: 1, values: { table } }));
    const document = lint(
      JSON.stringify({ format: "communique-scenario/1", id: "vast", version: 1, issues, seats, decision: { kind: "consensus" } }),
    );
    expect(codes(document.problems)).toContain("too-many-packages");
    expect(document.presets).toEqual([]);
  });

  it("says what a preset cannot have because nobody plays the organisation", () => {
    expect(codes(lint(MARKET).problems)).not.toContain("absent-organisation");
    expect(codes(lint(MARKET.replace(", house: [GUILD]", "")).problems)).toContain("absent-organisation");
  });

  it("measures briefs in words, and in Chinese in characters", () => {
    expect(countWords("One, two – three  four\nfive.", "en")).toBe(5);
    expect(countWords("你好，G20 在 2010 年。", "zh-Hans")).toBe(8);
    const brief = (language: string, text: string): LintDocument =>
      lint(`${FERRY}languages: [${language}]\ntexts: { ${language}: { title: x, seats: { p1: { brief: "${text}" } } } }\n`);
    expect(brief("en", "word ".repeat(250)).briefs).toEqual([{ seat: "p1", lang: "en", words: 250, limit: 250 }]);
    expect(brief("en", "word ".repeat(250)).ok).toBe(true);
    expect(brief("en", "word ".repeat(251))).toMatchObject({ ok: false });
    expect(brief("en", "word ".repeat(251)).problems[0]).toMatchObject({ code: "long-brief", path: "/texts/en/seats/p1/brief" });
    expect(brief("zh-Hans", "字".repeat(451))).toMatchObject({ ok: false, briefs: [{ words: 451, limit: 450 }] });
  });

  it("warns of missing and of idle texts", () => {
    const document = lint(
      `${FERRY}languages: [en, de]\ntexts: { en: { title: Ferry, isues: {} }, fr: { title: Bac } }\n`.replace(
        "isues: {}",
        "issues: { quai: { title: Quay } }",
      ),
    );
    const found = document.problems.map((p) => `${p.code} ${p.path}`);
    expect(document.ok).toBe(true);
    expect(found).toEqual(
      expect.arrayContaining([
        "missing-texts /languages/1",
        "unknown-language /texts/fr",
        "unknown-text /texts/en/issues/quai",
        "missing-text /texts/en/seats",
        "missing-text /texts/en/summary",
      ]),
    );
    expect(document.problems.find((p) => p.code === "unknown-text")?.mend).toBe("did you mean quay?");
  });
});
