// Warnings about the two networks and about what follows the summit, at a small table.
import { describe, expect, it } from "vitest";
import { allDoneBut, keys, mend, sightAt, warning } from "../../testing/coach.ts";
import { act, adopt, connect, goTo, lastChannel, nextMeeting, order, table } from "../../testing/table.ts";
import { viewFor } from "../../rules/view.ts";
import { warningsFor } from "./index.ts";

/** A third of the seats are done: the meeting is under way, and does not end yet. */
const getUnderWay = (match: ReturnType<typeof table>): void => {
  for (const seat of ["ORG", "BIG"]) act(match, seat, "done");
};

describe("about talk", () => {
  it("nobody-spoken: once the meeting is under way and nothing was said in a talk of one's own", () => {
    const match = table();
    expect(keys(match, "A")).not.toContain("nobody-spoken");
    getUnderWay(match);
    expect(warning(match, "A", "nobody-spoken")).toMatchObject({ params: { seat: "B", invited: false }, mend: { do: "open-channel" } });
    act(match, "C", "open-channel", { to: "A" });
    expect(warning(match, "A", "nobody-spoken")).toMatchObject({ params: { seat: "C", invited: true } });
    mend(match, "A", "nobody-spoken");
    expect(keys(match, "A")).toContain("nobody-spoken");
    act(match, "C", "share-position", { channel: lastChannel(match, "C"), issue: "pace", option: "low", rank: 1 });
    expect(keys(match, "A")).not.toContain("nobody-spoken");
  });

  it("contacts-left: near the meeting's end, until they are spent", () => {
    const match = table({ preset: "5" });
    connect(match, "A", "C");
    act(match, "A", "share-position", { channel: lastChannel(match, "A"), issue: "pace", option: "top", rank: 1 });
    expect(keys(match, "A")).not.toContain("contacts-left");
    allDoneBut(match, "A", "C");
    expect(warning(match, "A", "contacts-left")).toMatchObject({ tone: "time", mend: { do: "open-channel" } });
    for (let left = match.state.pub.contacts["A"] ?? 0; left > 0; left--) mend(match, "A", "contacts-left");
    expect(keys(match, "A")).not.toContain("contacts-left");
  });

  it("invitation-waits: near the end, until it is answered", () => {
    const match = table();
    connect(match, "A", "B");
    act(match, "A", "share-position", { channel: lastChannel(match, "A"), issue: "pace", option: "top", rank: 1 });
    act(match, "C", "open-channel", { to: "A" });
    expect(keys(match, "A")).not.toContain("invitation-waits");
    allDoneBut(match, "A", "D");
    expect(warning(match, "A", "invitation-waits")).toMatchObject({ params: { seat: "C" } });
    mend(match, "A", "invitation-waits");
    expect(keys(match, "A")).not.toContain("invitation-waits");
  });

  it("deal-waits: near the end, until it is answered", () => {
    const match = table({ meeting: "ministers" });
    match.state.pub.ties = { "A|B": 1 };
    const channel = connect(match, "A", "B");
    const terms = [
      { kind: "cover", by: "A", issue: "pace" },
      { kind: "cover", by: "B", issue: "scope" },
    ];
    act(match, "A", "propose-deal", { channel, terms });
    expect(keys(match, "B")).not.toContain("deal-waits");
    allDoneBut(match, "A", "B");
    expect(warning(match, "B", "deal-waits")).toMatchObject({ params: { seat: "A" }, place: { panel: "channels" } });
    expect(keys(match, "A")).not.toContain("deal-waits");
    act(match, "B", "answer-deal", { deal: match.state.deals[0]?.id, accept: true });
    expect(keys(match, "B")).not.toContain("deal-waits");
  });

  it("promise-at-risk: for an objection against one's word, until it is taken back", () => {
    const match = table({ meeting: "drafting" });
    match.state.pub.ties = { "A|D": 1 };
    const channel = connect(match, "A", "D");
    const text = match.setup.open.issues[0]?.options[match.state.pub.draft[0]?.text ?? 0]?.id ?? "";
    const terms = [
      { kind: "accept", by: "D", issue: "pace", options: [text] },
      { kind: "cover", by: "A", issue: "scope" },
    ];
    act(match, "A", "propose-deal", { channel, terms });
    act(match, "D", "answer-deal", { deal: match.state.deals[0]?.id, accept: true });
    expect(keys(match, "D")).not.toContain("promise-at-risk");
    act(match, "D", "object", { issue: "pace", wording: "none", reason: "cost" });
    expect(warning(match, "D", "promise-at-risk")).toMatchObject({
      tone: "loss",
      params: { kind: "accept", seat: "A" },
      mend: { do: "lift" },
    });
    mend(match, "D", "promise-at-risk");
    expect(keys(match, "D")).not.toContain("promise-at-risk");
  });

  it("agenda-slips: where the hidden agenda is not reached, until it is", () => {
    const match = table();
    const desk = match.state.desks["A"];
    expect(keys(match, "A")).not.toContain("agenda-slips");
    if (desk) desk.agenda = { kind: "tie", with: "D" };
    expect(warning(match, "A", "agenda-slips")).toMatchObject({ params: { reached: 0 }, mend: { do: "open-channel", with: { to: "D" } } });
    match.state.pub.ties = { "A|D": 3 };
    expect(keys(match, "A")).not.toContain("agenda-slips");
  });
});

