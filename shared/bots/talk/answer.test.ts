import { describe, expect, it } from "vitest";
import type { Match } from "../../rules/match.ts";
import type { Deal, Term } from "../../rules/state.ts";
import { faceCost } from "../../rules/value.ts";
import { CONCEDES, HOLDS, lines, mindAt } from "../../testing/minds.ts";
import { act, connect, lastChannel, table } from "../../testing/table.ts";
import { bests, gain } from "../mind/gains.ts";
import { bearableAtBell } from "../text/tolerable.ts";
import { answerDeals, answerInvitations, isWorthIt, strain, withdrawDeal } from "./answer.ts";
import { makeRoom } from "./contacts.ts";

const accept = (by: string, issue: number, ...options: number[]): Term => ({ kind: "accept", by, issue, options });

const dealOf = (terms: Term[], more: Partial<Deal> = {}): Deal => ({
  id: "d1",
  channel: "",
  parties: ["D", "C"],
  by: "D",
  terms,
  accepted: ["D"],
  status: "proposed",
  meeting: 1,
  covers: {},
  since: 0,
  leaked: false,
  marks: terms.map(() => null),
  ...more,
});

/** The ministers' meeting: C's line is low on pace and weak on scope; the text says what is given. */
function ministers(text: readonly number[] = [2, 2, 0, 1]): Match {
  const match = table({ meeting: "ministers", ties: { "C|D": 2 } });
  text.forEach((option, k) => Object.assign(match.state.pub.draft[k] ?? {}, { text: option }));
  return match;
}

describe("an invitation", () => {
  it("is followed, unless it comes from somebody who is trusted no more", () => {
    const match = ministers();
    act(match, "D", "open-channel", { to: "C" });
    const channel = lastChannel(match, "D");
    const desk = match.state.desks["C"];
    const answerAt = (trust: number): string[] => {
      if (desk) desk.trust["D"] = trust;
      return lines(answerInvitations(mindAt(match, "C")));
    };
    const least = match.setup.open.tuning.lowTrust;
    expect(answerAt(least)).toEqual([`answer-invitation {"channel":"${channel}","accept":true} talk-costs-nothing`]);
    expect(answerAt(least - 1)).toEqual([`answer-invitation {"channel":"${channel}","accept":false} trust-too-low`]);
    expect(answerInvitations(mindAt(match, "B"))).toEqual([]);
    expect(answerInvitations(mindAt(match, "D"))).toEqual([]);
  });

  it("is no more to be answered once the channel is closed", () => {
    const match = ministers();
    act(match, "D", "open-channel", { to: "C" });
    for (const channel of match.state.pub.channels) channel.open = false;
    expect(answerInvitations(mindAt(match, "C"))).toEqual([]);
  });
});

describe("the strain of a promise", () => {
  it("is what the level costs against the best, over what could be borne of it at the bell; the dearest counts", () => {
    const mind = mindAt(ministers(), "C");
    const cost = (k: number, worth: number): number => ((bests(mind)[k] ?? 0) - worth) / bearableAtBell(mind, k);
    // The first issue promised is covered by the deal: its bare worth counts, without the face.
    const bare = cost(0, mind.desk.worth[0]?.[4] ?? 0);
    expect(strain(mind, dealOf([accept("C", 0, 4)]))).toBeCloseTo(bare, 9);
    const second = cost(1, gain(mind, 1, 3));
    expect(gain(mind, 1, 3)).toBeLessThan(mind.desk.worth[1]?.[3] ?? 0);
    expect(strain(mind, dealOf([accept("C", 0, 1), accept("C", 1, 3)]))).toBeCloseTo(second, 9);
    expect(strain(mind, dealOf([accept("C", 0, 1, 4)]))).toBeCloseTo(bare, 9);
    expect(strain(mind, dealOf([accept("D", 0, 4)]))).toBe(0);
  });

  it("is without limit for a delivery that would hurt more than the persona bears, else none", () => {
    const deliver: Term = { kind: "deliver", by: "C", issue: 0, options: [] };
    // C's exposure on pace is 0.6: fourteen times that is 8.4 points.
    const limit = (points: number): number =>
      strain(mindAt(ministers(), "C", { ...CONCEDES, keepsPromisesUpTo: points }), dealOf([deliver]));
    expect(limit(8.3)).toBe(Infinity);
    expect(limit(8.5)).toBe(0);
    expect(strain(mindAt(ministers(), "C", HOLDS), dealOf([{ ...deliver, by: "D" }]))).toBe(0);
    expect(strain(mindAt(ministers(), "C", HOLDS), dealOf([{ ...deliver, kind: "support" }]))).toBe(0);
  });
});

describe("what a deal brings", () => {
  it("is nothing where the other promises what stands, and something where it promises better", () => {
    const mind = mindAt(ministers([4, 2, 0, 1]), "C");
    expect(isWorthIt(mind, dealOf([accept("D", 0, 4)]))).toBe(false);
    expect(isWorthIt(mind, dealOf([accept("D", 0, 1)]))).toBe(true);
    expect(isWorthIt(mind, dealOf([accept("D", 0, 1), accept("C", 0, 4)]))).toBe(false);
    expect(isWorthIt(mind, dealOf([{ kind: "support", by: "D", issue: 0, options: [] }]))).toBe(true);
  });

  it("is the mean over the levels promised", () => {
    const mind = mindAt(ministers([4, 2, 0, 1]), "C");
    const better = gain(mind, 0, 1) - gain(mind, 0, 4);
    expect(better).toBeGreaterThan(0.4);
    const many = Math.floor(better / 0.2) + 1;
    const worth = (times: number): boolean => isWorthIt(mind, dealOf([accept("D", 0, 1, ...Array.from({ length: times }, () => 4))]));
    expect(worth(many - 3)).toBe(true);
    expect(worth(many + 1)).toBe(false);
  });

  it("counts the face that it covers at the level that stands, with a party whose line lies beyond", () => {
    // The text is at the top, C's line at "low": A's line lies there too, D's does not.
    const match = ministers([4, 1, 0, 1]);
    const mind = mindAt(match, "C");
    expect(faceCost(mind.open, mind.open.issues[0] as never, 1, 4)).toBeGreaterThan(0.3);
    const cover: Term = { kind: "cover", by: "C", issue: 0, options: [] };
    expect(isWorthIt(mind, dealOf([cover], { parties: ["A", "C"], by: "A" }))).toBe(true);
    // Without a partner beyond, a cover may still come in handy.
    expect(isWorthIt(mind, dealOf([cover]))).toBe(true);
    const none = ministers([-1, 1, 0, 1]);
    expect(isWorthIt(mindAt(none, "C"), dealOf([cover], { parties: ["A", "C"], by: "A" }))).toBe(false);
  });
});

