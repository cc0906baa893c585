import { describe, expect, it } from "vitest";
import { act, connect, goTo, lastChannel, nextMeeting, refusal, table } from "../../testing/table.ts";
import { sightOf } from "../sight.ts";
import { attentionOf, hostCaucus, isWorkingGroup, usableChannel, usableOutreach } from "./channels.ts";
import { channelCostParts } from "./cost.ts";
import { changeTrust } from "./trust.ts";
import type { Match } from "../match.ts";

const left = (match: Match, seat: string): number => match.state.pub.contacts[seat] ?? -1;
const cost = (match: Match, seat: string, to: string) => channelCostParts(sightOf(match.setup.open, match.state, seat), to);

describe("contacts", () => {
  it("gives a minister two at a small table, chair and heads one more", () => {
    const match = table();
    expect(match.state.pub.contacts).toEqual({ A: 3, B: 2, C: 2, D: 2, ORG: 3, BIG: 3 });
  });

  it("gives a meeting's own number where it has one", () => {
    const match = table({
      change: (s) => s.meetings?.splice(0, 1, { id: "m", stage: "preparation", tier: "sherpas", minutes: 5, contacts: 5 }),
    });
    expect(match.state.pub.contacts).toMatchObject({ A: 6, B: 5, ORG: 6 });
  });

  it.each([
    ["an ordinary channel", {}, "sherpas", "C", 1],
    ["a partner", {}, "sherpas", "firms", 2],
    ["a tie of 3", { "A|C": 3 }, "sherpas", "C", 0],
    ["a tie of 3 with a partner", { "A|firms": 3 }, "sherpas", "firms", 0],
    ["a head", {}, "sherpas", "ORG", 1],
    ["a head while boards are in town", {}, "ministers", "ORG", 0],
    ["a head at the summit", {}, "leaders-1", "ORG", 1],
  ])("%s costs what it should", (_, ties, meeting, to, want) => {
    const match = table({ ties, meeting });
    const now = left(match, "A");
    // Ties without use fall on the way to later meetings; these cases stay in the first two.
    act(match, "A", "open-channel", { to });
    expect(now - left(match, "A")).toBe(want);
  });

  it("frees only the first vertical channel in town", () => {
    const match = table({ meeting: "ministers" });
    act(match, "B", "open-channel", { to: "ORG" });
    expect(cost(match, "B", "BIG")).toMatchObject({ cost: 1, free: null });
    expect(cost(match, "C", "BIG")).toMatchObject({ cost: 0, free: "boards" });
  });

  it("doubles the price of a channel with somebody distrusted, not a free one", () => {
    const match = table({ ties: { "B|D": 3 } });
    changeTrust(match, "B", "C", -21);
    changeTrust(match, "B", "D", -40);
    expect(cost(match, "B", "C")).toMatchObject({ cost: 2, lowTrust: true });
    expect(cost(match, "B", "D")).toMatchObject({ cost: 0, lowTrust: true });
    expect(cost(match, "C", "B")).toMatchObject({ cost: 1, lowTrust: false });
  });

  it("refuses what the contacts left do not pay", () => {
    const match = table();
    act(match, "B", "open-channel", { to: "C" });
    expect(refusal(match, "B", "open-channel", { to: "firms" })).toBe("no-contacts");
    expect(refusal(match, "B", "open-channel", { to: "D" })).toBeNull();
  });
});

