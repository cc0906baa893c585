import { describe, expect, it } from "vitest";
import type { Match } from "../../rules/match.ts";
import { coverPartners, faceOf } from "../../rules/network/face.ts";
import { mindAt } from "../../testing/minds.ts";
import { table } from "../../testing/table.ts";
import { gain, levels } from "../mind/gains.ts";
import type { Mind } from "../mind/mind.ts";
import { coveringDeal, NOTHING_MISSING, smallestOffer, stepOf, withDeal, type Fits } from "./offer.ts";

const FROM = [1, 1, 0, 1];

function drafting(): Match {
  return table({ meeting: "drafting" });
}

const offered = (mind: Mind, fits: Fits, from: readonly number[] = FROM) => smallestOffer(mind, from, fits);
const changes = (mind: Mind, fits: Fits, from: readonly number[] = FROM) =>
  offered(mind, fits, from)?.changes.map(({ issue, option, by }) => [issue, option, by]) ?? null;

describe("a step", () => {
  it("is the distance in x; one of an unordered clause counts 50, and no text lies where its level says", () => {
    const mind = mindAt(drafting(), "C");
    expect(stepOf(mind, 0, 1, 4)).toBe(75);
    expect(stepOf(mind, 0, 4, 1)).toBe(75);
    expect(stepOf(mind, 0, -1, 2)).toBe(50);
    expect(stepOf(mind, 1, 2, 3)).toBe(40);
    expect(stepOf(mind, 2, 0, 0)).toBe(0);
    expect(stepOf(mind, 2, 0, 2)).toBe(50);
  });
});

describe("the smallest offer", () => {
  it("is nothing where the text will do", () => {
    expect(offered(mindAt(drafting(), "C"), () => true)).toBe(NOTHING_MISSING);
  });

  it("is nothing at all where no text would", () => {
    expect(offered(mindAt(drafting(), "C"), () => false)).toBeNull();
  });

  it("is the nearest change of one clause, the earlier clause where two are as near", () => {
    const mind = mindAt(drafting(), "C");
    expect(changes(mind, (_, [pace = 0]) => pace >= 2)).toEqual([[0, 2, null]]);
    // scope to "firm" is a step of 30, follow-up to "monitoring" one of 30 too, pace to "mid" one of 25.
    expect(changes(mind, (_, chosen) => chosen[1] === 2 || chosen[3] === 2)).toEqual([[1, 2, null]]);
    expect(changes(mind, (_, chosen) => chosen[0] === 4 || chosen[3] === 2)).toEqual([[3, 2, null]]);
  });

  it("is two changes, the least distance together, where one is not enough", () => {
    const mind = mindAt(drafting(), "C");
    expect(changes(mind, (_, [pace = 0, scope = 0]) => pace >= 2 && scope >= 2)).toEqual([
      [0, 2, null],
      [1, 2, null],
    ]);
    expect(changes(mind, (_, [pace = 0, scope = 0, form]) => form === 2 && (pace === 4 || scope === 2))).toEqual([
      [1, 2, null],
      [2, 2, null],
    ]);
  });

  it("does not name a level that the seat may not bring in", () => {
    const match = drafting();
    const mind = mindAt(match, "C");
    expect(levels(mind, 0)).not.toContain(3);
    expect(changes(mind, (_, [pace = 0]) => pace === 3)).toBeNull();
    expect(changes(mind, (_, [pace = 0]) => pace >= 3)).toEqual([[0, 4, null]]);
  });

  it("leaves settled clauses alone, unless nothing else would do", () => {
    const match = drafting();
    const clause = match.state.pub.draft[0];
    if (clause) clause.settled = match.state.pub.meeting;
    const mind = mindAt(match, "C");
    expect(changes(mind, (_, chosen) => chosen[0] === 2 || chosen[1] === 3)).toEqual([[1, 3, null]]);
    expect(changes(mind, (_, chosen) => chosen[0] === 2)).toEqual([[0, 2, null]]);
  });

  it("takes one clause after the other, what gains it most first, where two are not enough", () => {
    const mind = mindAt(drafting(), "D");
    const from = [4, 3, 0, 3];
    const told = changes(mind, (_, chosen) => chosen.filter((o, k) => o !== from[k]).length >= 3, from);
    expect(told).toHaveLength(3);
    const gains = (told ?? []).map(([k, o]) => gain(mind, Number(k), Number(o)) - gain(mind, Number(k), from[Number(k)] ?? -1));
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    for (const [k, o] of told ?? [])
      expect(gain(mind, Number(k), Number(o))).toBe(Math.max(...levels(mind, Number(k)).map((l) => gain(mind, Number(k), l))));
  });
});

describe("a cover", () => {
  it("is offered where it alone will do, for the dearest face first, with those whose lines lie beyond", () => {
    const match = drafting();
    const mind = mindAt(match, "A");
    const chosen = [1, 2, 0, 1];
    const { open, pub } = mind;
    const face = chosen.map((o, k) => (coverPartners(open, pub, "A", k, o).length > 0 ? faceOf(open, pub, [], "A", k, o) : 0));
    const dearest = face.indexOf(Math.max(...face));
    expect(Math.max(...face)).toBeGreaterThan(0);
    const deals = (m: Mind): number => m.sight.deals.length;
    const offer = offered(mind, (m) => deals(m) > 0, chosen);
    expect(offer).toEqual({
      ...NOTHING_MISSING,
      cover: { issue: dearest, seats: coverPartners(open, pub, "A", dearest, chosen[dearest] ?? -1) },
    });
  });

  it("lets the seat leave its line without loss of face", () => {
    const match = drafting();
    const mind = mindAt(match, "A");
    const partner = coverPartners(mind.open, mind.pub, "A", 0, 1)[0] ?? "";
    expect(partner).not.toBe("");
    const deal = coveringDeal(mind, 0, partner);
    expect(deal.parties).toEqual([partner, "A"]);
    expect(deal.status).toBe("standing");
    const sight = withDeal(mind.sight, deal);
    expect(sight.deals).toEqual([...mind.sight.deals, deal]);
    expect(faceOf(mind.open, mind.pub, mind.sight.deals, "A", 0, 1)).toBeGreaterThan(0);
    expect(faceOf(mind.open, mind.pub, sight.deals, "A", 0, 1)).toBe(0);
  });

  it("comes together with changes where neither is enough", () => {
    const mind = mindAt(drafting(), "A");
    const offer = offered(mind, (m, chosen) => m.sight.deals.length > 0 && chosen[3] === 3, [1, 2, 0, 1]);
    expect(offer?.cover).not.toBeNull();
    expect(offer?.changes.some((c) => c.issue === 3 && c.option === 3)).toBe(true);
  });
});