describe("a proposal", () => {
  function proposed(terms: Term[], more: Partial<Deal> = {}): Match {
    const match = ministers([4, 2, 0, 1]);
    connect(match, "C", "D");
    match.state.deals.push(dealOf(terms, more));
    return match;
  }
  const yes = 'answer-deal {"deal":"d1","accept":true} deal-worth-it';
  const no = 'answer-deal {"deal":"d1","accept":false} deal-costs-too-much';

  it("is taken where it is worth it, with a no in reserve, and declined where it is not", () => {
    expect(lines(answerDeals(mindAt(proposed([accept("D", 0, 1)]), "C")))).toEqual([yes, no]);
    expect(lines(answerDeals(mindAt(proposed([accept("D", 0, 4)]), "C")))).toEqual([no]);
  });

  it("is answered once, while it is open, and only in talk", () => {
    expect(answerDeals(mindAt(proposed([accept("D", 0, 1)], { accepted: ["D", "C"] }), "C"))).toEqual([]);
    expect(answerDeals(mindAt(proposed([accept("D", 0, 1)], { status: "standing" }), "C"))).toEqual([]);
    const silent = proposed([accept("D", 0, 1)]);
    for (const channel of silent.state.pub.channels) channel.open = false;
    expect(answerDeals(mindAt(silent, "C"))).toEqual([]);
  });
});

describe("a promise gone too dear", () => {
  const bell = (terms: Term[], more: Partial<Deal> = {}): Match => {
    const match = table({ meeting: "leaders-2" });
    match.state.deals.push(dealOf(terms, { status: "standing", accepted: ["D", "C"], ...more }));
    return match;
  };

  it("is taken back before the last calls, as the first thing one does, and not by a stand-in", () => {
    const match = bell([accept("C", 0, 4)]);
    expect(strain(mindAt(match, "C", HOLDS), match.state.deals[0] as Deal)).toBeGreaterThan(1.05);
    expect(lines(withdrawDeal(mindAt(match, "C", HOLDS)))).toEqual(['withdraw-deal {"deal":"d1"} promise-beyond-me']);
    expect(withdrawDeal(mindAt(match, "C", HOLDS))[0]?.reason.params).toEqual({ with: "D" });
    expect(withdrawDeal(mindAt(match, "D", HOLDS))).toEqual([]);
    expect(withdrawDeal(mindAt(match, "C", { ...HOLDS, heir: true }))).toEqual([]);
    match.state.pub.acted.push("C");
    expect(withdrawDeal(mindAt(match, "C", HOLDS))).toEqual([]);
  });

  it("is kept where it is bearable, was never made, or while there is time", () => {
    expect(withdrawDeal(mindAt(bell([accept("C", 0, 1)]), "C", HOLDS))).toEqual([]);
    expect(withdrawDeal(mindAt(bell([accept("C", 0, 4)], { status: "proposed" }), "C", HOLDS))).toEqual([]);
    const early = bell([accept("C", 0, 4)]);
    early.state.pub.meeting = 1;
    expect(withdrawDeal(mindAt(early, "C", HOLDS))).toEqual([]);
  });
});

describe("making room", () => {
  /** C in two talks of her own, all attention taken. */
  function crowded(): Match {
    const match = ministers();
    const { pub } = match.state;
    for (const [i, to] of ["D", "A", "B", "ORG", "BIG"].entries())
      pub.channels.push({
        id: `c${i}`,
        kind: "horizontal",
        convener: i < 2 ? "C" : to,
        members: ["C", to],
        invited: [],
        partner: null,
        issue: -1,
        host: null,
        used: i === 1,
        open: true,
        meeting: pub.meeting,
      });
    pub.contacts["C"] = 1;
    return match;
  }
  const left = (match: Match, seeds = 64): unknown[] =>
    Array.from({ length: seeds }, (_, i) => makeRoom(mindAt(match, "C", CONCEDES, `r${i}`)).map((m) => m.with["channel"])).flat();

  it("leaves, now and then, a talk of one's own in which something was said", () => {
    const found = left(crowded());
    expect(new Set(found)).toEqual(new Set(["c1"]));
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThan(24);
  });

  it("needs a contact to spend, attention that is taken, and a talk that is over", () => {
    const poor = crowded();
    poor.state.pub.contacts["C"] = 0;
    expect(left(poor)).toEqual([]);
    const free = crowded();
    free.state.pub.channels.splice(2);
    expect(left(free)).toEqual([]);
    const fresh = crowded();
    for (const channel of fresh.state.pub.channels) channel.used = channel.convener !== "C";
    expect(left(fresh)).toEqual([]);
    const many = crowded();
    for (const channel of many.state.pub.channels) channel.kind = "caucus";
    expect(left(many)).toEqual([]);
  });
});
