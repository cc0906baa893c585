// What the debriefing says of real matches, played by bots.
import { describe, expect, it } from "vitest";
import source from "../../assets/scenarios/first-table/scenario.yaml?raw";
import english from "../../assets/public/locales/en.json";
import chinese from "../../assets/public/locales/zh-Hans.json";
import { botNamed } from "../../shared/bots/index.ts";
import { namesFor } from "../../shared/i18n/names.ts";
import { compile } from "../../shared/rules/compile.ts";
import { openMatch } from "../../shared/rules/match.ts";
import { viewFor, type View } from "../../shared/rules/view.ts";
import { loadScenario } from "../../shared/scenario/load.ts";
import { playOut } from "../../shared/testing/play.ts";
import { communiqueText } from "./communique.ts";
import { adoptedClauses, countMarks, deliveryTable, promisesMade, tiesByStrength, wishesOn } from "./facts.ts";

const loaded = loadScenario({ text: source });
if (!loaded.ok) throw new Error("first-table does not load");
const { scenario } = loaded;

function played(seed: string): View {
  const match = openMatch(compile(scenario, "4"), seed, { timed: false });
  const bots = Object.fromEntries(
    match.setup.open.seats.map(({ id, role }) => {
      const bot = botNamed(role === "head" ? "house" : "conceder");
      if (!bot) throw new Error("a bot is missing");
      return [id, bot];
    }),
  );
  playOut(match, bots);
  return JSON.parse(JSON.stringify(viewFor(match, { kind: "seat", seat: "IND" }))) as View;
}

function debriefOf(view: View): NonNullable<View["debrief"]> {
  if (!view.debrief) throw new Error("there is no debriefing");
  return view.debrief;
}

describe("the debriefing", () => {
  const view = played("1");
  const debrief = debriefOf(view);

  it("tells the seed with which the match can be played again", () => {
    const again = played(debrief.seed);
    expect(again.debrief?.scores).toEqual(debrief.scores);
  });

  it("shows every minister's wish and line on exactly one level of each issue", () => {
    for (const { index } of view.open.issues) {
      const levels = wishesOn(view, debrief, index);
      expect(levels.flatMap((level) => level.wishes.map((wish) => wish.seat)).toSorted()).toEqual(view.open.ministers.toSorted());
      expect(levels.flatMap((level) => level.lines)).toHaveLength(view.open.ministers.length);
      expect(levels.filter((level) => level.adopted)).toHaveLength(1);
    }
  });

  it("counts each promise once, with the marks of the ledgers", () => {
    const counts = countMarks(promisesMade(debrief));
    const terms = promisesMade(debrief).reduce((sum, { deal }) => sum + deal.terms.length, 0);
    expect(terms).toBeGreaterThan(0);
    expect(counts.kept + counts.broken + counts.lapsed + counts.open).toBe(terms);
  });

  it("sets what was reported beside what was done, for every minister and adopted clause", () => {
    const { issues, rows } = deliveryTable(view, debrief);
    expect(issues).toEqual(adoptedClauses(view).flatMap(({ issue, option }) => (option < 0 ? [] : [issue])));
    expect(rows.map((row) => row.seat)).toEqual(view.open.ministers);
    for (const { cells } of rows) for (const [cell] of cells) expect(cell).toMatchObject({ period: 0, choice: expect.any(String) });
  });

  it("lists every tie once", () => {
    const ties = tiesByStrength(view).flatMap(({ pairs }) => pairs);
    expect(ties).toHaveLength(Object.values(view.pub.ties).filter((tie) => tie > 0).length);
    expect(ties.find((pair) => pair.b === "WMO")?.kind).toBe("vertical");
  });

  it.each([
    ["en", english],
    ["zh-Hans", chinese],
  ])("puts the communiqué into plain text in %s", (id, messages) => {
    const locale = { id, messages };
    const names = namesFor(view.open, {
      title: "Storms",
      issues: { fund: { title: "Fund", wordings: { steps: "We set up a fund." } } },
    } as never);
    const text = communiqueText({ locale, names, sight: view }, view);
    expect(text.split("\n").slice(0, 2)).toEqual(["Storms", messages[`outcome.${view.pub.outcome?.kind ?? "none"}.label`]]);
    expect(text).toContain("We set up a fund.");
    expect(text).not.toMatch(/[{}]|undefined|ui\./);
  });
});
