import { describe, expect, it } from "vitest";
import { viewFor } from "../../shared/rules/view.ts";
import { table } from "../../shared/testing/table.ts";
import { clockWords, matchTime } from "../store/clock.ts";
import { withSeat, type HeldSeat } from "../store/seats.ts";
import { languageFor } from "../store/settings.ts";
import { bareSentence } from "./bare-sentence.ts";
import { textsMark, withBrief } from "./load.ts";
import { metersOf } from "./meters.tsx";
import { tabAfter } from "./tab-after.ts";
import { waitsForMe } from "./waits.ts";

const viewNow = () => {
  const match = table();
  const seat = match.setup.open.ministers[0] ?? "";
  return structuredClone(viewFor(match, { kind: "seat", seat }));
};

describe("your move", () => {
  it("is called when everybody else has finished, not when I have", () => {
    const view = viewNow();
    view.pub.phase = "meeting";
    view.pub.done = [];
    expect(waitsForMe(view)).toBe(false);
    view.pub.done = view.open.seats.map((s) => s.id).filter((id) => id !== view.seat);
    expect(waitsForMe(view)).toBe(true);
    view.pub.done.push(view.seat ?? "");
    expect(waitsForMe(view)).toBe(false);
  });

  it("is called by an open call of somebody else, until it is answered, and never in a pause", () => {
    const view = viewNow();
    view.pub.phase = "meeting";
    view.pub.call = {
      id: "k",
      kind: "whole",
      issue: -1,
      package: [],
      by: "other",
      openedAt: 0,
      deadline: null,
      answers: {},
      footnotes: [],
    };
    expect(waitsForMe(view)).toBe(true);
    view.pub.paused = true;
    expect(waitsForMe(view)).toBe(false);
    view.pub.paused = false;
    view.pub.call.answers[view.seat ?? ""] = { ok: true, issue: -1, wording: -1 };
    expect(waitsForMe(view)).toBe(false);
  });

  it("is called in the briefing until I am ready, and never for an onlooker", () => {
    const view = viewNow();
    view.pub.phase = "briefing";
    view.pub.ready = [];
    expect(waitsForMe(view)).toBe(true);
    expect(waitsForMe({ ...view, seat: null })).toBe(false);
    view.pub.ready = [view.seat ?? ""];
    expect(waitsForMe(view)).toBe(false);
  });
});

it("measures between nought and one", () => {
  for (const { value } of metersOf(viewNow())) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
});

it("marks when more texts may be read", () => {
  const view = viewNow();
  const before = textsMark(view);
  view.pub.published.findings.push({ id: "f", strength: 1, moves: {}, meeting: 0 });
  expect(textsMark(view)).not.toBe(before);
});

it("puts one's own brief to one's own seat", () => {
  expect(withBrief({ seats: { A: { office: "Minister" } } }, "A", { brief: "Be bold." })).toEqual({
    seats: { A: { office: "Minister", brief: "Be bold." } },
  });
  expect(withBrief({ title: "T" }, "A", undefined)).toEqual({ title: "T" });
});

it("goes around the tabs with the arrow keys", () => {
  expect([
    tabAfter("ArrowRight", 7, 8),
    tabAfter("ArrowLeft", 0, 8),
    tabAfter("Home", 3, 8),
    tabAfter("End", 3, 8),
    tabAfter("x", 3, 8),
  ]).toEqual([0, 7, 0, 7, null]);
});

it("says the time left, and lets the match's clock run only while it runs", () => {
  expect([clockWords(522_000), clockWords(59_001), clockWords(0)]).toEqual(["8:42", "1:00", "0:00"]);
  expect(matchTime(1000, 50, true, 250)).toBe(1200);
  expect(matchTime(1000, 50, false, 250)).toBe(1000);
  expect(matchTime(1000, 250, true, 50)).toBe(1000);
});

it("keeps the latest seat of each match, at most a dozen", () => {
  const held = (roomId: string, token: string): HeldSeat => ({ roomId, token, seat: "A", code: "", scenario: "", at: 0 });
  const list = Array.from({ length: 12 }, (_, i) => held(`r${i}`, "old"));
  const next = withSeat(list, held("r3", "new"));
  expect(next).toHaveLength(12);
  expect(next[0]).toMatchObject({ roomId: "r3", token: "new" });
  expect(withSeat(list, held("r99", "new"))).toHaveLength(12);
});

it("chooses the language that the browser asks for", () => {
  expect([languageFor(["zh-TW"]), languageFor(["fr", "zh-CN"]), languageFor(["en-GB", "zh"]), languageFor(["fr"])]).toEqual([
    "zh-Hans",
    "zh-Hans",
    "en",
    "en",
  ]);
});

it("takes the full stop off a sentence", () => {
  expect([bareSentence("No contacts left."), bareSentence("没有接触了。"), bareSentence("Why?")]).toEqual([
    "No contacts left",
    "没有接触了",
    "Why?",
  ]);
});
