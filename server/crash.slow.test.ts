// The whole server, killed at any moment under load, thirty times over: what it has answered is there, once, and everybody comes back.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { boardSeen, until, within } from "./rooms/testing/listen.ts";
import { ticketFor } from "./rooms/testing/raw.ts";
import { openStoreIn } from "./store/sqlite.ts";
import { actor, type Actor, type Seat } from "./rooms/testing/actor.ts";
import { endAll, post, startServer, type ServerProcess } from "./rooms/testing/server-process.ts";

const CYCLES = 30;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-crash-"));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

const start = (): Promise<ServerProcess> => startServer({ DATA_DIR: folder });

/** A match with people on these seats, seated and through the briefing. */
async function seat(port: number, wish: object, seats: readonly string[]): Promise<Seat[]> {
  const humans = Object.fromEntries(seats.map((id) => [id, "human"]));
  const { code } = await post<{ code: string }>(port, "/api/matches", { ...wish, pace: "instant", seats: humans });
  return Promise.all(seats.map((id) => post<Seat>(port, "/api/join", { code, name: id, seat: id })));
}

async function seatAll(port: number): Promise<Actor[]> {
  const tables = await Promise.all([
    seat(port, { scenario: "first-table", preset: "4", timed: true }, ["IND", "MEX"]),
    seat(port, { scenario: "toronto-2010", preset: "8" }, ["CAN", "IND", "DEU"]),
    seat(port, { scenario: "harbour" }, ["p1"]),
  ]);
  return tables.flat().map(actor);
}

/** All come, open the meeting if it is not open, and act until the server is gone. */
function letAct(port: number, actors: readonly Actor[]) {
  const last = new Map<string, ReturnType<typeof boardSeen>>();
  const here = new Set<Actor>();
  const work = Promise.all(
    actors.map((who) =>
      who.act(port, (room) => {
        here.add(who);
        last.set(who.seat.roomId, boardSeen(room));
        if (boardSeen(room).pub.phase === "briefing") void room.request("act", { id: "ready", do: "ready", with: {} }).catch(() => {});
      }),
    ),
  );
  return { work, last, allHere: () => until(() => here.size === actors.length, 30_000) };
}

/** What the store has is what was answered: all of it, each once, under the number that was told. Gives how much that was. */
function check(actors: readonly Actor[]): number {
  const store = openStoreIn(folder);
  const wrong: string[] = [];
  let checked = 0;
  for (const { seat: at, acked, sent } of actors) {
    if (store.entries(at.roomId).some((entry, i) => entry.n !== i + 1)) wrong.push(`${at.roomId} has a gap`);
    const words = store.words(at.roomId);
    for (const id of sent) {
      const refs = words.flatMap(({ text, by, ref }) => (text === `words ${id}` && by === `seat:${at.seat}` ? [ref] : []));
      if (refs.length > 1) wrong.push(`${id} stands there ${refs.length} times`);
      const n = acked.get(id);
      if (n === undefined) continue;
      checked++;
      if (store.acted(at.roomId, `seat:${at.seat}`, id) !== n || refs[0] !== `#m${n}`) wrong.push(`${id} was answered with ${n}`);
    }
  }
  store.close();
  expect(wrong).toEqual([]);
  return checked;
}

it("loses nothing that it has answered, and doubles nothing, through thirty kills under load", { timeout: 400_000 }, async () => {
  let server = await start();
  const actors = await seatAll(server.port);
  const deadlines = new Map<string, { meeting: number; deadline: number | null; n: number }>();
  for (let cycle = 1; cycle <= CYCLES; cycle++) {
    // Bots that play among themselves are killed in the middle of their moves.
    await post(server.port, "/api/matches", { scenario: "first-table", pace: "instant", seed: `crash ${cycle}` });
    const { work, last, allHere } = letAct(server.port, actors);
    await allHere();
    for (const [room, { pub, n }] of last) {
      const before = deadlines.get(room);
      expect(n).toBeGreaterThanOrEqual(before?.n ?? 0);
      // The clock goes on where it was: the bell is not moved by a crash.
      if (before && before.meeting === pub.meeting && pub.phase === "meeting") expect(pub.deadline).toBe(before.deadline);
      deadlines.set(room, { meeting: pub.meeting, deadline: pub.deadline, n });
    }
    await new Promise((resolve) => void setTimeout(resolve, 100 + Math.random() * 400));
    server.child.kill("SIGKILL");
    await server.ended;
    await within(work, `cycle ${cycle}`);
    expect(server.said.err).not.toContain('"level"');
    server = await start();
  }
  const { port } = server;
  const health = (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as { rooms: number };
  expect(health.rooms).toBeGreaterThanOrEqual(3);
  server.child.kill("SIGKILL");
  await server.ended;
  expect(check(actors)).toBeGreaterThan(CYCLES * 3);
  expect(actors.flatMap(({ refused }) => [...refused]).filter((reason) => reason !== "wrong-phase")).toEqual([]);
});

it("stops on SIGTERM under load with nothing lost, and tells everybody to come back", { timeout: 120_000 }, async () => {
  const server = await start();
  const actors = await seatAll(server.port);
  const { work, allHere } = letAct(server.port, actors);
  await allHere();
  await until(() => actors.every(({ acked }) => acked.size > 3), 30_000);
  // Somebody who is just coming in: the framework would wait for her.
  const { roomId, token } = actors[0]?.seat ?? { roomId: "", token: "" };
  expect((await ticketFor(server.port, roomId, token)).ok).toBe(true);
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  await within(work, "the actors");
  expect(actors.map(({ codes }) => codes)).toEqual(actors.map(() => [4010]));
  expect(server.said.err).not.toContain('"level"');
  expect(check(actors)).toBeGreaterThan(actors.length * 3);
  const again = await start();
  const back = letAct(again.port, actors);
  await back.allHere();
  again.child.kill("SIGKILL");
  await within(back.work, "the actors");
});