describe("about organisations", () => {
  it("no-carrier and carrier-refused: for a clause from which one gains", () => {
    const match = table({ meeting: "drafting" });
    const found = warning(match, "A", "no-carrier");
    expect(found).toMatchObject({ params: { organisation: "ORG" }, mend: { do: "name-carrier" } });
    mend(match, "A", "no-carrier");
    const issue = found?.mend?.with["issue"];
    expect(warning(match, "A", "no-carrier")?.mend?.with["issue"]).not.toBe(issue);
    expect(keys(match, "A")).not.toContain("carrier-refused");
    expect(warning(match, "ORG", "consent-waits")).toMatchObject({ mend: { do: "answer-carrier", with: { consent: true } } });
    act(match, "ORG", "answer-carrier", { issue, consent: false });
    expect(keys(match, "ORG")).not.toContain("consent-waits");
    expect(warning(match, "A", "carrier-refused")).toMatchObject({ params: { seat: "ORG", organisation: "BIG" } });
  });

  it("price-unpaid: until what the head asked for is there", () => {
    const match = table({ meeting: "drafting" });
    act(match, "A", "name-carrier", { issue: "pace", organisation: "ORG", level: "outreach" });
    act(match, "ORG", "answer-carrier", { issue: "pace", consent: true, price: { kind: "invitation" } });
    expect(warning(match, "A", "price-unpaid")).toMatchObject({ tone: "loss", mend: { do: "invite", with: { organisation: "ORG" } } });
    mend(match, "A", "price-unpaid");
    expect(keys(match, "A")).not.toContain("price-unpaid");
  });

  it("request-waits: for a head who could meet it, near the end", () => {
    const match = table({ preset: "5" });
    connect(match, "A", "ORG");
    act(match, "A", "request", { organisation: "ORG", contribution: "analysis", issue: "pace" });
    expect(keys(match, "ORG")).not.toContain("request-waits");
    allDoneBut(match, "A", "ORG");
    expect(warning(match, "ORG", "request-waits")).toMatchObject({ params: { seat: "A", contribution: "analysis" } });
    mend(match, "ORG", "request-waits");
    expect(keys(match, "ORG")).not.toContain("request-waits");
  });

  it("board-undecided: where a visit would lift the vote, until one has been there", () => {
    const match = table({ meeting: "drafting" });
    act(match, "A", "name-carrier", { issue: "pace", organisation: "ORG", level: "mandate" });
    act(match, "ORG", "answer-carrier", { issue: "pace", consent: true });
    adopt(match, { pace: "low", scope: "weak", follow: "ministers" });
    goTo(match, "boards");
    expect(warning(match, "A", "board-undecided")).toMatchObject({ params: { organisation: "ORG", issue: 0 }, mend: { do: "visit" } });
    mend(match, "A", "board-undecided");
    expect(keys(match, "A")).not.toContain("board-undecided");
  });
});

describe("about delivery", () => {
  const atPeriod = () => {
    const match = table();
    adopt(match, { pace: "mid", scope: "weak", follow: "ministers" });
    goTo(match, "period-1");
    return match;
  };

  it("nothing-to-report: for a claim that a challenge would bring down", () => {
    const match = atPeriod();
    act(match, "C", "deliver", { issue: "pace", choice: "define" });
    expect(warning(match, "C", "nothing-to-report")).toMatchObject({ params: { issue: 0 }, mend: { do: "deliver" } });
    mend(match, "C", "nothing-to-report");
    expect(keys(match, "C")).not.toContain("nothing-to-report");
    // Whoever is not exposed has nothing to fear.
    act(match, "A", "deliver", { issue: "pace", choice: "define" });
    expect(keys(match, "A")).not.toContain("nothing-to-report");
  });

  it("delivery-unchosen: near the end, until all is chosen", () => {
    const match = atPeriod();
    expect(keys(match, "C")).not.toContain("delivery-unchosen");
    allDoneBut(match, "C");
    expect(warning(match, "C", "delivery-unchosen")).toMatchObject({ params: { count: 2 }, mend: { do: "deliver" } });
    mend(match, "C", "delivery-unchosen");
    expect(warning(match, "C", "delivery-unchosen")).toMatchObject({ params: { count: 1 } });
    mend(match, "C", "delivery-unchosen");
    expect(keys(match, "C")).not.toContain("delivery-unchosen");
  });
});

describe("the coach is silent", () => {
  it("for onlookers, before and after meetings, in a pause, and for whoever is done", () => {
    const match = table();
    getUnderWay(match);
    expect(warningsFor(viewFor(match, { kind: "observer" }))).toEqual([]);
    expect(keys(match, "A")).not.toEqual([]);
    order(match, "facilitator", "pause");
    expect(keys(match, "A")).toEqual([]);
    order(match, "facilitator", "resume");
    act(match, "A", "done");
    expect(keys(match, "A")).toEqual([]);
    nextMeeting(match);
    order(match, "facilitator", "debrief");
    expect(warningsFor(sightAt(match, "A"))).toEqual([]);
  });

  it("in a timed meeting until its last quarter is there", () => {
    const match = table({ timed: true });
    const at = (t: number): boolean =>
      warningsFor({ ...sightAt(match, "A"), open: match.setup.open, deals: [], requests: [], talk: {}, t }).some(
        (w) => w.key === "contacts-left",
      );
    const { startedAt, deadline } = match.state.pub;
    const length = (deadline ?? 0) - startedAt;
    const [early, late] = [at(startedAt + length * 0.7), at(startedAt + length * 0.8)];
    // Nobody has spoken to anybody: the same talk would mend both, and is said once.
    expect([early, late]).toEqual([false, true]);
  });
});
