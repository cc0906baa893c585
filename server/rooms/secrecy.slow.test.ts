// Nobody's secret reaches anybody else, byte by byte, whatever happens at the table; and what should arrive does arrive.
import { forget, heardBySession, listenOn } from "./testing/tap.ts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { canariesIn } from "./testing/canaries.ts";
import { fuzzTable } from "./testing/fuzz-table.ts";
import { openHouse, TIRELESS, type House } from "./testing/house.ts";
import { briefSign, HIDDEN_SIGN, plantedShelf } from "./testing/planted-shelf.ts";
import { searchFrames } from "./testing/search.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ shelf: plantedShelf(), most: TIRELESS, limits: { creations: 1000, misses: 1e6 } });
});
afterAll(() => house.close());

const TABLES = [
  { scenario: "first-table", preset: "4", people: 3, seed: "q1" },
  { scenario: "first-table", preset: "4", people: 4, seed: "q2" },
  { scenario: "harbour", preset: "6", people: 5, seed: "q1" },
  { scenario: "toronto-2010", preset: "8", people: 5, seed: "q1" },
  { scenario: "toronto-2010", preset: "8", people: 8, seed: "q2" },
  { scenario: "toronto-2010", preset: "12", people: 6, seed: "q1" },
  { scenario: "toronto-2010", preset: "20", people: 6, seed: "q1" },
] as const;
/** Things that happen at each kind of table, over as many matches as it takes. */
const STEPS = 1450;

let steps = 0;
let words = 0;
const arrived = new Set<string>();

type Wish = Omit<(typeof TABLES)[number], "seed"> & { seed: string };

/** One match; gives how many things happened. */
async function playOne(wish: Wish): Promise<number> {
  const { live, fuzz, tokens } = await fuzzTable(house, { ...wish, words: () => `canary.words.${words++}.` });
  const canaries = canariesIn(live);
  let before = live.match.state.n;
  live.onChange(() => {
    const { n, pub } = live.match.state;
    // The debriefing opens everything, and not a moment before.
    if (pub.phase === "debriefing") listenOn(false);
    else if (n !== before) canaries.plant();
    before = n;
  });
  canaries.plant();
  forget();
  const { counts } = fuzz;
  const done = (): number =>
    live.match.past.length + (["refused", "drop", "hop", "tab", "onlooker"] as const).reduce((sum, what) => sum + (counts[what] ?? 0), 0);
  for (let step = 1; done() < STEPS && !fuzz.isOver(); step++) {
    await fuzz.step();
    if (step % 40 === 0) await fuzz.compare();
  }
  await fuzz.compare();

  const seatOf = new Map(fuzz.people().flatMap(({ sessions, seat }) => [...sessions].map((session) => [session, seat ?? ""] as const)));
  canaries.plantWords(house.store.words(live.record.id));
  const found = searchFrames(heardBySession(), (session) => seatOf.get(session) ?? null, canaries);
  expect(found.leaks.slice(0, 10)).toEqual([]);
  expect(found.numbers).toBeGreaterThan(50);
  for (const kind of found.arrived) arrived.add(kind);

  // Over HTTP: of the log what one may read, of the words those that were said where one was, and nothing of the debriefing before its time.
  const onlooker = await house.ask<{ token: string }>("/api/observe", { code: live.record.code });
  expect(onlooker.status).toBe(fuzz.isOver() ? 404 : 200);
  const readers = Object.entries(tokens).concat(fuzz.isOver() ? [] : [["", onlooker.body.token]]);
  for (const [seat, token] of readers) {
    const news = await house.ask("/api/news", undefined, { authorization: `Bearer ${token}` });
    const signs = [...news.text.matchAll(/canary\.[\w-]+\.\d+\./g)].map(([sign]) => sign);
    expect(signs.filter((sign) => !canaries.signs.get(sign)?.readers.has(seat))).toEqual([]);
    const debrief = await house.ask("/api/debrief", undefined, { authorization: `Bearer ${token}` });
    expect(debrief.status).toBe(fuzz.isOver() ? 200 : 409);
    if (!fuzz.isOver()) expect(debrief.body).toEqual({ error: "not-over", params: {} });
    // Why bots did what they did is as secret as their sheets.
    const other = live.match.setup.open.seats.find(({ id }) => id !== seat)?.id ?? "";
    const reasons = await house.ask(`/api/reasons/${other}`, undefined, { authorization: `Bearer ${token}` });
    expect(reasons.status).toBe(fuzz.isOver() ? 200 : 409);
  }

  // Over HTTP: the brief to its seat, by its own token and no other.
  for (const [seat, token] of Object.entries(tokens)) {
    const { text } = await house.ask("/api/brief", undefined, { authorization: `Bearer ${token}` });
    for (const part of ["brief", "agenda", "notToSay"] as const) expect(text).toContain(briefSign(seat, part));
    for (const other of live.match.setup.open.seats) if (other.id !== seat) expect(text).not.toContain(`-of-${other.id}.`);
  }
  const { text } = await house.ask(`/api/table/${live.record.id}`);
  expect(text).not.toMatch(/canary-(brief|agenda|notToSay)/);
  const { events, published } = live.match.state.pub;
  if (!fuzz.isOver() && events.length + published.findings.length === 0) expect(text).not.toContain(HIDDEN_SIGN);
  await fuzz.stop();
  live.stop();
  return done();
}

it.each(TABLES)("at $scenario with $preset seats, seed $seed", { timeout: 900_000 }, async (wish) => {
  let done = 0;
  for (let nth = 0; done < STEPS; nth++) done += await playOne({ ...wish, seed: `${wish.seed}.${nth}` });
  steps += done;
  expect(house.faults).toEqual([]);
});

it("in ten thousand steps and more, while everything reached those whose it is", () => {
  expect(steps).toBeGreaterThanOrEqual(10_000);
  expect([...arrived].toSorted()).toEqual(
    expect.arrayContaining(["agenda", "analysis", "deal", "heard", "promises", "question", "request", "talk", "told", "words"]),
  );
});
