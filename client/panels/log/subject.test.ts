import { expect, it } from "vitest";
import type { Actor } from "../../../shared/rules/define-action.ts";
import { act, connect, table } from "../../../shared/testing/table.ts";
import { viewFor } from "../../../shared/rules/view.ts";
import { subjectOf } from "./subject.ts";

it("leads from an entry to what it is about", () => {
  const match = table({ preset: "5", meeting: "ministers", ties: { "A|B": 2 } });
  const mine = connect(match, "A", "B");
  const theirs = connect(match, "C", "D");
  act(match, "A", "ask-poll", { issue: "scope" });
  const view = viewFor(match, { kind: "seat", seat: "A" });
  const of = (id: string, given: Record<string, unknown>, by: Actor = "seat:C") => subjectOf(view, { n: 1, by, do: id, with: given });
  expect(of("object", { issue: "pace", wording: "low" })).toEqual({ panel: "draft", pick: { kind: "clause", id: "pace" } });
  expect(of("footnote", { issues: ["scope", "pace"] })?.pick).toEqual({ kind: "clause", id: "scope" });
  expect(of("answer-poll", { poll: view.pub.polls[0]?.id, options: [] })?.pick).toEqual({ kind: "clause", id: "scope" });
  expect(of("say", { channel: mine })).toEqual({ panel: "channels", pick: { kind: "channel", id: mine } });
  expect(of("say", { channel: theirs })).toEqual({ panel: "channels", pick: { kind: "seat", id: "C" } });
  expect(of("say", { channel: "public" })?.pick).toEqual({ kind: "channel", id: "public" });
  expect(of("open-channel", { to: "ORG" })).toEqual({ panel: "organisations", pick: { kind: "organisation", id: "ORG" } });
  expect(of("open-channel", { to: "D" })?.pick).toEqual({ kind: "seat", id: "D" });
  expect(of("open-caucus", { with: ["B", "D"] })?.pick).toEqual({ kind: "seat", id: "B" });
  expect(of("visit", { organisation: "BIG", issue: "pace" })?.pick).toEqual({ kind: "organisation", id: "BIG" });
  expect(of("propose-deal", { channel: mine, terms: [] })).toEqual({ panel: "promises", pick: null });
  expect(of("shift-draft", { shifts: [{ issue: "scope", by: 1 }] })?.pick).toEqual({ kind: "clause", id: "scope" });
  expect(of("call-silence", { scope: "whole" })).toEqual({ panel: "draft", pick: null });
  expect(of("pause", {}, "facilitator")).toBeNull();
});
