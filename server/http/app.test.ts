import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as rawRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createMatches, type Matches } from "../match/registry.ts";
import { openShelf } from "../match/shelf.ts";
import { openStoreIn } from "../store/sqlite.ts";
import type { Store } from "../store/store.ts";
import { createApp } from "./app.ts";
import { healthOf } from "./health.ts";
import { createLimits } from "./limits.ts";

const shelf = openShelf(undefined);
let folder: string;
let store: Store;
let matches: Matches;
let server: Server;
let base: string;
let draining: boolean;
const faults: unknown[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "http-"));
  draining = false;
  faults.length = 0;
  const client = join(folder, "client");
  mkdirSync(join(client, "assets"), { recursive: true });
  writeFileSync(join(client, "index.html"), "<!doctype html><title>the page</title>");
  writeFileSync(join(client, "assets", "big-1a.js"), `"${"x".repeat(5000)}"`);
  writeFileSync(join(client, ".hidden.html"), "hidden");
  writeFileSync(join(folder, "secret.txt"), "outside");
  store = openStoreIn(folder);
  matches = createMatches({ store, shelf, createRoom: () => undefined, onFault: (error) => faults.push(error) });
  const counts = () => ({ rooms: 1, connections: 2 });
  const health = healthOf({ matches, version: "0.0.0", store: store.kind, counts, draining: () => draining });
  const onFault = (error: unknown): void => void faults.push(error);
  const app = createApp({ matches, shelf, limits: createLimits({ misses: 5 }), health, client, onFault });
  server = createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  matches.stop();
  store.close();
  rmSync(folder, { recursive: true });
});

