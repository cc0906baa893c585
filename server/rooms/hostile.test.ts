// Clients that mean no good: the process lives, the others notice nothing, and the log does not grow with what they send.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { int, rngFrom } from "../../shared/lib/rng.ts";
import { openHouse, type House } from "./testing/house.ts";
import { boardSeen, until, within } from "./testing/listen.ts";
import { person, type Person } from "./testing/person.ts";
import { FRAME, listenIn, openRaw, ticketFor, type Raw } from "./testing/raw.ts";

let house: House;
let match: string;
let tokens: Record<string, string>;
let good: Person;
const escaped: unknown[] = [];
const note = (error: unknown): void => void escaped.push(error);

beforeAll(async () => {
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
  house = await openHouse({ limits: { creations: 1000 } });
});
afterAll(async () => {
  await house.close();
  process.off("uncaughtException", note);
  process.off("unhandledRejection", note);
});
beforeEach(async () => {
  house.lines.length = 0;
  const made = await house.create({ scenario: "first-table", seats: { IND: "human", MEX: "human" } });
  match = made.match;
  tokens = made.seats ?? Object.fromEntries(Object.entries(made.links).map(([seat, link]) => [seat, link.split("/").at(-1) ?? ""]));
  good = person(house.port, match, tokens["MEX"] ?? "", "MEX");
  await good.come();
});
afterEach(() => good.leave());

