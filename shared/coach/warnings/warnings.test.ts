// Each warning at a small table: it comes when it should, with an act that mends it, and goes when there is no more reason for it.
import { describe, expect, it } from "vitest";
import { permit } from "../../rules/apply.ts";
import type { Match } from "../../rules/match.ts";
import { sightOf, type Sight } from "../../rules/sight.ts";
import { viewFor } from "../../rules/view.ts";
import { act, adopt, connect, goTo, nextMeeting, order, table, type TableOptions } from "../../testing/table.ts";
import type { Warning } from "../warning.ts";
import { WARNINGS, warningsFor, type WarningKey } from "./index.ts";

const sightAt = (match: Match, seat: string): Sight => sightOf(match.setup.open, match.state, seat);
const keys = (match: Match, seat: string): WarningKey[] => warningsFor(sightAt(match, seat)).map((w) => w.key);

/** The warning of a kind, as the rule finds it by itself: another that the same act mends would hide it in the list. */
function warning(match: Match, seat: string, key: WarningKey): Warning | null {
  const found = warningsFor(sightAt(match, seat)).find((w) => w.key === key) ?? null;
  if (found?.mend) expect(permit(sightAt(match, seat), `seat:${seat}`, found.mend.do, found.mend.with)).toBe(null);
  return found;
}

/** The other seats are done, so that the meeting nears its end. */
function allDoneBut(match: Match, ...seats: string[]): void {
  for (const { id } of match.setup.open.seats) if (!seats.includes(id) && !match.state.pub.done.includes(id)) act(match, id, "done");
}

function floorOf(match: Match, seat: string, floor: number): void {
  const desk = match.state.desks[seat];
  if (desk) desk.floor = floor;
}

/** Leaders are at the table and a third of the meeting is over. */
function leaders(options: TableOptions = {}): Match {
  const match = table({ meeting: "leaders-2", ...options });
  for (const seat of ["A", "B"]) act(match, seat, "object", { issue: "pace", wording: "low", reason: "cost" });
  for (const seat of ["A", "B"]) act(match, seat, "lift", { issue: "pace" });
  return match;
}

/** What has been tested, so that none is forgotten. */
const tested = new Set<WarningKey>();
const of = (key: WarningKey, does: string, test: () => void): void => {
  tested.add(key);
  it(`${key}: ${does}`, test);
};