type Json = Record<string, unknown>;
async function ask(
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Json; text: string }> {
  const response = await fetch(base + path, {
    ...(body !== undefined && { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }),
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return { status: response.status, body: isJson ? (JSON.parse(text) as Json) : {}, text };
}

const SOLO = { scenario: "first-table", preset: "4", seats: { IND: "human" } };

it("goes from a new match to a seat with its brief, by code and by link", async () => {
  const made = await ask("/api/matches", SOLO);
  expect(made.status).toBe(201);
  const { code, match, links } = made.body as { code: string; match: string; links: Record<string, string> };
  expect(code).toMatch(/^[23456789abcdefghjkmnp-z]{6}$/);
  const joined = await ask("/api/join", { code: ` ${code.toUpperCase()} `, name: "Ann" });
  expect(joined.body).toMatchObject({ seat: "IND", roomId: match, code });
  const token = String(joined.body["token"]);
  const brief = await ask("/api/brief", undefined, { authorization: `Bearer ${token}` });
  const english = (brief.body["texts"] as Record<string, Json>)["en"];
  expect(String(english?.["brief"]).length).toBeGreaterThan(100);
  expect(brief.body["brief"]).toHaveProperty("exposure");
  const link = links["IND"] ?? "";
  expect(link.startsWith(`${base}/#/seat/`)).toBe(true);
  const again = await ask("/api/rejoin", { token: link.split("/").at(-1) });
  expect(again.body).toMatchObject({ seat: "IND", roomId: match, code });
  expect((await ask("/api/join", { code, name: "Bea" })).body).toMatchObject({ error: "table-full" });
  expect((await ask("/api/join", { code, name: "Bea", seat: "IND" })).status).toBe(409);
  const watching = await ask("/api/observe", { code });
  expect(matches.who(String(watching.body["token"]))).toEqual({ match, kind: "observer" });
  expect(faults).toEqual([]);
});

it("lists the scenarios with names for their seats", async () => {
  const { body } = await ask("/api/scenarios");
  const first = (body["scenarios"] as Json[]).find((card) => card["id"] === "first-table");
  const seats = { en: { IND: expect.stringContaining("India") } };
  expect(first).toMatchObject({ languages: ["en", "zh-Hans"], minutes: expect.any(Number), seats });
});

it("tells the table everything but what is secret", async () => {
  for (const scenario of ["first-table", "toronto-2010", "harbour"]) {
    const made = await ask("/api/matches", { scenario });
    const { text, status } = await ask(`/api/table/${String(made.body["match"])}`);
    expect(status).toBe(200);
    const cards = (await ask("/api/scenarios")).text;
    const whole = shelf.scenario(scenario);
    const pieces = Object.values(whole?.texts ?? {}).flatMap((texts) => [
      ...Object.values(texts.seats ?? {}).flatMap((seat) => [seat.brief, seat.agenda, seat.notToSay]),
      ...Object.values(texts.events ?? {}).map((event) => event.text),
      ...Object.values(texts.findings ?? {}).map((finding) => finding.reason),
    ]);
    const secrets = pieces.flatMap((piece) => (piece === undefined ? [] : [JSON.stringify(piece).slice(1, -1)]));
    expect(secrets.length).toBeGreaterThan(5);
    expect(secrets.filter((secret) => text.includes(secret) || cards.includes(secret))).toEqual([]);
  }
});

it("answers nonsense with a word, never with a stack", async () => {
  const cases: [string, unknown, number, string][] = [
    ["/api/matches", "{", 400, "bad-request"],
    ["/api/matches", { scenario: "../../etc/passwd" }, 400, "bad-request"],
    ["/api/matches", { scenario: "nowhere" }, 404, "unknown-scenario"],
    ["/api/matches", { ...SOLO, preset: "99" }, 404, "unknown-preset"],
    ["/api/matches", { ...SOLO, seats: { XXX: "human" } }, 400, "unknown-seat"],
    ["/api/matches", { ...SOLO, seats: { IND: "bot:nobody" } }, 400, "unknown-bot"],
    ["/api/matches", '{"scenario":"first-table","seats":{"constructor":"human"}}', 400, "unknown-seat"],
    ["/api/matches", { ...SOLO, more: 1 }, 400, "bad-request"],
    ["/api/matches", { ...SOLO, seed: "x".repeat(20_000) }, 413, "too-large"],
    ["/api/join", { code: "abc234", name: "\u0000 \n" }, 400, "bad-name"],
    ["/api/join", { code: "abc234", name: "Ann" }, 404, "unknown-code"],
    ["/api/rejoin", { token: "x" }, 401, "unknown-token"],
    ["/api/nothing", {}, 404, "not-found"],
  ];
  for (const [path, body, status, error] of cases) {
    const answer = await ask(path, body);
    expect({ path, status: answer.status, error: answer.body["error"] }).toEqual({ path, status, error });
    expect(answer.text).not.toMatch(/\bat |node_modules|\/work|Error/);
  }
  expect((await ask("/api/brief")).status).toBe(401);
  expect(({} as Json)["human"]).toBeUndefined();
});

it("limits misses, not joins", async () => {
  const made = await ask("/api/matches", SOLO);
  const { code } = made.body;
  for (let i = 0; i < 5; i++) expect((await ask("/api/join", { code: "zzzzz2", name: "Eve" })).status).toBe(404);
  expect((await ask("/api/join", { code: "zzzzz3", name: "Eve" })).status).toBe(429);
  expect((await ask("/api/join", { code, name: "Eve" })).body).toEqual({ error: "too-many", params: {} });
});

it("lets sixty-four people knock at eight seats without a limit", async () => {
  const preset = shelf.scenario("toronto-2010")?.presets?.find((p) => p.seats.length === 8);
  const seats = Object.fromEntries((preset?.seats ?? []).map((seat) => [seat, "human"]));
  const { code } = (await ask("/api/matches", { scenario: "toronto-2010", preset: preset?.id, seats })).body;
  const answers = await Promise.all(Array.from({ length: 64 }, (_, i) => ask("/api/join", { code, name: `P${i}` })));
  const seated = answers.flatMap((a) => (a.status === 200 ? [a.body["seat"]] : []));
  expect(new Set(seated).size).toBe(8);
  expect(seated).toHaveLength(8);
  expect(answers.filter((a) => a.status === 409)).toHaveLength(56);
});

it("writes for its own pages only, and has strict headers everywhere", async () => {
  const evil = await ask("/api/matches", SOLO, { origin: "http://evil.example" });
  expect(evil).toMatchObject({ status: 403, body: { error: "strange-origin" } });
  expect((await ask("/api/matches", SOLO, { origin: base })).status).toBe(201);
  for (const path of ["/", "/health", "/api/scenarios", "/api/no", "/no.js"]) {
    const { headers } = await fetch(base + path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

it("serves the built client and nothing beside it", async () => {
  expect((await ask("/")).text).toContain("the page");
  expect((await ask("/deep/address")).text).toContain("the page");
  const script = await fetch(`${base}/assets/big-1a.js`, { headers: { "accept-encoding": "br" } });
  expect(script.headers.get("content-encoding")).toBe("br");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect((await script.text()).length).toBe(5002);
  const plain = await fetch(`${base}/assets/big-1a.js`, { headers: { "accept-encoding": "identity" } });
  expect((await plain.text()).length).toBe(5002);
  for (const path of [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/.hidden.html",
    "/assets/none.js",
    "/%00.js",
    "/%ff.js",
  ]) {
    const status = await new Promise<number | undefined>((resolve) => {
      rawRequest(`${base}${path}`, { path }, (answer) => resolve(answer.resume().statusCode)).end();
    });
    expect({ path, status }).toEqual({ path, status: 404 });
  }
});

it("says how it is, and that it is going", async () => {
  await ask("/api/matches", SOLO);
  const { body, status } = await ask("/health");
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: "ok", rules: "1.1.0", rooms: 1, players: 2, store: "sqlite", pid: process.pid });
  expect(body["bots"]).toBeGreaterThan(0);
  const members = ["status", "version", "rules", "rooms", "players", "bots", "uptimeSeconds", "loopDelayMs", "store"];
  expect(Object.keys(body)).toEqual([...members, "pid"]);
  expect(Object.keys(body["loopDelayMs"] as Json)).toEqual(["p50", "p99"]);
  expect(Object.values(body["loopDelayMs"] as Json).every((ms) => typeof ms === "number" && ms >= 0)).toBe(true);
  expect(body["uptimeSeconds"]).toEqual(expect.any(Number));
  // A proxy on this machine speaks for the outside, which is told no process id.
  for (const header of ["x-forwarded-for", "forwarded"])
    expect(Object.keys((await ask("/health", undefined, { [header]: "for=203.0.113.9" })).body)).toEqual(members);
  draining = true;
  const going = await ask("/health");
  expect([going.status, going.body["status"]]).toEqual([503, "draining"]);
});
