/** Limits of channels, ties and deals where one step more or less makes the difference. */
import { describe, expect, it } from "vitest";
import { act, adopt, connect, goTo, nextMeeting, refusal, table } from "../../testing/table.ts";
import { tieOf } from "./ties.ts";
import { changeTrust } from "./trust.ts";

describe("channels", () => {
  it("of a caucus hold four seats", () => {
    const match = table();
    expect(refusal(match, "A", "open-caucus", { with: ["B", "C", "D", "ORG"], issue: "pace" })).toBe("bad-payload");
    expect(refusal(match, "A", "open-caucus", { with: ["B", "C", "D"] })).toBeNull();
    expect(refusal(match, "A", "open-caucus", { with: [] })).toBe("bad-payload");
  });

  it("to a head are still open after a visit to its board, whatever the clause", () => {
    const match = table();
    match.state.pub.draft[0] = {
      ...match.state.pub.draft[0],
      carrier: { organisation: "ORG", level: "outreach", by: "A", consent: "given", price: { kind: "none" } },
    } as (typeof match.state.pub.draft)[0];
    adopt(match, { pace: "low" });
    act(match, "C", "visit", { organisation: "ORG", issue: "pace" });
    expect(refusal(match, "C", "open-channel", { to: "ORG" })).toBeNull();
  });

  it("to an organisation stay open without the horizontal network, deals with its head too", () => {
    const match = table({ meeting: "ministers", without: ["horizontal"], ties: { "A|ORG": 1, "A|C": 1 } });
    const terms = ["A", "ORG"].map((by) => ({ kind: "support", by, issue: "pace" }));
    const channel = connect(match, "A", "ORG");
    expect(refusal(match, "A", "propose-deal", { channel, terms })).toBeNull();
  });
});

describe("a tie", () => {
  it("grows by two once a match, even if it has fallen since", () => {
    const match = table();
    changeTrust(match, "A", "C", 40);
    for (const grown of [2, 1]) {
      match.state.pub.ties = {};
      act(match, "A", "say", { channel: connect(match, "A", "C"), text: "#m1" });
      nextMeeting(match);
      expect(tieOf(match.state.pub, "A", "C")).toBe(grown);
    }
    expect(match.state.pub.doubled).toEqual(["A|C"]);
  });
});

describe("a deal", () => {
  it("may be about the lowest level, and its words are read as they were given", () => {
    const match = table({ meeting: "ministers", ties: { "A|D": 1 } });
    const channel = connect(match, "A", "D");
    const terms = [
      { kind: "accept", by: "A", issue: "pace", options: ["low", "none", "low"] },
      { kind: "cover", by: "D", issue: "scope" },
    ];
    act(match, "A", "propose-deal", { channel, terms });
    expect(match.state.deals[0]?.terms).toEqual([
      { kind: "accept", by: "A", issue: 0, options: [0, 1] },
      { kind: "cover", by: "D", issue: 1, options: [] },
    ]);
  });

  it("cannot be made for seats that have not agreed, nor by one who is not in the channel", () => {
    const match = table({ meeting: "ministers", ties: { "A|C": 1, "A|D": 1, "C|D": 1 } });
    const channel = connect(match, "A", "C");
    const terms = (a: string, b: string) => [
      { kind: "accept", by: a, issue: "pace", options: ["mid"] },
      { kind: "accept", by: b, issue: "scope", options: ["firm"] },
    ];
    expect(refusal(match, "A", "propose-deal", { channel, terms: terms("A", "D") })).toBe("not-in-channel");
    expect(refusal(match, "D", "propose-deal", { channel, terms: terms("D", "C") })).toBe("not-a-member");
    act(match, "A", "propose-deal", { channel, terms: terms("A", "C") });
    const deal = match.state.deals[0]?.id;
    expect(refusal(match, "D", "answer-deal", { deal, accept: true })).toBe("unknown-deal");
    expect(refusal(match, "D", "withdraw-deal", { deal })).toBe("unknown-deal");
    expect(refusal(match, "A", "answer-deal", { deal, accept: true })).toBe("already-accepted");
    goTo(match, "stakeholders");
    expect(match.state.deals[0]).toMatchObject({ status: "declined", accepted: ["A"] });
  });
});
