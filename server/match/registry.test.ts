import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fingerprint } from "../../shared/lib/hash.ts";
import { replay } from "../../shared/rules/replay.ts";
import { sightOf } from "../../shared/rules/sight.ts";
import { botNamed } from "../../shared/bots/index.ts";
import { diceFor } from "../../shared/bots/define-bot.ts";
import { openStoreIn } from "../store/sqlite.ts";
import type { Store } from "../store/store.ts";
import { createMatches, type Matches } from "./registry.ts";
import { openShelf, type Shelf } from "./shelf.ts";
import type { LiveMatch } from "./live.ts";

const shelf: Shelf = openShelf(undefined);
let folder: string;
let store: Store;
let matches: Matches;
const rooms: string[] = [];
const faults: unknown[] = [];

function open(): void {
  store = openStoreIn(folder);
  matches = createMatches({ store, shelf, createRoom: (id) => void rooms.push(id), onFault: (error) => faults.push(error) });
}

/** The process dies: nothing is said goodbye to but the file handle. */
function crash(): void {
  matches.stop();
  store.close();
  open();
}

beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(join(tmpdir(), "matches-"));
  rooms.length = 0;
  faults.length = 0;
  open();
});
afterEach(() => {
  matches.stop();
  store.close();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

async function create(wish: Partial<Parameters<Matches["create"]>[0]> = {}) {
  const made = await matches.create({ scenario: "first-table", seed: "7", seats: { IND: "human" }, pace: "instant", ...wish });
  if (!made.ok) throw new Error(made.error);
  const live = matches.live(made.match);
  if (!live) throw new Error("no live match");
  return { ...made, live };
}

async function sit(code: string, name: string, seat?: string) {
  const joined = await matches.join({ code, name, seat });
  if (!joined.ok) throw new Error(joined.error);
  return joined;
}

/** A person who plays as a bot would. */
function move(live: LiveMatch, seat: string, id: string): void {
  const { setup, state, seed } = live.match;
  const what = botNamed("conceder")?.decide(sightOf(setup.open, state, seat), diceFor(seed, seat, state.n));
  const act = { id, do: what?.do ?? "done", with: what?.do === "say" ? { ...what.with, text: "words" } : (what?.with ?? {}) };
  if (!live.submit(`seat:${seat}`, act).ok) live.submit(`seat:${seat}`, { id: `${id}d`, do: "done", with: {} });
}

it("waits in the lobby for its people, then opens the briefing, and the first meeting when all are ready", async () => {
  const { code, live } = await create();
  expect(live.board().pub.phase).toBe("lobby");
  const { seat } = await sit(code, "Ann");
  expect(seat).toBe("IND");
  live.setConnected("IND", true);
  await vi.advanceTimersByTimeAsync(100);
  expect(live.board().pub.phase).toBe("briefing");
  expect(live.board().names).toEqual({ IND: "Ann" });
  expect(live.submit("seat:IND", { id: "r", do: "ready", with: {} })).toMatchObject({ ok: true });
  expect(live.board().pub.phase).toBe("meeting");
});

it("plays a whole summit of a person with bots, and the log replays to the state it states", async () => {
  const { code, live, match } = await create();
  await sit(code, "Ann");
  live.setConnected("IND", true);
  live.submit("seat:IND", { id: "r", do: "ready", with: {} });
  for (let i = 0; i < 900 && live.match.state.pub.phase !== "debriefing"; i++) {
    await vi.advanceTimersByTimeAsync(40);
    if (!live.match.state.pub.done.includes("IND")) move(live, "IND", `a${i}`);
  }
  expect(live.board().pub.phase).toBe("debriefing");
  expect(live.debrief()?.scores.seats["IND"]).toBeDefined();
  expect(store.match(match)?.status).toBe("over");
  const entries = store.entries(match);
  expect(entries.at(-1)?.do).toBe("end");
  const scenario = shelf.scenario("first-table");
  if (!scenario) throw new Error("no scenario");
  const { open: setup } = live.match.setup;
  const header = {
    log: 1 as const,
    match,
    rules: setup.rules,
    scenario: setup.scenario,
    preset: setup.preset,
    seed: "7",
    settings: { timed: false },
  };
  const replayed = replay(header, entries, scenario);
  expect(replayed.ok && fingerprint(replayed.match.state)).toBe(fingerprint(live.match.state));
  expect(faults).toEqual([]);
});

it("is the same after a crash in mid-match: state, texts, news, names, and answers to actions sent again", async () => {
  const { code, live, match } = await create();
  const { token } = await sit(code, "Ann");
  live.setConnected("IND", true);
  live.submit("seat:IND", { id: "r", do: "ready", with: {} });
  await vi.advanceTimersByTimeAsync(200);
  const said = live.submit("seat:IND", { id: "say1", do: "say", with: { channel: "public", text: "  Hello\u0007 there " } });
  expect(said).toMatchObject({ ok: true });
  const before = { state: fingerprint(live.match.state), board: live.board(), desk: live.deskOf("IND"), t: live.match.state.t };
  expect(Object.values(before.board.words)).toEqual(["Hello there"]);
  await vi.advanceTimersByTimeAsync(0);
  const n = live.match.state.n;
  const state = fingerprint(live.match.state);
  crash();
  rooms.length = 0;
  expect(await matches.restoreAll()).toBe(1);
  expect(rooms).toEqual([match]);
  const again = matches.live(match);
  if (!again) throw new Error("not restored");
  expect(again.match.state.n).toBe(n);
  expect(fingerprint(again.match.state)).toBe(state);
  expect(again.board().names).toEqual({ IND: "Ann" });
  expect(again.board().words).toEqual(before.board.words);
  expect(again.board().news.slice(0, before.board.news.length)).toEqual(before.board.news);
  expect(again.board().t).toBeGreaterThanOrEqual(before.t);
  expect(again.submit("seat:IND", { id: "say1", do: "say", with: { channel: "public", text: "Hello there" } })).toEqual(said);
  expect(again.match.state.n).toBe(n);
  const back = await matches.rejoin({ token });
  expect(back).toMatchObject({ ok: true, seat: "IND", roomId: match });
});

it("rests at an untimed table that everybody has left, and goes on when somebody is back", async () => {
  const { code, live } = await create();
  await sit(code, "Ann");
  live.setConnected("IND", true);
  live.submit("seat:IND", { id: "r", do: "ready", with: {} });
  live.setConnected("IND", false);
  const { n } = live.match.state;
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(live.match.state.n).toBe(n);
  expect(live.match.state.pub.players["IND"]?.kind).toBe("human");
  live.setConnected("IND", true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(live.match.state.n).toBeGreaterThan(n);
});

it("gives an idle seat a hint, then to a bot, and back when its person acts", async () => {
  const { code, live } = await create({ timed: true, pace: "calm" });
  await sit(code, "Ann");
  live.setConnected("IND", true);
  live.submit("seat:IND", { id: "r", do: "ready", with: {} });
  const player = () => live.match.state.pub.players["IND"];
  await vi.advanceTimersByTimeAsync(46_000);
  expect(player()).toMatchObject({ kind: "human", state: "idle" });
  await vi.advanceTimersByTimeAsync(75_500);
  expect(player()).toMatchObject({ kind: "bot", state: "idle" });
  const { meeting } = live.match.state.pub;
  live.submit("seat:IND", { id: "x", do: "say", with: { channel: "public", text: "I am back" } });
  expect(player()).toMatchObject({ kind: "human", state: "active" });
  expect(meeting).toBe(0);
});

it("lets a bot play for a lost seat after the grace, for the chair at once, and gives the seats back", async () => {
  const { code, live } = await create({ seats: { IND: "human", MEX: "human" } });
  const { chair } = live.match.setup.open;
  expect(chair).toBe("MEX");
  const other = "IND";
  await sit(code, "Ann", "IND");
  await sit(code, "Bea", "MEX");
  for (const seat of ["IND", "MEX"]) live.setConnected(seat, true);
  for (const seat of ["IND", "MEX"]) live.submit(`seat:${seat}`, { id: "r", do: "ready", with: {} });
  const kind = (seat: string) => live.match.state.pub.players[seat]?.kind;
  live.setConnected(other, false);
  await vi.advanceTimersByTimeAsync(14_000);
  expect(kind(other)).toBe("human");
  await vi.advanceTimersByTimeAsync(1600);
  expect(kind(other)).toBe("bot");
  live.setConnected(other, true);
  expect(kind(other)).toBe("human");
  live.setConnected(chair, false);
  expect(kind(chair)).toBe("bot");
});

it("closes a timed meeting when its time is up, also when the crash lay in between", async () => {
  const { code, live, match } = await create({ timed: true });
  await sit(code, "Ann");
  live.setConnected("IND", true);
  live.submit("seat:IND", { id: "r", do: "ready", with: {} });
  await vi.advanceTimersByTimeAsync(30_000);
  const { deadline } = live.match.state.pub;
  const at = live.match.state.t;
  crash();
  await matches.restoreAll();
  const again = matches.live(match);
  if (!again || deadline === null) throw new Error("not restored");
  expect(again.match.state.pub.deadline).toBe(deadline);
  expect(again.match.state.pub.meeting).toBe(0);
  again.setConnected("IND", true);
  for (let left = deadline - at; left > 20; left -= 20_000) {
    expect(again.match.state.pub.meeting).toBe(0);
    again.submit("seat:IND", { id: `${left}`, do: "say", with: { channel: "public", text: "still here" } });
    await vi.advanceTimersByTimeAsync(Math.min(left, 20_000));
  }
  await vi.advanceTimersByTimeAsync(20);
  expect(again.match.state.pub.meeting).toBe(1);
  expect(again.match.past.find((entry) => entry.do === "tick")?.with["at"]).toBeGreaterThanOrEqual(deadline);
});

it("skips to the person's next decision, unless other people are at the table", async () => {
  const { code, live } = await create({ pace: "calm" });
  await sit(code, "Ann");
  live.setConnected("IND", true);
  live.submit("seat:IND", { id: "r", do: "ready", with: {} });
  live.submit("seat:IND", { id: "d", do: "done", with: {} });
  const { n } = live.match.state;
  expect(live.skip("IND").ok).toBe(true);
  await vi.advanceTimersByTimeAsync(400);
  expect(live.match.state.n).toBeGreaterThan(n + 1);
  const { pub } = live.match.state;
  expect(pub.meeting > 0 || !pub.done.includes("IND")).toBe(true);
  live.setConnected("MEX", true);
  expect(live.skip("IND")).toEqual({ ok: false, reason: "not-alone" });
  expect(live.setPace("seat:IND", "brisk").ok).toBe(false);
  expect(live.setPace("facilitator", "brisk").ok).toBe(true);
});

it("has a coach only when one is asked for, and the facilitator alone switches it, beside the log", async () => {
  const { live } = await create();
  expect(live.board().coach).toBe(false);
  const { n } = live.match.state;
  let changes = 0;
  live.onChange(() => changes++);
  expect(live.setCoach("seat:IND", "on")).toEqual({ ok: false, reason: "not-for-you" });
  expect(live.setCoach("facilitator", "loud" as "on")).toMatchObject({ ok: false, reason: "bad-payload", params: { field: "coach" } });
  expect([live.board().coach, changes]).toEqual([false, 0]);
  expect(live.setCoach("facilitator", "on")).toEqual({ ok: true, n });
  expect([live.board().coach, changes]).toEqual([true, 1]);
  expect(store.match(live.record.id)?.coach).toBe("on");
  const { live: wished } = await create({ coach: "on" });
  expect(wished.board().coach).toBe(true);
});

it("tells the moments that decided a match when it is over, and not before", async () => {
  const { code, live, facilitator } = await create();
  await sit(code, "Ann");
  expect(matches.moments(facilitator)).toMatchObject({ ok: false, status: 409, error: "not-over" });
  expect(matches.moments("nobody")).toMatchObject({ ok: false, status: 401 });
  live.submit("facilitator", { id: "d", do: "debrief", with: {} });
  const told = matches.moments(facilitator);
  expect(told).toMatchObject({ ok: true });
  expect(told.ok && Object.keys(told.seats)).toEqual(live.match.setup.open.seats.map((s) => s.id));
});

it("takes what it has stored and nothing else: a fault of the store leaves the match as it was", async () => {
  const { code, live, match } = await create();
  await sit(code, "Ann");
  live.setConnected("IND", true);
  const state = fingerprint(live.match.state);
  const { append } = store;
  store.append = () => {
    throw new Error("disk full");
  };
  expect(live.submit("seat:IND", { id: "r", do: "ready", with: {} })).toEqual({ ok: false, reason: "server-fault" });
  expect(fingerprint(live.match.state)).toBe(state);
  expect(faults).toHaveLength(1);
  store.append = append;
  expect(live.submit("seat:IND", { id: "r", do: "ready", with: {} }).ok).toBe(true);
  expect(store.entries(match)).toHaveLength(live.match.state.n);
});

it("seats eight of sixty-four who come at once, each on a seat of their own", async () => {
  const scenario = shelf.scenario("toronto-2010");
  const preset = scenario?.presets?.find((p) => p.seats.length === 8);
  if (!preset) throw new Error("no preset of eight");
  const seats = Object.fromEntries(preset.seats.map((seat) => [seat, "human"]));
  const { code, match } = await create({ scenario: "toronto-2010", preset: preset.id, seats });
  const answers = await Promise.all(Array.from({ length: 64 }, (_, i) => matches.join({ code, name: `P${i}` })));
  const seated = answers.flatMap((a) => (a.ok ? [a.seat] : []));
  expect(seated.toSorted()).toEqual(preset.seats.toSorted());
  expect(answers.filter((a) => !a.ok).every((a) => !a.ok && a.error === "table-full")).toBe(true);
  expect(Object.keys(store.people(match))).toHaveLength(8);
});

it("keeps no token in its files", async () => {
  const made = await create();
  const { token } = await sit(made.code, "Ann");
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  for (const secret of [token, made.facilitator, ...Object.values(made.seats)])
    expect(bytes.some((file) => file.includes(secret))).toBe(false);
  expect(matches.who(token)).toEqual({ match: made.match, kind: "seat", seat: "IND" });
  expect(matches.who(`${token.slice(0, -2)}A${token.slice(-1)}`)).toBeNull();
});

it("makes room for new matches where nobody has been for a day, and never where somebody is", async () => {
  let now = 0;
  const peopled = new Set<string>();
  const closed: string[] = [];
  const closeRoom = (id: string): boolean => !peopled.has(id) && closed.push(id) > 0;
  const small = createMatches({ store, shelf, createRoom: () => {}, closeRoom, today: () => now, mostOpen: 2 });
  const make = () => small.create({ scenario: "first-table", seats: { IND: "human" } });
  const [one, two] = [await make(), await make()];
  if (!one.ok || !two.ok) throw new Error("no match");
  expect(await make()).toMatchObject({ ok: false, error: "too-many-matches" });
  now = 25 * 3_600_000;
  peopled.add(one.match);
  expect(await make()).toMatchObject({ ok: true });
  expect(closed).toEqual([two.match]);
  // Its code is free, and its tokens open it again as it was.
  expect(await small.join({ code: two.code, name: "Ann" })).toMatchObject({ ok: false, error: "unknown-code" });
  expect(await small.rejoin({ token: Object.values(two.seats)[0] ?? "", name: "Ann" })).toMatchObject({ ok: true, roomId: two.match });
  peopled.add(two.match);
  expect(await make()).toMatchObject({ ok: false, error: "too-many-matches" });
  small.stop();
});

it("lets go of what is over when its room closes, and of nothing else", async () => {
  const { match, live } = await create();
  matches.release(match);
  expect(matches.all()).toContain(live);
  live.submit("facilitator", { id: "e", do: "debrief", with: {} });
  expect(live.match.state.pub.phase).toBe("debriefing");
  matches.release(match);
  expect(matches.all()).not.toContain(live);
  expect(matches.live(match)?.match.state.pub.phase).toBe("debriefing");
});
