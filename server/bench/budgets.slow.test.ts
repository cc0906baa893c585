// The budgets that do not depend on how busy a machine is: what a browser has to fetch, and what crosses the wire.
import { expect, it } from "vitest";
import { spreadOf } from "./harness.ts";
import { webSizes } from "./web.ts";
import { actionBytes, joinBytes } from "./wire.ts";

it(
  "brings the front page with 60 KB of script and a match on screen with 420 KB in all, in Brotli's hand",
  { timeout: 180_000 },
  async () => {
    const { front, first } = await webSizes();
    expect(front).toBeGreaterThan(5);
    expect(front).toBeLessThanOrEqual(60);
    expect(first).toBeGreaterThan(front);
    expect(first).toBeLessThanOrEqual(420);
  },
);

it("takes 30 bytes a client for the median action, a quarter of what JSON would, and 4 KB for a join", { timeout: 180_000 }, async () => {
  const { ours, json } = await actionBytes();
  expect(ours.length).toBeGreaterThan(3000);
  expect(spreadOf(ours).median).toBeLessThanOrEqual(30);
  expect(spreadOf(ours).median).toBeLessThanOrEqual(spreadOf(json).median / 4);
  const join = await joinBytes();
  expect(join.ours).toBeGreaterThan(500);
  expect(join.ours).toBeLessThanOrEqual(4096);
});
