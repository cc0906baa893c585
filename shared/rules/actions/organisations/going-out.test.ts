import { describe, expect, it } from "vitest";
import { act, adopt, goTo, nextMeeting, refusal, table } from "../../../testing/table.ts";
import type { Match } from "../../match.ts";

const TEXT = { pace: "low", scope: "firm", form: "x", follow: "ministers" };

/** After adoption, ORG asked to carry the first clause as an export. */
function carried(without: ("vertical" | "horizontal")[] = []): Match {
  const match = table({ without });
  const clause = match.state.pub.draft[0];
  if (clause) clause.carrier = { organisation: "ORG", level: "export", by: "A", consent: "given", price: { kind: "none" } };
  adopt(match, TEXT);
  return match;
}

describe("a visit", () => {
  it("costs a contact, counts once for the board and as a vertical contact", () => {
    const match = carried();
    const before = match.state.pub.contacts["B"] ?? 0;
    act(match, "B", "visit", { organisation: "ORG", issue: "pace" });
    expect(match.state.pub.contacts["B"]).toBe(before - 1);
    expect(match.state.pub.organisations["ORG"]).toMatchObject({ visitors: { 0: ["B"] }, asked: ["B"] });
    expect(refusal(match, "B", "visit", { organisation: "ORG", issue: "pace" })).toBe("already-visited");
    expect(refusal(match, "B", "open-channel", { to: "ORG" })).toBeNull();
    nextMeeting(match);
    expect(match.state.pub.ties).toEqual({ "B|ORG": 1 });
    expect(refusal(match, "A", "visit", { organisation: "ORG", issue: "pace" })).toBe("board-has-voted");
  });

  it("needs a task, and the vertical network", () => {
    expect(refusal(carried(), "B", "visit", { organisation: "BIG", issue: "pace" })).toBe("no-task");
    expect(refusal(carried(), "B", "visit", { organisation: "XX", issue: "pace" })).toBe("unknown-organisation");
    expect(refusal(carried(), "B", "visit", { organisation: "ORG", issue: "xx" })).toBe("unknown-issue");
    expect(refusal(carried(["vertical"]), "B", "visit", { organisation: "ORG", issue: "pace" })).toBe("network-off");
    expect(refusal(table(), "B", "visit", { organisation: "ORG", issue: "pace" })).toBe("wrong-stage");
  });
});

describe("asking a partner", () => {
  function outreach(text: number): Match {
    const match = table({ meeting: "stakeholders" });
    const clause = match.state.pub.draft[0];
    if (clause) clause.text = text;
    act(match, "A", "open-channel", { to: "firms" });
    return match;
  }

  it("endorses a clause whose level meets its ask", () => {
    const match = outreach(2);
    act(match, "A", "ask-partner", { partner: "firms", issue: "pace" });
    expect(match.state.pub.draft[0]?.partners).toEqual(["firms"]);
    expect(refusal(match, "A", "ask-partner", { partner: "firms", issue: "pace" })).toBe("already-endorsed");
    expect(match.state.pub.channels[0]?.used).toBe(true);
  });

  it("is refused by level, by issue and without a channel", () => {
    const match = outreach(4);
    expect(refusal(match, "A", "ask-partner", { partner: "firms", issue: "pace" })).toBe("ask-not-met");
    expect(refusal(outreach(0), "A", "ask-partner", { partner: "firms", issue: "pace" })).toBe("ask-not-met");
    expect(refusal(match, "A", "ask-partner", { partner: "firms", issue: "scope" })).toBe("ask-not-met");
    expect(refusal(match, "A", "ask-partner", { partner: "greens", issue: "pace" })).toBe("no-channel");
    expect(refusal(match, "A", "ask-partner", { partner: "xx", issue: "pace" })).toBe("unknown-partner");
    expect(refusal(match, "A", "ask-partner", { partner: "firms", issue: "xx" })).toBe("unknown-issue");
  });
});

it("a head redeems the unit promised by helping with its clause in follow-through", () => {
  const match = carried();
  act(match, "ORG", "contribute", { contribution: "training", issue: "scope" });
  expect(match.state.pub.tasks[0]?.unitSpent).toBe(false);
  goTo(match, "period-1");
  // Nobody else redeems it.
  act(match, "BIG", "contribute", { contribution: "training", issue: "pace" });
  expect(match.state.pub.tasks[0]?.unitSpent).toBe(false);
  act(match, "ORG", "contribute", { contribution: "monitoring", issue: "pace" });
  expect(match.state.pub.tasks[0]?.unitSpent).toBe(true);
});
