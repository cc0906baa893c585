import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweenness, brokerage, centralisation, graphOf, type Graph } from "./network.ts";

const graphs = fc
  .integer({ min: 0, max: 8 })
  .chain((nodes) => fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 16 }).map((pairs) => graphOf(nodes, pairs)));

function distances(graph: Graph, from: number): number[] {
  const far = graph.map(() => Infinity);
  far[from] = 0;
  // As many passes as nodes: slow, and by another way than the measure's own.
  for (const _ of graph) for (const [a, links] of graph.entries()) for (const b of links) far[b] = Math.min(far[b] ?? 0, (far[a] ?? 0) + 1);
  return far;
}

describe("betweenness", () => {
  it("of Krackhardt's kite is as published", () => {
    const kite = "01 02 03 05 13 14 16 23 25 34 35 36 46 56 57 67 78 89"
      .split(" ")
      .map((e): [number, number] => [Number(e[0]), Number(e[1])]);
    const published = [0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0];
    betweenness(graphOf(10, kite)).forEach((value, i) => expect(value).toBeCloseTo(published[i] ?? Number.NaN, 3));
  });

  it("knows the star, the line, the ring and the lonely", () => {
    const star = graphOf(
      5,
      [1, 2, 3, 4].map((leaf) => [0, leaf] as const),
    );
    expect(betweenness(star)).toEqual([1, 0, 0, 0, 0]);
    expect(centralisation(betweenness(star))).toBe(1);
    expect(
      betweenness(
        graphOf(4, [
          [0, 1],
          [1, 2],
          [2, 3],
        ]),
      ),
    ).toEqual([0, 0.666667, 0.666667, 0]);
    const ring = betweenness(
      graphOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ]),
    );
    // Each opposite pair has two ways round: half a pair of three for everybody.
    expect(ring).toEqual([0.166667, 0.166667, 0.166667, 0.166667]);
    expect(centralisation(ring)).toBe(0);
    expect(betweenness(graphOf(3, []))).toEqual([0, 0, 0]);
    expect(betweenness(graphOf(2, [[0, 1]]))).toEqual([0, 0]);
    expect(betweenness([])).toEqual([]);
    expect(centralisation([])).toBe(0);
  });

  it("sums up to the inner nodes of all shortest paths", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const n = graph.length;
        let inner = 0;
        for (let a = 0; a < n; a++) {
          const far = distances(graph, a);
          for (let b = a + 1; b < n; b++) if ((far[b] ?? Infinity) < Infinity) inner += (far[b] ?? 1) - 1;
        }
        const sum = betweenness(graph).reduce((all, value) => all + value, 0) * (((n - 1) * (n - 2)) / 2);
        expect(sum).toBeCloseTo(inner, 3);
      }),
    );
  });
});

describe("brokerage", () => {
  it("goes by the groups of the three", () => {
    // The first (advanced) talks with everybody: 1 and 2 advanced, 3 and 4 emerging, 5 a head; 3 and 4 talk with each other too.
    const star = graphOf(6, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [0, 5],
      [3, 4],
    ]);
    const groups = ["advanced", "advanced", "advanced", "emerging", "emerging", "heads"];
    // 1-2; 1 and 2 with 3, 4, 5; 3 and 4 with 5. The pair 3-4 needs nobody.
    expect(brokerage(star, groups)[0]).toEqual({ coordinator: 1, itinerant: 0, gatekeeper: 6, liaison: 2 });
    // Seen from a head, 3-4 would be two of one other group.
    const apart = graphOf(3, [
      [0, 1],
      [0, 2],
    ]);
    expect(brokerage(apart, ["heads", "emerging", "emerging"])[0]).toEqual({ coordinator: 0, itinerant: 1, gatekeeper: 0, liaison: 0 });
    expect(brokerage(apart, ["heads", "emerging", "emerging"])[1]).toEqual({ coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0 });
  });

  it("counts each open pair of neighbours once", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const groups = graph.map((_, i) => ["advanced", "emerging", "heads"][i % 3] ?? "");
        brokerage(graph, groups).forEach((roles, broker) => {
          const near = [...(graph[broker] ?? [])];
          const open = near.flatMap((a) => near.filter((b) => a < b && !graph[a]?.has(b)));
          expect(Object.values(roles).reduce((sum, count) => sum + count, 0)).toBe(open.length);
        });
      }),
    );
  });

  it("leaves out pairs with oneself and with nobody", () =>
    expect(
      graphOf(2, [
        [0, 0],
        [1, 5],
      ]),
    ).toEqual([new Set(), new Set()]));
});
