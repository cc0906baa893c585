/** Who stands between whom in the talk network: an undirected graph, an edge for each pair that talked. */
import { round6 } from "../lib/number.ts";
import { sumOf } from "./fairness.ts";

/** Neighbours by index; `links[a]` holds b exactly when `links[b]` holds a. */
export type Graph = readonly ReadonlySet<number>[];

/** A graph of so many nodes from pairs of indices; a pair with itself or outside is left out. */
export function graphOf(nodes: number, pairs: Iterable<readonly [number, number]>): Graph {
  const links = Array.from({ length: nodes }, () => new Set<number>());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    const [here, there] = [links[a], links[b]];
    if (!here || !there) continue;
    here.add(b);
    there.add(a);
  }
  return links;
}

/**
 * Betweenness of each node, 0..1: the share of shortest paths between two others that lead over it, summed over the pairs and
 * divided by their number (n - 1)(n - 2)/2. All 0 below three nodes. Freeman, L. C. (1977), "A set of measures of centrality based
 * on betweenness", Sociometry 40(1); computed as in Brandes, U. (2001), "A faster algorithm for betweenness centrality", Journal of
 * Mathematical Sociology 25(2).
 */
export function betweenness(graph: Graph): number[] {
  const n = graph.length;
  const between = graph.map(() => 0);
  for (let source = 0; source < n; source++) {
    const order: number[] = [];
    const before = graph.map((): number[] => []);
    const paths = graph.map(() => 0);
    const far = graph.map(() => -1);
    paths[source] = 1;
    far[source] = 0;
    const queue = [source];
    for (const at of queue) {
      order.push(at);
      for (const next of graph[at] ?? []) {
        if (far[next] === -1) {
          far[next] = (far[at] ?? 0) + 1;
          queue.push(next);
        }
        if (far[next] !== (far[at] ?? 0) + 1) continue;
        paths[next] = (paths[next] ?? 0) + (paths[at] ?? 0);
        before[next]?.push(at);
      }
    }
    const share = graph.map(() => 0);
    for (const at of order.toReversed()) {
      for (const from of before[at] ?? [])
        share[from] = (share[from] ?? 0) + ((paths[from] ?? 0) / (paths[at] ?? 1)) * (1 + (share[at] ?? 0));
      if (at !== source) between[at] = (between[at] ?? 0) + (share[at] ?? 0);
    }
  }
  // Every pair was counted from both ends.
  const pairs = (n - 1) * (n - 2);
  return between.map((sum) => (pairs <= 0 ? 0 : round6(sum / pairs)));
}

/**
 * How far one node stands above all others, 0 (all alike) to 1 (a star): sum of (most - own) over n - 1. 0 below three nodes.
 * Freeman, L. C. (1979), "Centrality in social networks: conceptual clarification", Social Networks 1(3).
 */
export function centralisation(between: readonly number[]): number {
  if (between.length < 3) return 0;
  const most = Math.max(...between);
  return round6(sumOf(between.map((own) => most - own)) / (between.length - 1));
}

/**
 * Whom a broker joins: two of her own group (coordinator), two of one other group (itinerant), one of her own with one of another
 * (gatekeeper), two of two other groups (liaison).
 */
export const ROLES = ["coordinator", "itinerant", "gatekeeper", "liaison"] as const;
export type Role = (typeof ROLES)[number];

function roleOf(own: string, one: string, other: string): Role {
  if (one === other) return own === one ? "coordinator" : "itinerant";
  return own === one || own === other ? "gatekeeper" : "liaison";
}

/**
 * For each node the pairs between which it brokers, by role: two of its neighbours that are not linked themselves. Talk has no
 * direction, so each pair counts once, and gatekeeper and representative, which differ by direction alone, are one.
 * Gould, R. V. and Fernandez, R. M. (1989), "Structures of mediation", Sociological Methodology 19.
 */
export function brokerage(graph: Graph, groups: readonly string[]): Record<Role, number>[] {
  return graph.map((links, broker) => {
    const roles: Record<Role, number> = { coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0 };
    const near = [...links].toSorted((a, b) => a - b);
    near.forEach((a, i) => {
      for (const b of near.slice(i + 1)) {
        if (!graph[a]?.has(b)) roles[roleOf(groups[broker] ?? "", groups[a] ?? "", groups[b] ?? "")]++;
      }
    });
    return roles;
  });
}