describe("invitations", () => {
  it("open a channel for both once accepted; the invited pay nothing", () => {
    const match = table();
    const id = connect(match, "A", "C");
    expect(match.state.pub.channels).toMatchObject([{ id, kind: "horizontal", members: ["A", "C"], invited: [], open: true, used: false }]);
    expect(left(match, "C")).toBe(2);
    expect(usableChannel(match.state, "C", "A")?.id).toBe(id);
  });

  it("are asked anew when the invited was done, and tell the convener the answer", () => {
    const match = table();
    act(match, "C", "done");
    act(match, "A", "open-channel", { to: "C" });
    expect(match.state.pub.done).toEqual([]);
    act(match, "A", "done");
    act(match, "C", "answer-invitation", { channel: lastChannel(match, "A"), accept: false });
    expect(match.state.pub.done).toEqual([]);
  });

  it("once declined close the channel and are not repeated by the same seat", () => {
    const match = table();
    act(match, "A", "open-channel", { to: "C" });
    act(match, "C", "answer-invitation", { channel: lastChannel(match, "A"), accept: false });
    expect(usableChannel(match.state, "A", "C")).toBeNull();
    expect(refusal(match, "A", "open-channel", { to: "C" })).toBe("already-asked");
    expect(refusal(match, "C", "open-channel", { to: "A" })).toBeNull();
    nextMeeting(match);
    expect(refusal(match, "A", "open-channel", { to: "C" })).toBeNull();
  });

  it.each([
    ["A", "open-channel", { to: "A" }, "self"],
    ["A", "open-channel", { to: "X" }, "unknown-seat"],
    ["ORG", "open-channel", { to: "firms" }, "ministers-only"],
    ["C", "open-channel", { to: "B" }, "already-open"],
    ["A", "answer-invitation", { channel: "c1", accept: true }, "not-invited"],
    ["A", "answer-invitation", { channel: "c9", accept: true }, "unknown-channel"],
    ["A", "leave-channel", { channel: "c1" }, "not-a-member"],
    ["B", "say", { channel: "c1", text: "#m1" }, "nobody-there"],
    ["C", "say", { channel: "c1", text: "#m1" }, "not-a-member"],
    ["B", "say", { channel: "c9", text: "#m1" }, "unknown-channel"],
    ["B", "say", { channel: "public", text: "hello" }, "bad-payload"],
    ["B", "open-caucus", { with: ["B"] }, "self"],
    ["B", "open-caucus", { with: ["C", "C"] }, "twice"],
    ["B", "open-caucus", { with: ["X"] }, "unknown-seat"],
    ["B", "open-caucus", { with: ["C"], issue: "nope" }, "unknown-issue"],
    ["B", "open-caucus", { with: ["C"], issue: "pace" }, "no-head"],
    ["A", "open-caucus", { with: ["ORG"] }, "too-few-ministers"],
    ["B", "open-caucus", { with: ["C", "D"] }, "no-contacts"],
  ])("%s %s %j is refused: %s", (seat, id, payload, reason) => {
    const match = table();
    act(match, "B", "open-channel", { to: "C" });
    expect(refusal(match, seat, id, payload)).toBe(reason);
  });
});

describe("attention", () => {
  it("holds contacts + 2 channels, invitations included; a full seat is busy", () => {
    const match = table({
      preset: "5",
      ties: { "A|C": 3, "A|D": 3, "A|B": 3, "B|C": 3, "B|D": 3, "C|D": 3, "A|ORG": 3, "BIG|C": 3, "C|ORG": 3 },
    });
    for (const from of ["A", "B", "D", "ORG"]) act(match, from, "open-channel", { to: "C" });
    expect(attentionOf(match.setup.open, match.state.pub, "C")).toEqual({ held: 4, most: 4 });
    expect(refusal(match, "BIG", "open-channel", { to: "C" })).toBe("busy");
    expect(refusal(match, "C", "open-channel", { to: "firms" })).toBe("attention-full");
    expect(refusal(match, "A", "open-caucus", { with: ["B", "C"] })).toBe("busy");
    act(match, "C", "answer-invitation", { channel: lastChannel(match, "B"), accept: false });
    expect(refusal(match, "BIG", "open-channel", { to: "C" })).toBeNull();
  });

  it("is had back by leaving; the contact still counts if used", () => {
    const match = table();
    const id = connect(match, "A", "C");
    act(match, "C", "say", { channel: id, text: "#m1" });
    act(match, "C", "leave-channel", { channel: id });
    expect(attentionOf(match.setup.open, match.state.pub, "C").held).toBe(0);
    expect(refusal(match, "A", "say", { channel: id, text: "#m2" })).toBe("channel-closed");
    nextMeeting(match);
    expect(match.state.pub.ties).toEqual({ "A|C": 1 });
  });
});

