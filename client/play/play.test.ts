import { describe, expect, it } from "vitest";
import type { Request } from "../../shared/rules/state.ts";
import { viewFor, type View } from "../../shared/rules/view.ts";
import { table } from "../../shared/testing/table.ts";
import { clockWords, matchTime } from "../store/clock.ts";
import { withSeat, type HeldSeat } from "../store/seats.ts";
import { languageFor } from "../store/settings.ts";
import { bareSentence } from "./bare-sentence.ts";
import { textsMark, withBrief } from "./load.ts";
import { metersOf } from "./meters.tsx";
import { tabAfter } from "./tab-after.ts";
import { waitsForMe } from "./waits.ts";

const viewNow = (wanted?: string): View => {
  const match = table();
  const seat = wanted ?? match.setup.open.ministers[0] ?? "";
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

  it("is called by whatever is put to me: a poll, the press, a joint request, a carrier to consent to", () => {
    const quiet = (seat?: string): View => {
      const view = viewNow(seat);
      view.pub.phase = "meeting";
      expect(waitsForMe(view)).toBe(false);
      return view;
    };
    const { pub } = quiet();
    const me = quiet().seat ?? "";
    const poll = { id: "p", issue: 0, by: "other", meeting: pub.meeting, answers: {}, counts: null };
    const polled = quiet();
    polled.pub.polls.push(poll);
    expect(waitsForMe(polled)).toBe(true);
    polled.pub.polls[0] = { ...poll, answers: { [me]: [] } };
    expect(waitsForMe(polled)).toBe(false);
    const asked = quiet();
    asked.pub.press.push({ seat: me, issue: 0, meeting: pub.meeting, answered: null });
    expect(waitsForMe(asked)).toBe(true);
    const head = quiet().open.heads[0] ?? "";
    const body = quiet().open.seats.find((s) => s.id === head)?.organisation ?? "";
    const request: Request = {
      id: "r",
      organisation: body,
      contribution: "analysis",
      by: "other",
      with: me,
      joint: false,
      askers: ["other"],
      channel: "c",
      issue: 0,
      subject: null,
      meeting: pub.meeting,
      status: "waiting",
    };
    expect(waitsForMe({ ...quiet(), requests: [request] })).toBe(true);
    expect(waitsForMe({ ...quiet(head), requests: [{ ...request, status: "asked" }] })).toBe(true);
    expect(waitsForMe({ ...quiet(head), requests: [{ ...request, status: "fulfilled" }] })).toBe(false);
    const carried = quiet(head);
    const clause = carried.pub.draft[0];
    if (!clause) throw new Error("no clause");
    clause.carrier = { organisation: body, level: "outreach", by: me, consent: "asked", price: { kind: "none" } };
    expect(waitsForMe(carried)).toBe(true);
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
