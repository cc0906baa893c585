import { describe, expect, it } from "vitest";
import { canonical } from "../lib/hash.ts";
import { act, adopt, connect, goTo, lastChannel, nextMeeting, order, table } from "../testing/table.ts";
import { walk } from "../testing/walk.ts";
import { apply } from "./apply.ts";
import type { Entry, Match } from "./match.ts";
import { openMatch } from "./match.ts";
import { viewFor } from "./view.ts";

/** What an onlooker reads, but for the number of entries, the time, and that somebody was at work or was asked again. */
function seenBy(match: Match): string {
  const { n: _n, t: _t, ...view } = JSON.parse(JSON.stringify(viewFor(match, { kind: "observer" }))) as ReturnType<typeof viewFor>;
  const { pub } = view;
  const channels = pub.channels.map((channel) => ({ ...channel, used: false }));
  const organisations = Object.entries(pub.organisations).map(([id, { asked: _a, jointAsked: _j, attended: _b, ...rest }]) => [id, rest]);
  return canonical({ ...view, pub: { ...pub, channels, organisations, acted: [], done: [] } });
}

/** Acts that are the affair of those who take part in them. Whom an organisation has been asked by is public (appendix A6). */
const PRIVATE = [
  "propose-deal",
  "answer-deal",
  "share-position",
  "verify-position",
  "request",
  "join-request",
  "decline-request",
  "deliver",
];

describe("what happens behind closed doors", () => {
  it("shows nothing to an onlooker but that it happens", () => {
    const tried = new Set<string>();
    // With ties from the start random players come to deals now and then.
    const { setup } = table({ preset: "5", change: (source) => (source.tuning = { ...source.tuning, startTie: 1 }) });
    for (const seed of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      const match = openMatch(setup, seed);
      for (const entry of walk(setup, seed, 1500, () => undefined).past) {
        const before = PRIVATE.includes(entry.do) ? seenBy(match) : "";
        const { meeting } = match.state.pub;
        apply(match, entry);
        if (before === "" || match.state.pub.meeting !== meeting) continue;
        tried.add(entry.do);
        expect(`${entry.do} ${seenBy(match)}`).toBe(`${entry.do} ${before}`);
      }
    }
    expect([...tried]).toEqual(expect.arrayContaining(["share-position", "propose-deal", "request", "deliver"]));
  });

  it("a deal is not told by the numbers that later things bear", () => {
    const ids = (deals: number): string[] => {
      const match = table({ meeting: "ministers", ties: { "A|C": 1, "A|B": 1 } });
      const channel = connect(match, "A", "C");
      for (const option of ["low", "mid", "top"].slice(0, deals)) {
        const terms = [
          { kind: "accept", by: "A", issue: "pace", options: [option] },
          { kind: "accept", by: "C", issue: "scope", options: ["firm"] },
        ];
        act(match, "A", "propose-deal", { channel, terms });
        act(match, "C", "answer-deal", { deal: match.state.deals.at(-1)?.id, accept: true });
      }
      return [connect(match, "A", "B")];
    };
    expect(ids(3)).toEqual(ids(0));
  });
});

describe("views", () => {
  it("give a seat its own, onlookers nothing, the facilitator all, and everybody all in the debriefing", () => {
    const match = table({ meeting: "ministers", ties: { "A|C": 1 } });
    const channel = connect(match, "A", "C");
    act(match, "A", "say", { channel, text: "#m1" });
    const terms = [
      { kind: "accept", by: "A", issue: "pace", options: ["mid"] },
      { kind: "accept", by: "C", issue: "scope", options: ["firm"] },
    ];
    act(match, "A", "propose-deal", { channel, terms });
    const look = (seat: string) => viewFor(match, { kind: "seat", seat });
    expect(look("C")).toMatchObject({ deals: [{ by: "A" }], talk: { [channel]: [{ text: "#m1" }] }, desks: null, debrief: null });
    expect(look("C").desk).toBe(match.state.desks["C"]);
    for (const view of [look("D"), viewFor(match, { kind: "observer" }), viewFor(match, { kind: "projector" })])
      expect(view).toMatchObject({ deals: [], requests: [], talk: {}, leaked: [], desks: null, debrief: null });
    expect(viewFor(match, { kind: "observer" }).desk).toBeNull();
    expect(viewFor(match, { kind: "facilitator" })).toMatchObject({ deals: [{ by: "A" }], talk: { [channel]: [{ by: "A" }] } });
    order(match, "facilitator", "debrief");
    expect(viewFor(match, { kind: "projector" }).debrief).toMatchObject({ deals: [{ by: "A" }], desks: { D: { floor: 40 } } });
  });

  it("show a leaked deal to all, and the others still to their parties only", () => {
    const match = table({ meeting: "ministers", ties: { "A|C": 1 } });
    const channel = connect(match, "A", "C");
    for (const option of ["low", "mid"]) {
      const terms = [
        { kind: "accept", by: "A", issue: "pace", options: [option] },
        { kind: "accept", by: "C", issue: "scope", options: ["firm"] },
      ];
      act(match, "A", "propose-deal", { channel, terms });
      act(match, "C", "answer-deal", { deal: match.state.deals.at(-1)?.id, accept: true });
    }
    order(match, "facilitator", "inject-event", { event: "e-leak" });
    const view = viewFor(match, { kind: "observer" });
    expect(view.leaked).toHaveLength(1);
    expect(view.leaked[0]?.id).toBe(match.state.pub.leaked[0]);
    expect(view.deals).toEqual([]);
  });

  it("keep what a seat chose to deliver until it is reported", () => {
    const match = table();
    adopt(match, { pace: "low", scope: "weak", form: "x", follow: "none" });
    goTo(match, "period-1");
    act(match, "C", "deliver", { issue: "pace", choice: "define" });
    const seen = (): string => JSON.stringify(viewFor(match, { kind: "seat", seat: "A" }));
    expect(seen()).not.toContain("define");
    nextMeeting(match);
    expect(match.state.pub.reports).toContainEqual(expect.objectContaining({ seat: "C", issue: 0, nothing: true, score: 1 }));
  });
});

it("an invitation shows who was asked, and nothing of what is said before they come", () => {
  const match = table();
  act(match, "A", "open-caucus", { with: ["B", "C"] });
  const channel = lastChannel(match, "A");
  act(match, "B", "answer-invitation", { channel, accept: true });
  act(match, "A", "say", { channel, text: "#m1" });
  expect(viewFor(match, { kind: "seat", seat: "C" }).talk).toEqual({});
  const said: Entry["with"] = { channel, text: "#m2" };
  expect(apply(match, { n: match.state.n + 1, t: 0, by: "seat:C", do: "say", with: said })).toMatchObject({ reason: "not-a-member" });
});
