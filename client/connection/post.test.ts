import { expect, it } from "vitest";
import { actionId, createPost } from "./post.ts";
import { waitBefore } from "./wait-before.ts";

it("gives every action an id of its own, of at most 40 signs", () => {
  const ids = Array.from({ length: 500 }, actionId);
  expect(new Set(ids).size).toBe(500);
  expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(40);
});

it("brings an action, and hands on a refusal", async () => {
  const post = createPost(500);
  post.open(async (_type, payload) => ({ ok: false, reason: "no-contacts", payload }));
  expect(await post.act("done", {})).toMatchObject({ ok: false, reason: "no-contacts", payload: { do: "done", with: {} } });
});

it("sends the same id again when the line broke under it, and waits for the next line", async () => {
  const post = createPost(2000);
  const seen: unknown[] = [];
  post.open(async (_type, payload) => {
    seen.push(payload);
    post.cut();
    throw new Error("connection closed");
  });
  const answer = post.act("done", {});
  await new Promise((resolve) => setTimeout(resolve, 20));
  post.open(async (_type, payload) => {
    seen.push(payload);
    return { ok: true, n: 5 };
  });
  expect(await answer).toEqual({ ok: true, n: 5 });
  expect(seen).toHaveLength(2);
  expect(seen[1]).toEqual(seen[0]);
});

it("gives up after a while without a line", async () => {
  expect(await createPost(30).act("done", {})).toEqual({ ok: false, reason: "offline" });
});

it("tries soon at first, then seldom", () => {
  expect(waitBefore(0, 0.5)).toBe(150);
  expect(waitBefore(20, 0.5)).toBe(5000);
  expect(waitBefore(20, 0)).toBeLessThan(waitBefore(20, 1));
});