/** Whatever has happened: the server lives, and the other one can act and sees what follows. */
async function expectPeace(): Promise<void> {
  const { n } = house.matches.live(match)?.match.state ?? { n: 0 };
  const answer = await within(good.act("say", { channel: "public", text: "still here" }), "the other one");
  expect(answer.ok || answer.reason === "wrong-phase").toBe(true);
  expect(good.room ? boardSeen(good.room).n : -1).toBeGreaterThanOrEqual(n);
  expect(good.closed).toEqual([]);
  expect(escaped).toEqual([]);
  expect(house.faults).toEqual([]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
}

const bad = (): Promise<Raw> => listenIn(house.port, match, tokens["IND"] ?? "");
const text = (value: string): number[] => [0xa0 + value.length, ...Buffer.from(value)];
/** A frame of a type with a payload of bytes that stand for nothing in particular. */
const data = (type: string, payload: number[]): Uint8Array<ArrayBuffer> => new Uint8Array([FRAME.data, ...text(type), ...payload]);
const request = (id: number, type: string, payload: number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array([FRAME.request, id, ...text(type), ...payload]);
/** A map of one key in the wire's format. */
const map = (key: string, value: number[]): number[] => [0x81, ...text(key), ...value];
const bytesLogged = (): number => house.lines.reduce((sum, line) => sum + line.length, 0);

it("closes whoever sends frames that cannot be read, at the third, with one line in the log", async () => {
  const raw = await bad();
  for (let i = 0; i < 10_000 && raw.isOpen(); i++) raw.send(request(1, "act", [0xc1, 0xd9, 0xff]));
  expect(await within(raw.closed, "the close")).toBe(4002);
  const about = house.lines.filter((line) => line.includes("unreadable frame"));
  expect(about).toHaveLength(1);
  expect(JSON.parse(about[0] ?? "{}")).toMatchObject({ by: "seat:IND", room: match, times: 1 });
  expect(house.lines.length).toBeLessThanOrEqual(2);
  await expectPeace();
});

it("closes nobody but the one who floods", async () => {
  const raw = await bad();
  const hello = request(1, "hello", map("lang", text("en")));
  for (let i = 0; i < 3000 && raw.isOpen(); i++) raw.send(hello);
  expect(await within(raw.closed, "the close")).toBe(4002);
  expect(good.closed).toEqual([]);
  expect(bytesLogged()).toBeLessThan(2000);
  // Comes back at once and floods again: still no second line.
  const again = await bad();
  for (let i = 0; i < 3000 && again.isOpen(); i++) again.send(hello);
  expect(await within(again.closed, "the second close")).toBe(4002);
  expect(house.lines.filter((line) => line.includes("closed for misuse"))).toHaveLength(1);
  await expectPeace();
});

it("lets no frame in that is longer than the longest message", async () => {
  const raw = await bad();
  raw.send(new Uint8Array(16 * 1024 + 1).fill(FRAME.data));
  expect(await within(raw.closed, "the close")).toBe(1009);
  await expectPeace();
});

it("answers payloads that are no plain data, or too deep, or named like a prototype, and does nothing with them", async () => {
  const raw = await bad();
  const deep = (levels: number): number[] => [...Array.from({ length: levels }, () => 0x91), 0xc0];
  const payloads = [
    deep(3500),
    map("__proto__", map("polluted", [0xc3])),
    map("constructor", map("prototype", map("polluted", [0xc3]))),
    // Extensions of the wire's library: an expression, a set, a date, an error.
    [0xc7, 0x04, 0x78, 0x92, ...text("a"), ...text("g")],
    [0xd4, 0x73, 0x00],
    [0xd6, 0xff, 0, 0, 0, 1],
    [0xc7, 0x03, 0x65, 0x93, ...text("E")],
    [0xcb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0],
    [...text("a")],
    [0xc0],
  ];
  for (const payload of payloads) {
    if (!raw.isOpen()) break;
    raw.send(request(2, "act", payload));
    raw.send(data("act", payload));
    await new Promise((resolve) => void setTimeout(resolve, 120));
  }
  for (const type of ["__proto__", "constructor", "toString", "*", "_", ""]) {
    const next = await bad();
    next.send(request(3, type, [0xc0]));
    next.send(data(type, [0xc0]));
    next.send(new Uint8Array([FRAME.bytes, ...text(type), 1, 2, 3]));
    await new Promise((resolve) => void setTimeout(resolve, 30));
    next.close();
  }
  expect(house.store.entries(match).filter((entry) => entry.by === "seat:IND")).toEqual([]);
  await expectPeace();
});

it("stands a hundred sockets of noise", { timeout: 60_000 }, async () => {
  const rng = rngFrom("noise");
  for (let i = 0; i < 100; i++) {
    const raw = await bad();
    for (let j = 0; j < 15 && raw.isOpen(); j++) {
      const kinds = [...Object.values(FRAME), int(rng, 256)];
      const noise = Uint8Array.from({ length: 1 + int(rng, 60) }, () => int(rng, 256));
      noise[0] = kinds[int(rng, kinds.length)] ?? 0;
      if (noise[0] !== FRAME.joined) raw.send(noise);
    }
    await new Promise((resolve) => void setTimeout(resolve, 5));
    raw.close();
    await raw.closed;
  }
  expect(bytesLogged()).toBeLessThan(5000);
  await expectPeace();
});

it("gives tickets to nobody who asks strangely, and places to no strange ticket", async () => {
  const process = ((await (await ticketFor(house.port, match, tokens["IND"] ?? "")).json()) as { processId: string }).processId;
  for (const session of ["__proto__", "constructor", "x", good.room?.sessionId ?? ""]) {
    for (const more of ["", "&reconnectionToken=__proto__", "&reconnectionToken=x&skipHandshake=1"]) {
      const raw = openRaw(`ws://127.0.0.1:${house.port}/${process}/${match}?sessionId=${session}${more}`);
      expect([4002, 4003]).toContain(await within(raw.closed, `${session}${more}`));
      expect(raw.heard()).not.toMatch(/TypeError|undefined|\bat \w/);
    }
  }
  for (const room of ["__proto__", "constructor", "none", "a".repeat(65), "..%2f..%2fx"]) {
    const answer = await ticketFor(house.port, room, tokens["IND"] ?? "");
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toMatch(/TypeError|node_modules/);
  }
  for (const body of ["{", "[]", "null", '{"__proto__":{"polluted":true}}', `{"a":${"[".repeat(3000)}${"]".repeat(3000)}}`])
    expect((await ticketFor(house.port, match, "no-token", body)).ok).toBe(false);
  await until(() => house.lines.length < 20);
  await expectPeace();
});
