import { describe, expect, it } from "vitest";
import { act, connect, goTo, lastChannel, nextMeeting, refusal, table } from "../../../testing/table.ts";
import type { Match } from "../../match.ts";

const FINDING = { organisation: "ORG", contribution: "information", subject: "f-pace" };

/** A and C talk to each other, and A to ORG's head, over these ties. */
function together(ties: Record<string, number>, a = "A", c = "C"): Match {
  const match = table({ meeting: "ministers", ties });
  connect(match, a, c);
  connect(match, a, "ORG");
  return match;
}

/** A working group of A, B and ORG on an issue. */
function workingGroup(issue = "pace"): Match {
  const match = table({ meeting: "ministers" });
  act(match, "A", "open-caucus", { with: ["B", "ORG"], issue });
  for (const seat of ["B", "ORG"]) act(match, seat, "answer-invitation", { channel: lastChannel(match, "A"), accept: true });
  return match;
}

describe("inviting", () => {
  it("is the chair's, once, before the last leaders' meeting", () => {
    const match = table();
    expect(refusal(match, "B", "invite", { organisation: "ORG" })).toBe("not-for-you");
    expect(refusal(match, "A", "invite", { organisation: "XX" })).toBe("unknown-organisation");
    act(match, "A", "invite", { organisation: "ORG" });
    expect(match.state.pub.organisations["ORG"]?.invited).toBe(true);
    expect(refusal(match, "A", "invite", { organisation: "ORG" })).toBe("already-invited");
    goTo(match, "leaders-2");
    expect(refusal(match, "A", "invite", { organisation: "BIG" })).toBe("too-late");
  });
});

describe("a request", () => {
  it("needs an open channel with the head in this meeting", () => {
    const match = table();
    expect(refusal(match, "A", "request", FINDING)).toBe("no-channel");
    act(match, "A", "open-channel", { to: "ORG" });
    expect(refusal(match, "A", "request", FINDING)).toBe("no-channel");
    act(match, "ORG", "answer-invitation", { channel: lastChannel(match, "A"), accept: true });
    act(match, "A", "request", FINDING);
    expect(match.state.requests[0]).toMatchObject({ by: "A", joint: false, askers: ["A"], issue: 0, subject: "f-pace", status: "asked" });
    expect(match.state.pub.organisations["ORG"]).toMatchObject({ asked: ["A"], jointAsked: false, attended: false });
    expect(match.state.pub.channels[0]?.used).toBe(true);
    expect(refusal(match, "A", "request", FINDING)).toBe("already-asked");
    nextMeeting(match);
    expect(match.state.requests[0]?.status).toBe("lapsed");
  });

  it.each([
    [{ contribution: "information" }, "needs-subject"],
    [{ contribution: "information", subject: "f-scope" }, "unknown-finding"],
    [{ contribution: "option-paper", subject: "paper-firm" }, "unknown-paper"],
    [{ contribution: "analysis" }, "needs-issue"],
    [{ contribution: "analysis", issue: "xx" }, "unknown-issue"],
    [{ contribution: "support", issue: "pace", subject: "ORG" }, "unknown-seat"],
    [{ contribution: "endorsement", issue: "pace" }, "not-at-this-stage"],
    [{ contribution: "consensus", with: "A" }, "unknown-seat"],
    [{ contribution: "consensus", with: "B" }, "weak-tie"],
  ])("of %j is refused: %s", (wish, reason) => {
    const match = table();
    connect(match, "A", "ORG");
    expect(refusal(match, "A", "request", { organisation: "ORG", ...wish })).toBe(reason);
  });

  it("is refused when the stock is gone or the organisation a rival", () => {
    const match = table();
    connect(match, "A", "ORG");
    const org = match.state.pub.organisations["ORG"];
    if (!org) throw new Error("no organisation");
    org.stock.information = 0;
    expect(refusal(match, "A", "request", FINDING)).toBe("not-enough-stock");
    org.replaced = true;
    expect(refusal(match, "A", "request", FINDING)).toBe("rival");
  });

  it("brings back a head who was done", () => {
    const match = table();
    connect(match, "A", "ORG");
    act(match, "ORG", "done");
    act(match, "A", "request", FINDING);
    expect(match.state.pub.done).not.toContain("ORG");
  });

  it("made at the summit shows that the head attends", () => {
    const match = table({ meeting: "drafting" });
    connect(match, "A", "ORG");
    expect(match.state.pub.organisations["ORG"]?.attended).toBe(true);
  });

  it("can be declined", () => {
    const match = table();
    connect(match, "A", "ORG");
    act(match, "A", "request", FINDING);
    expect(refusal(match, "BIG", "decline-request", { request: "r2" })).toBe("unknown-request");
    act(match, "ORG", "decline-request", { request: match.state.requests[0]?.id });
    expect(match.state.requests[0]?.status).toBe("declined");
    expect(refusal(match, "ORG", "decline-request", { request: match.state.requests[0]?.id })).toBe("request-closed");
  });
});

