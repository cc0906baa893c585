import { describe, expect, it } from "vitest";
import type { Match } from "../../rules/match.ts";
import type { Channel } from "../../rules/state.ts";
import { BRIDGES, BROKERS, mindAt } from "../../testing/minds.ts";
import { refusal, table } from "../../testing/table.ts";
import { targetPackage } from "../chair/package.ts";
import { proposePackage } from "./package-deal.ts";

/** A circle that B has called, hosted or not, with everybody in it; lines lie across each other. */
function circle(more: Partial<Channel> = {}, lines: Record<string, number[]> = {}, meeting = "ministers"): Match {
  const match = table({ meeting, ties: { "A|B": 1, "B|C": 1, "B|D": 1 } });
  const { pub } = match.state;
  Object.assign(pub.lines, lines);
  pub.channels.push({
    id: "c9",
    kind: "caucus",
    convener: "B",
    members: ["B", "A", "C", "D"],
    invited: [],
    partner: null,
    issue: -1,
    host: null,
    used: true,
    open: true,
    meeting: pub.meeting,
    ...more,
  });
  return match;
}

/** Every minister stands outside of what the table works toward, on one side or the other. */
const ACROSS = { A: [4, 0, 0, 3], B: [4, 0, 0, 3], C: [1, 3, 1, 1], D: [1, 3, 2, 1] };

const terms = (match: Match, persona = BROKERS): { by: string; issue: string; options: string[] }[] =>
  proposePackage(mindAt(match, "B", persona)).flatMap((m) => m.with["terms"] as { by: string; issue: string; options: string[] }[]);

describe("a deal of the circle", () => {
  it("has each party give on one issue, on the way from its line to the package, and the rules let it pass", () => {
    const match = circle({}, ACROSS);
    const [move] = proposePackage(mindAt(match, "B", BROKERS));
    expect(move?.reason.rule).toBe("everybody-gives-something");
    expect(move && refusal(match, "B", move.do, move.with)).toBeNull();
    const target = targetPackage(mindAt(match, "B", BROKERS));
    const given = terms(match);
    expect(given.length).toBeGreaterThanOrEqual(3);
    expect(new Set(given.map((t) => t.by)).size).toBe(given.length);
    expect(given[0]?.by).toBe("B");
    expect(move?.reason.params?.["with"]).toBe(given[1]?.by);
    for (const { by, issue, options } of given) {
      const setup = match.setup.issueById[issue];
      const at = (o: number): number => setup?.options[o]?.x ?? -1;
      const from = at(match.state.pub.lines[by]?.[setup?.index ?? 0] ?? 0);
      const to = at(target[setup?.index ?? 0] ?? 0);
      expect(to).not.toBe(from);
      for (const id of options) {
        const x = setup?.options.find((o) => o.id === id)?.x ?? -1;
        expect(x).toBeGreaterThanOrEqual(Math.min(from, to));
        expect(x).toBeLessThanOrEqual(Math.max(from, to));
        expect(id).not.toBe("none");
      }
      expect(setup?.ordered).toBe(true);
    }
  });

  it("takes three at least, near enough to be asked: friends, or guests of an organisation", () => {
    expect(terms(circle({ members: ["B", "C"] }, ACROSS))).toEqual([]);
    const apart = circle({}, ACROSS);
    for (const pair of ["A|B", "B|C", "B|D"]) apart.state.pub.ties[pair] = 0;
    expect(terms(apart)).toEqual([]);
    const hosted = circle({ host: "ORG" }, ACROSS);
    for (const pair of ["A|B", "B|C", "B|D"]) hosted.state.pub.ties[pair] = 0;
    expect(terms(hosted).length).toBeGreaterThanOrEqual(3);
  });

  it("needs somebody whose line covers the way: where all stand on the text there is nothing to give", () => {
    const target = targetPackage(mindAt(circle(), "B", BROKERS));
    const same = Object.fromEntries(["A", "B", "C", "D"].map((id) => [id, [...target]]));
    expect(terms(circle({}, same))).toEqual([]);
  });

  it("is a broker's, in a caucus, once a meeting, after the sherpas and before the outcome", () => {
    expect(terms(circle({}, ACROSS), BRIDGES)).toEqual([]);
    expect(terms(circle({ kind: "horizontal" }, ACROSS))).toEqual([]);
    expect(terms(circle({ open: false }, ACROSS))).toEqual([]);
    expect(terms(circle({}, ACROSS, "sherpas"))).toEqual([]);
    expect(terms(circle({}, ACROSS), { ...BROKERS, deals: 0 })).toEqual([]);
    const closed = circle({}, ACROSS);
    closed.state.pub.outcome = { kind: "communique", package: [1, 1, 0, 1], footnotes: [], unanimous: true, meeting: 1 };
    expect(terms(closed)).toEqual([]);
    const again = circle({}, ACROSS);
    const made = {
      id: "d1",
      channel: "c9",
      by: "B",
      terms: [],
      accepted: ["B"],
      status: "proposed" as const,
      meeting: again.state.pub.meeting,
      covers: {},
      since: 0,
      leaked: false,
      marks: [],
    };
    again.state.deals = [{ ...made, parties: ["B", "C"] }];
    expect(terms(again).length).toBeGreaterThanOrEqual(3);
    again.state.deals = [{ ...made, parties: ["B", "C", "D"] }];
    expect(terms(again)).toEqual([]);
    again.state.deals = [{ ...made, parties: ["B", "C", "D"], meeting: 0 }];
    expect(terms(again).length).toBeGreaterThanOrEqual(3);
  });
});
