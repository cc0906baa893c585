import { describe, expect, it } from "vitest";
import en from "../../assets/public/locales/en.json" with { type: "json" };
import { namesFor } from "../../shared/i18n/names.ts";
import { viewFor } from "../../shared/rules/view.ts";
import { act, connect, table } from "../../shared/testing/table.ts";
import { layoutBoard } from "./layout.ts";
import { boardModel } from "./model.ts";
import { pickAt } from "./pick.ts";
import { divide } from "./strips.ts";

const labels = (id: string) => ({ short: id, full: `The ${id}` });

function modelOf(match: ReturnType<typeof table>, seat: string | null) {
  const view = viewFor(match, seat === null ? { kind: "projector" } : { kind: "seat", seat });
  const names = namesFor(view.open, {});
  return boardModel(view, { names, locale: { id: "en", messages: en }, labels, flags: (id) => `/flags/${id}.svg` });
}

describe("boardModel", () => {
  it("seats the chair first and marks the seat that looks", () => {
    const match = table();
    const { open } = match.setup;
    const you = open.ministers.find((id) => id !== open.chair) ?? "";
    const { seats, clauses, organisations } = modelOf(match, you);
    expect(seats.map((s) => s.id).toSorted()).toEqual([...open.ministers].toSorted());
    expect(seats[0]?.chair).toBe(true);
    expect(seats.filter((s) => s.you).map((s) => s.id)).toEqual([you]);
    expect(clauses.map((c) => c.number)).toEqual(open.issues.map((_, i) => i + 1));
    expect(organisations.map((o) => o.id)).toEqual(open.organisations.map((o) => o.id));
    expect(modelOf(match, null).seats.some((s) => s.you)).toBe(false);
  });

  it("shows a tie, an invitation and an open channel as one line each, of its network", () => {
    const match = table({ ties: { "A|B": 2 } });
    const line = (key: string) => modelOf(match, "A").links.find((l) => l.key === key);
    expect(line("A|B")).toMatchObject({ kind: "horizontal", strength: 2, open: false, invited: false, own: true });
    act(match, "A", "open-channel", { to: "C" });
    expect(line("A|C")).toMatchObject({ invited: true, strength: 0 });
    connect(match, "B", "A");
    expect(line("A|B")).toMatchObject({ open: true, strength: 2 });
    expect(modelOf(match, null).links.every((l) => !l.own)).toBe(true);
  });

  it("says in a word what stands, and who holds brackets and objects", () => {
    const match = table();
    const issue = match.setup.open.issues[0];
    const clause = match.state.pub.draft[0];
    if (!issue || !clause) throw new Error("no clause");
    clause.text = 1;
    clause.brackets = [{ option: 2, sponsors: ["B"] }];
    const at = () => modelOf(match, "A").clauses.find((c) => c.id === issue.id);
    expect(at()).toMatchObject({ state: "bracketed", stateWord: en["clause.bracketed"] });
    expect(at()?.brackets[0]?.sponsors).toEqual(["B"]);
    expect(
      at()
        ?.levels.map((l) => [l.standing, l.bracket])
        .slice(0, 3),
    ).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
    clause.brackets = [];
    clause.objections = [{ seat: "C", against: 1, wording: 0, reason: "cost", meeting: match.state.pub.meeting, renewals: 0 }];
    expect(at()).toMatchObject({ state: "objected", objectors: ["C"] });
    expect(modelOf(match, "A").seats.find((s) => s.id === "C")?.objecting).toBe(true);
  });

  it("says who stands aside by a footnote, on that clause alone and once the text is adopted", () => {
    const match = table();
    const [one, other] = match.setup.open.issues;
    const aside = (issue = one) => modelOf(match, "A").clauses.find((c) => c.id === issue?.id)?.footnoters;
    expect(aside()).toEqual([]);
    const footnotes = [{ seat: "C", issues: [0] }];
    match.state.pub.outcome = { kind: "footnotes", package: match.setup.open.issues.map(() => 1), footnotes, meeting: 0, unanimous: false };
    expect(aside()).toEqual(["C"]);
    expect(aside(other)).toEqual([]);
  });
});

describe("pickAt", () => {
  it("finds tokens and clauses by their places, and nothing on the bare table", () => {
    const model = modelOf(table(), "A");
    const counts = {
      seats: model.seats.length,
      organisations: model.organisations.length,
      partners: model.partners.length,
      clauses: model.clauses.length,
    };
    const layout = layoutBoard({ width: 1280, height: 800, ...counts });
    const sheet = divide(layout.paper, model.clauses.length, layout.font, layout.compact);
    layout.seats.forEach((s, i) => expect(pickAt(layout, sheet, model, s.x, s.y)).toEqual({ kind: "seat", id: model.seats[i]?.id }));
    layout.organisations.forEach((s, i) =>
      expect(pickAt(layout, sheet, model, s.x, s.y)).toEqual({ kind: "organisation", id: model.organisations[i]?.id }),
    );
    sheet.strips.forEach((s, i) =>
      expect(pickAt(layout, sheet, model, s.x + 5, s.y + 5)).toEqual({ kind: "clause", id: model.clauses[i]?.id }),
    );
    expect(pickAt(layout, sheet, model, layout.paper.x - 12, layout.loop.y)).toBeNull();
  });
});

describe("divide", () => {
  it("keeps every strip on the paper, one after the other", () => {
    for (const clauses of [1, 2, 6, 10])
      for (const h of [90, 200, 450, 900]) {
        const paper = { x: 10, y: 20, w: 400, h };
        const { strips } = divide(paper, clauses, 14, h < 100);
        expect(strips).toHaveLength(clauses);
        strips.forEach((strip, i) => {
          const before = strips[i - 1];
          expect(strip.y).toBeGreaterThanOrEqual(before ? before.y + before.h : paper.y);
          expect(strip.y + strip.h).toBeLessThanOrEqual(paper.y + paper.h + 0.01);
        });
      }
  });
});