describe("about the text", () => {
  of("call-below-floor", "while a package below the floor is called, until one objects", () => {
    const match = leaders();
    act(match, "A", "call-silence", { scope: "whole" });
    expect(warning(match, "D", "call-below-floor")).toBe(null);
    floorOf(match, "D", 99);
    const found = warning(match, "D", "call-below-floor");
    expect(found).toMatchObject({ tone: "loss", params: { answered: false, floor: 99 }, mend: { do: "answer-call", with: { ok: false } } });
    act(match, "D", "answer-call", found?.mend?.with ?? {});
    expect(keys(match, "D")).not.toContain("call-below-floor");
    floorOf(match, "C", 99);
    act(match, "C", "answer-call", { ok: true });
    expect(warning(match, "C", "call-below-floor")?.params).toMatchObject({ answered: true });
  });

  of("draft-below-floor", "where the text lies below the floor in a meeting that may adopt", () => {
    const match = leaders();
    expect(warning(match, "D", "draft-below-floor")).toBe(null);
    floorOf(match, "D", 99);
    expect(warning(match, "D", "draft-below-floor")).toMatchObject({ place: { panel: "draft" }, mend: { do: "object" } });
    const early = table();
    floorOf(early, "D", 99);
    expect(keys(early, "D")).not.toContain("draft-below-floor");
  });

  of("package-below-floor", "for the chair whose own package lies below its floor", () => {
    const match = leaders();
    act(match, "B", "table", { issue: "pace", option: "low" });
    act(match, "A", "table-package", { package: { pace: "low" } });
    expect(warning(match, "A", "package-below-floor")).toBe(null);
    floorOf(match, "A", 99);
    expect(warning(match, "A", "package-below-floor")?.params).toMatchObject({ floor: 99 });
    expect(keys(match, "B")).not.toContain("package-below-floor");
  });

  of("wording-below-floor", "where one's own wording would cost the floor that the text keeps", () => {
    const match = leaders();
    act(match, "D", "table", { issue: "form", option: "x" });
    const value = warningsFor(sightAt(match, "D")).length;
    expect(value).toBeGreaterThanOrEqual(0);
    act(match, "A", "table", { issue: "pace", option: "low" });
    const before = warning(match, "A", "wording-below-floor");
    expect(before).toBe(null);
    // By a hair the text is enough for A, and its own lower pace is not.
    const desk = match.state.desks["A"];
    const text = match.state.pub.draft.map((c) => c.text);
    const worth = text.reduce((sum, o, k) => sum + (desk?.worth[k]?.[o] ?? 0), 0);
    floorOf(match, "A", worth - 10);
    expect(warning(match, "A", "wording-below-floor")).toMatchObject({ params: { issue: 0 }, mend: { do: "withdraw-sponsorship" } });
  });

  of("deal-below-floor", "for an offer that leads below the floor, one's own or another's", () => {
    const match = table({ meeting: "drafting", ties: { "A|B": 1 } });
    const channel = connect(match, "A", "B");
    const terms = [
      { kind: "accept", by: "A", issue: "pace", options: ["none"] },
      { kind: "accept", by: "B", issue: "scope", options: ["none"] },
    ];
    act(match, "A", "propose-deal", { channel, terms });
    const text = match.state.pub.draft.map((c) => c.text);
    for (const seat of ["A", "B"]) {
      const worth = text.reduce((sum, o, k) => sum + (match.state.desks[seat]?.worth[k]?.[o] ?? 0), 0);
      expect(warning(match, seat, "deal-below-floor")?.params["own"] ?? null).toBe(
        worth > 0 && keys(match, seat).includes("deal-below-floor") ? seat === "A" : null,
      );
      floorOf(match, seat, worth - 2);
    }
    expect(warning(match, "A", "deal-below-floor")).toMatchObject({ params: { own: true, seat: "B" }, mend: { do: "withdraw-deal" } });
    expect(warning(match, "B", "deal-below-floor")).toMatchObject({
      params: { own: false, seat: "A" },
      mend: { do: "answer-deal", with: { accept: false } },
    });
    for (const seat of ["A", "B"]) floorOf(match, seat, 0);
    for (const seat of ["A", "B"]) expect(keys(match, seat)).not.toContain("deal-below-floor");
  });

  of("objection-lapsed", "in the meeting after one objected, while the text is too little", () => {
    const match = table({ meeting: "drafting" });
    const wording = match.setup.open.issues[0]?.options[match.state.pub.draft[0]?.text ?? 0]?.id === "none" ? "low" : "none";
    act(match, "D", "object", { issue: "pace", wording, reason: "cost" });
    expect(keys(match, "D")).not.toContain("objection-lapsed");
    nextMeeting(match);
    expect(keys(match, "D")).not.toContain("objection-lapsed");
    floorOf(match, "D", 99);
    const found = warning(match, "D", "objection-lapsed");
    expect(found?.mend).toMatchObject({ do: "object", with: { issue: "pace", wording } });
    act(match, "D", "object", found?.mend?.with ?? {});
    expect(keys(match, "D")).not.toContain("objection-lapsed");
  });

  of("objection-lapses", "at the end of a meeting in which one objects", () => {
    const match = table({ meeting: "drafting" });
    act(match, "D", "object", { issue: "pace", wording: "none", reason: "cost" });
    expect(keys(match, "D")).not.toContain("objection-lapses");
    allDoneBut(match, "D");
    expect(warning(match, "D", "objection-lapses")).toMatchObject({ tone: "time", params: { issue: 0, contacts: 0 } });
  });

  of("sole-objector", "while nobody else has objected in the call", () => {
    const match = leaders();
    act(match, "A", "call-silence", { scope: "whole" });
    const wording = match.state.pub.draft[0]?.text === 1 ? "mid" : "low";
    act(match, "D", "answer-call", { ok: false, issue: "pace", wording });
    expect(warning(match, "D", "sole-objector")).toMatchObject({
      params: { points: 4, waiting: 2, bearable: true },
      mend: { do: "answer-call", with: { ok: true } },
    });
    act(match, "C", "answer-call", { ok: false, issue: "pace", wording });
    expect(keys(match, "D")).not.toContain("sole-objector");
  });

  of("face-uncovered", "where leaving the line costs face that a deal over a tie would cover", () => {
    const match = table({ meeting: "drafting" });
    expect(keys(match, "D")).not.toContain("face-uncovered");
    match.state.pub.ties = { "A|D": 1 };
    expect(warning(match, "D", "face-uncovered")).toMatchObject({ params: { seat: "A" } });
  });

  of("tie-near", "where that tie has still to be made", () => {
    const match = table({ meeting: "drafting" });
    expect(warning(match, "D", "tie-near")).toMatchObject({ mend: { do: "open-channel" } });
    connect(match, "D", String(warning(match, "D", "tie-near")?.params["seat"]));
    expect(keys(match, "D")).not.toContain("tie-near");
  });
});