describe("caucuses", () => {
  it("tie only to the convener, and go on when a guest leaves or declines", () => {
    const match = table();
    act(match, "A", "open-caucus", { with: ["B", "C", "D"] });
    const id = lastChannel(match, "A");
    expect(left(match, "A")).toBe(1);
    act(match, "B", "answer-invitation", { channel: id, accept: true });
    act(match, "C", "answer-invitation", { channel: id, accept: true });
    act(match, "D", "answer-invitation", { channel: id, accept: false });
    act(match, "B", "say", { channel: id, text: "#m1", digest: "0123456789abcdef" });
    nextMeeting(match);
    expect(match.state.pub.ties).toEqual({ "A|B": 1, "A|C": 1 });
  });

  it("with a head on a clause are a working group once two ministers and the head sit in it", () => {
    const match = table();
    act(match, "A", "open-caucus", { with: ["C", "ORG"], issue: "pace" });
    const channel = match.state.pub.channels[0];
    if (!channel) throw new Error("no caucus");
    expect(channel.issue).toBe(0);
    act(match, "ORG", "answer-invitation", { channel: channel.id, accept: true });
    expect(isWorkingGroup(match.setup.open, channel)).toBe(false);
    act(match, "C", "answer-invitation", { channel: channel.id, accept: true });
    expect(isWorkingGroup(match.setup.open, channel)).toBe(true);
  });

  it("hosted by an organisation are free, hold six, and tie all", () => {
    const match = table();
    const channel = hostCaucus(match, "ORG", "B", ["C", "D", "B"]);
    expect(channel).toMatchObject({ members: ["B", "ORG"], invited: ["C", "D"], host: "ORG" });
    for (const seat of ["C", "D"]) act(match, seat, "answer-invitation", { channel: channel.id, accept: true });
    act(match, "C", "say", { channel: channel.id, text: "#m1" });
    nextMeeting(match);
    expect(match.state.pub.ties).toEqual({ "B|ORG": 1, "B|C": 1, "B|D": 1, "C|ORG": 1, "D|ORG": 1, "C|D": 1 });
  });
});

it("a partner's channel opens at once", () => {
  const match = table();
  act(match, "B", "open-channel", { to: "greens" });
  expect(usableOutreach(match.state, "B", "greens")?.kind).toBe("outreach");
  expect(usableOutreach(match.state, "B", "firms")).toBeNull();
});

it.each([
  ["horizontal" as const, "A", "C", "ORG"],
  ["vertical" as const, "A", "ORG", "C"],
])("without the %s network its channels and caucuses are closed", (network, from, shut, free) => {
  const match = table({ without: [network] });
  expect(refusal(match, from, "open-channel", { to: shut })).toBe("network-off");
  expect(refusal(match, from, "open-channel", { to: free })).toBeNull();
  expect(refusal(match, from, "open-caucus", { with: ["C", "ORG"], issue: "pace" })).toBe("network-off");
});

it("without the channels module only public words are open", () => {
  const match = table({ change: (s) => (s.modules = { channels: false }) });
  expect(refusal(match, "A", "open-channel", { to: "C" })).toBe("module-off");
  expect(refusal(match, "A", "say", { channel: "c1", text: "#m1" })).toBe("module-off");
  act(match, "A", "say", { channel: "public", text: "#m1" });
  expect(match.state.pub.said).toMatchObject([{ by: "A", text: "#m1" }]);
});

it("all channels close with the meeting", () => {
  const match = table();
  const id = connect(match, "A", "C");
  goTo(match, "ministers");
  expect(match.state.pub.channels[0]).toMatchObject({ id, open: false });
  expect(refusal(match, "A", "say", { channel: id, text: "#m1" })).toBe("unknown-channel");
});
