import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtInScenario } from "../testing/built-in.ts";
import { armsOf, mergePatches } from "./arms.ts";
import { MEASURES } from "./measures.ts";
import { patchScenario } from "./patch.ts";
import { planSchemaText, type Plan } from "./plan-schema.ts";
import { listExperiments, parsePlan, readPlan } from "./read-plan.ts";
import { SMALL } from "./testing.ts";

function planOf(text: string): Plan {
  const read = parsePlan(text, "small.yaml");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.plan;
}

/** Place, line, message and mend of the first problem. */
function firstProblem(text: string): string {
  const read = parsePlan(text, "small.yaml");
  if (read.ok) throw new Error("the plan is sound");
  const [problem] = read.problems;
  return `${problem?.path} line ${problem?.line}: ${problem?.message}; ${problem?.mend}`;
}

describe("an experiment's file", () => {
  it.each(listExperiments())(
    "%s can be read, and its scenarios exist",
    (id) => {
      const read = readPlan(id);
      expect(read.ok ? read.tables.missing : read.problems).toEqual([]);
    },
    60_000,
  );

  it.each([
    ["measure: score\n", "measure: scores\n", /\/claims\/1\/measure line \d+: .*the text "scores".*did you mean score\?/],
    ["bots: [conceder]", "bots: [concede]", /\/factors\/1\/levels\/0\/patch\/bots\/0 line \d+: there is no bot "concede".*conceder/],
    ["arm: both+positional", "arm: both+stubborn", /\/claims\/1\/contrast\/arm .*no arm "both\+stubborn"/],
    ["cross: [networks, bots]", "cross: [network, bots]", /\/cross\/0 .*no factor "network".*networks\?/],
    ["scenario: first-table", "scenario: first-tabel", /\/tables\/1\/scenario .*no scenario "first-tabel".*first-table\?/],
    ['presets: ["4"]', 'presets: ["99"]', /\/tables\/1\/presets\/0 .*no preset "99"/],
    ["options: 3,", "options: 9,", /\/tables\/0\/generate\/options .*the number 9.*at most 6/],
    ["seeds: 4", "seeds: four", /\/seeds line 5: "seeds" must be a number/],
    ["without: [horizontal]", "without: [sideways]", /\/patch\/without\/0 .*cannot be the text "sideways"/],
    ["measures: [communique,", "measures: [ratio,", /\/measures\/0 .*cannot be the text "ratio"/],
    ["support: 0.5", "support: 3", /\/claims\/0\/support .*more than the whole/],
    ["patch: { bots: [positional] }", "patch: { sizes: { WHO: 0.2 } }", /\/sizes\/WHO .*no organisation "WHO"/],
    ["baseline: {", "base-line: {", /"baseline" is missing|"base-line" is not a known key/],
  ])("names place, line and mend where %j stands as %j", (from, to, message) => {
    expect(SMALL).toContain(from);
    expect(firstProblem(SMALL.replace(from, to))).toMatch(message);
  });

  it("passes over an optional scenario that does not exist, and no other", () => {
    const absent = SMALL.replace("scenario: first-table,", "scenario: absent,");
    expect(firstProblem(absent)).toContain('there is no scenario "absent"');
    const read = parsePlan(absent.replace("scenario: absent,", "scenario: absent, optional: true,"), "small.yaml");
    expect(read.ok && [read.tables.missing, read.tables.groups.map((g) => g.id)]).toEqual([["absent"], ["random"]]);
  });

  it("says which experiments there are when asked for one that does not exist", () => {
    const read = readPlan("paper-thesi");
    expect(!read.ok && read.problems[0]?.mend).toContain("paper-thesis");
  });

  it("has the schema that stands in assets: else run `npm run schema`", () => {
    const file = new URL("../../assets/experiment.schema.json", import.meta.url);
    expect(readFileSync(file, "utf8").replaceAll("\r\n", "\n")).toBe(planSchemaText());
  });

  it("can name every measure once", () => {
    expect(new Set(MEASURES.map((m) => m.id)).size).toBe(MEASURES.length);
  });
});

describe("arms", () => {
  it("are the full cross without the baseline, which comes first, and those listed", () => {
    const plan = planOf(SMALL);
    expect(armsOf(plan).map((arm) => arm.id)).toEqual([
      "baseline",
      "both+positional",
      "no-horizontal+conceders",
      "no-horizontal+positional",
    ]);
    expect(armsOf(plan).map((arm) => arm.patch)).toEqual([
      { bots: ["conceder"] },
      { bots: ["positional"] },
      { without: ["horizontal"], bots: ["conceder"] },
      { without: ["horizontal"], bots: ["positional"] },
    ]);
  });

  it("add up what is left out, and let the later patch win elsewhere", () => {
    const merged = mergePatches(
      { without: ["horizontal"], sizes: { all: 0.2 }, leaveOut: { tiers: ["sherpas"] }, bots: ["conceder"] },
      { without: ["vertical"], sizes: { IEA: 0.9 }, leaveOut: { meetings: ["busan"] }, bots: ["positional"] },
    );
    expect(merged).toEqual({
      without: ["horizontal", "vertical"],
      sizes: { all: 0.2, IEA: 0.9 },
      leaveOut: { tiers: ["sherpas"], meetings: ["busan"] },
      bots: ["positional"],
    });
  });
});

describe("a patch", () => {
  const toronto = builtInScenario("toronto-2010");

  it("leaves out a tier's meetings in the preparation, and no others", () => {
    const ids = patchScenario(toronto, { leaveOut: { tiers: ["ministers"] } }).meetings.map((m) => m.id);
    expect(ids).not.toContain("washington");
    expect(ids).toEqual(expect.arrayContaining(["experts", "toronto-drafting", "gyeongju"]));
  });

  it("sets sizes by id, and for all that are not named", () => {
    const sizes = patchScenario(toronto, { sizes: { all: 0.3, WB: 0.8 } }).organisations.map((o) => [o.id, o.size]);
    expect(Object.fromEntries(sizes)).toMatchObject({ IEA: 0.3, UN: 0.3, WB: 0.8 });
  });

  it("sets the watch of every follow-up level, and of a text that leaves follow-up open", () => {
    const patched = patchScenario(toronto, { watch: "peer-review" });
    expect(patched.issues.find((k) => k.followUp)?.options.map((o) => o.watch)).toEqual(Array.from({ length: 4 }, () => "peer-review"));
    expect(patched.tuning?.watchNone).toBe(1.6);
    expect(toronto.issues.find((k) => k.followUp)?.options[0]?.watch).toBe("none");
  });

  it("switches modules, changes numbers and the mix, and leaves the scenario itself alone", () => {
    const before = JSON.stringify(toronto);
    const patched = patchScenario(toronto, { modules: { partners: false }, tuning: { face: 0 }, mix: { conceder: 1 } });
    expect(patched.modules).toMatchObject({ partners: false, organisations: true });
    expect(patched.tuning).toMatchObject({ face: 0 });
    expect(patched.mix).toEqual({ conceder: 1 });
    expect(JSON.stringify(toronto)).toBe(before);
  });
});
