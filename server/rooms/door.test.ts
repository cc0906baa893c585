// What the outside can ask and what it is told: routes, headers, limits, and nothing of what went wrong inside.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Claim } from "../store/store.ts";
import { openHouse, type House } from "./testing/house.ts";
import { person } from "./testing/person.ts";
import { ticketFor } from "./testing/raw.ts";
import { messagesOf, routesOf } from "./testing/routes.ts";

const ALLOWED = "https://class.example";
let house: House;
beforeAll(async () => {
  house = await openHouse({ limits: { creations: 1000, misses: 10 }, allowedOrigins: [ALLOWED] });
});
afterAll(() => house.close());

const FULL = { scenario: "toronto-2010", preset: "20" };

it("answers to these addresses and messages and no others", async () => {
  expect(routesOf(house.app)).toEqual([
    "GET /health",
    "GET /api/scenarios",
    "POST /api/matches",
    "POST /api/join",
    "POST /api/rejoin",
    "POST /api/observe",
    "GET /api/table/:room",
    "GET /api/brief",
    "GET /api/news",
    "GET /api/debrief",
    "GET /api/moments",
    "GET /api/reasons/:seat",
  ]);
  const { match } = await house.create({ scenario: "first-table", seats: { IND: "human" } });
  expect(messagesOf(match).toSorted()).toEqual(["act", "coach", "hello", "pace", "skip"]);
  const strange = ["/matchmake", "/matchmake/x", "/__healthcheck", "/__apidocs", "/monitor", "/playground", "/colyseus", "/api", "/api/"];
  for (const path of strange) expect({ path, status: (await house.ask(path)).status }).toEqual({ path, status: 404 });
  for (const method of ["create", "join", "joinOrCreate", "consumeSeatReservation", "constructor"])
    expect((await house.ask(`/matchmake/${method}/match`, {})).status).toBe(404);
});

it("sends the same strict headers with everything, also with a way into a room", async () => {
  const { match } = await house.create({ scenario: "first-table", seats: { IND: "human" } });
  const answers = [
    await house.ask("/health"),
    await house.ask("/api/scenarios"),
    await house.ask("/nothing.js"),
    await house.ask(`/matchmake/joinById/${match}`, {}),
    await house.ask("/api/join", "x".repeat(20_000)),
  ];
  const strict = ({ headers }: { headers: Headers }): Record<string, string> =>
    Object.fromEntries([...headers].filter(([name]) => /^(content-security|cross-origin|referrer|x-|access-control)/.test(name)));
  expect(strict(answers[0] ?? { headers: new Headers() })).toEqual({
    "content-security-policy":
      "default-src 'self';script-src 'self';connect-src 'self' ws: wss:;img-src 'self' data: blob:;media-src 'self' data: blob:;" +
      "style-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
    "x-download-options": "noopen",
    "x-frame-options": "DENY",
    "x-permitted-cross-domain-policies": "none",
    "x-xss-protection": "0",
  });
  for (const answer of answers) expect(strict(answer)).toEqual(strict(answers[0] ?? answer));
});

it("lets the pages that are named read and write, and no others", async () => {
  const wish = { scenario: "first-table" };
  const allowed = await house.ask("/api/matches", wish, { origin: ALLOWED });
  expect([allowed.status, allowed.headers.get("access-control-allow-origin")]).toEqual([201, ALLOWED]);
  const asked = await fetch(`${house.base}/api/matches`, { method: "OPTIONS", headers: { origin: ALLOWED } });
  expect([asked.status, asked.headers.get("access-control-allow-headers")]).toEqual([204, "Content-Type, Authorization"]);
  for (const origin of ["https://class.example.evil", "null", "https://evil.example", "file://"]) {
    const strange = await house.ask("/api/matches", wish, { origin });
    expect({ origin, status: strange.status }).toEqual({ origin, status: 403 });
    expect(strange.headers.get("access-control-allow-origin")).toBeNull();
    expect(strange.headers.get("access-control-allow-credentials")).toBeNull();
  }
});

it("tells nobody outside what went wrong inside, and the log nobody's token, name or words", async () => {
  const { match, code, links } = await house.create({ scenario: "first-table", seats: { IND: "human" } });
  const token = links["IND"]?.split("/").at(-1) ?? "";
  const { matches, store } = house;
  const boom = (): never => {
    throw new Error("SELECT secret FROM tokens /etc/path");
  };
  const { claim, matchByCode } = store;
  store.claim = boom as unknown as (hash: string) => Claim | null;
  store.matchByCode = boom;
  const answers = [
    await house.ask("/api/join", { code, name: "Zoe Secretname" }),
    await house.ask("/api/rejoin", { token }),
    await house.ask("/api/brief", undefined, { authorization: `Bearer ${token}` }),
  ];
  for (const { status, body } of answers) expect([status, body]).toEqual([500, { error: "server-fault", params: {} }]);
  const ticket = await ticketFor(house.port, match, token);
  const said = await ticket.text();
  expect(said).toContain("server-fault");
  expect(said).not.toMatch(/SELECT|etc\/path|\bat \w/);
  Object.assign(store, { claim, matchByCode });

  const who = person(house.port, match, token, "IND");
  await who.come();
  const live = matches.live(match);
  if (!live) throw new Error("no match");
  const { submit } = live;
  live.submit = boom;
  expect(await who.act("say", { channel: "public", text: "Secretwords" })).toEqual({ ok: false, reason: "server-fault" });
  live.submit = submit;
  expect(await who.act("nothing")).toMatchObject({ ok: false });
  await who.leave();
  const log = house.lines.join("\n");
  expect(log).toContain("SELECT secret");
  for (const secret of [token, "Secretname", "Secretwords", code]) expect(log).not.toContain(secret);
  expect(house.faults.length).toBeGreaterThan(2);
});

it("lets forty good joins from one address through in a burst, and a right token when codes are barred", async () => {
  const seatsOf = async (): Promise<string> => {
    const { body } = await house.ask<{ scenarios: { id: string; presets: { id: string; seats: { id: string }[] }[] }[] }>("/api/scenarios");
    const seats = body.scenarios.find(({ id }) => id === FULL.scenario)?.presets.find(({ id }) => id === FULL.preset)?.seats ?? [];
    return (await house.create({ ...FULL, seats: Object.fromEntries(seats.map(({ id }) => [id, "human"])) })).code;
  };
  const codes = [await seatsOf(), await seatsOf()];
  const joins = Array.from({ length: 40 }, (_, i) => house.ask<{ token: string }>("/api/join", { code: codes[i % 2], name: `P${i}` }));
  const answers = await Promise.all(joins);
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
  let tries = 0;
  while ((await house.ask("/api/join", { code: "zzzzz2", name: "Eve" })).status === 404) tries++;
  expect(tries).toBeGreaterThan(5);
  expect(tries).toBeLessThanOrEqual(10);
  expect((await house.ask("/api/join", { code: codes[0], name: "Eve" })).body).toEqual({ error: "too-many", params: {} });
  expect((await house.ask("/api/rejoin", { token: "A".repeat(22) })).status).toBe(429);
  expect((await house.ask("/api/rejoin", { token: answers[0]?.body.token })).status).toBe(200);
});