describe("a joint request", () => {
  it("waits for its partner, who needs a tie of two, a channel and the other group", () => {
    expect(refusal(together({ "A|C": 1 }), "A", "request", { ...FINDING, with: "C" })).toBe("weak-tie");
    expect(refusal(together({ "A|D": 2 }), "A", "request", { ...FINDING, with: "D" })).toBe("no-channel-between");
    expect(refusal(together({ "C|D": 2 }, "C", "D"), "C", "request", { ...FINDING, with: "D" })).toBe("same-group");
    // A is the chair: groups do not matter.
    expect(refusal(together({ "A|B": 2 }, "A", "B"), "A", "request", { ...FINDING, with: "B" })).toBeNull();
    const match = together({ "A|C": 2 });
    act(match, "A", "request", { ...FINDING, with: "C" });
    const [request] = match.state.requests;
    expect(request).toMatchObject({ status: "waiting", joint: false });
    expect(match.state.pub.organisations["ORG"]?.jointAsked).toBe(false);
    expect(refusal(match, "B", "join-request", { request: request?.id })).toBe("unknown-request");
    act(match, "C", "join-request", { request: request?.id });
    expect(request).toMatchObject({ status: "asked", joint: true, askers: ["A", "C"] });
    expect(match.state.pub.organisations["ORG"]).toMatchObject({ asked: ["A", "C"], jointAsked: true });
    expect(refusal(match, "C", "join-request", { request: request?.id })).toBe("request-closed");
  });

  it("costs one unit at full strength; before the partner joins it is single", () => {
    const match = together({ "A|C": 2 });
    act(match, "A", "request", { ...FINDING, with: "C" });
    const request = match.state.requests[0]?.id;
    act(match, "C", "join-request", { request });
    act(match, "ORG", "contribute", { contribution: "information", request });
    expect(match.state.pub.published.findings[0]).toMatchObject({ strength: 1, moves: { C: 10, D: 12 } });
    expect(match.state.pub.organisations["ORG"]).toMatchObject({ acts: 1, jointActs: 1, stock: { information: 2 } });
    const early = together({ "A|C": 2 });
    act(early, "A", "request", { ...FINDING, with: "C" });
    act(early, "ORG", "contribute", { contribution: "information", request: early.state.requests[0]?.id });
    expect(early.state.pub.published.findings[0]?.strength).toBe(0.5);
    expect(refusal(early, "C", "join-request", { request: early.state.requests[0]?.id })).toBe("request-closed");
  });

  it("is joint at once in a working group on its issue, whatever the ties", () => {
    const match = workingGroup();
    act(match, "B", "request", FINDING);
    expect(match.state.requests[0]).toMatchObject({ joint: true, askers: ["B", "A"], status: "asked" });
    expect(match.state.pub.organisations["ORG"]).toMatchObject({ asked: ["B", "A"], jointAsked: true });
    // All of the group know it.
    expect(refusal(match, "A", "request", FINDING)).toBe("already-asked");
    const other = workingGroup("scope");
    act(other, "B", "request", FINDING);
    expect(other.state.requests[0]?.joint).toBe(false);
  });
});

describe("a head's acts", () => {
  it("are one a meeting, two if one of them is joint", () => {
    const match = table({ ties: { "A|C": 2 } });
    act(match, "ORG", "contribute", { contribution: "information", subject: "f-pace" });
    expect(match.state.pub.organisations["ORG"]).toMatchObject({ acts: 1, jointActs: 0, stock: { information: 1 } });
    const paper = { contribution: "option-paper", subject: "paper-high", seats: ["A"] };
    expect(refusal(match, "ORG", "contribute", paper)).toBe("acted-enough");
    connect(match, "A", "C");
    connect(match, "A", "ORG");
    act(match, "A", "request", { organisation: "ORG", contribution: "option-paper", subject: "paper-high", with: "C" });
    const request = match.state.requests[0]?.id;
    expect(refusal(match, "ORG", "contribute", { contribution: "option-paper", request })).toBe("acted-enough");
    act(match, "C", "join-request", { request });
    act(match, "ORG", "contribute", { contribution: "option-paper", request });
    expect(refusal(match, "ORG", "contribute", { contribution: "analysis", issue: "pace", seats: ["A"] })).toBe("acted-enough");
    nextMeeting(match);
    expect(refusal(match, "ORG", "contribute", { contribution: "support", issue: "pace", subject: "C" })).toBe("not-enough-stock");
  });

  it("cost a competitor two units even when asked", () => {
    const match = table();
    const org = match.state.pub.organisations["ORG"];
    if (org) org.newBody = true;
    connect(match, "A", "ORG");
    act(match, "A", "request", FINDING);
    act(match, "ORG", "contribute", { contribution: "information", request: match.state.requests[0]?.id });
    expect(org?.stock.information).toBe(1);
  });

  it("fulfil a request as it was asked", () => {
    const match = table();
    connect(match, "A", "ORG");
    act(match, "A", "request", { organisation: "ORG", contribution: "analysis", issue: "pace" });
    const request = match.state.requests[0]?.id;
    const contribute = (payload: Record<string, unknown>) => refusal(match, "ORG", "contribute", payload);
    expect(contribute({ contribution: "analysis", request, issue: "scope" })).toBe("not-as-asked");
    expect(contribute({ contribution: "information", request, subject: "f-pace" })).toBe("not-as-asked");
    expect(contribute({ contribution: "analysis", request: "r99" })).toBe("unknown-request");
    act(match, "ORG", "contribute", { contribution: "analysis", request });
    expect(match.state.requests[0]?.status).toBe("fulfilled");
    expect(contribute({ contribution: "analysis", request })).toBe("request-closed");
  });
});
