// What crosses the wire, byte by byte: a whole match of bots, with clients that come, go and lose their connection.
import { afterAll, beforeAll, expect, it } from "vitest";
import { int, rngFrom } from "../../shared/lib/rng.ts";
import { boardSeen, deskSeen, listen, plain, settled, until, type Listening } from "./testing/listen.ts";
import { listenIn } from "./testing/raw.ts";
import { boardOf, deskOf, standIn } from "./testing/stand-in.ts";

const table = standIn("T");
const { match } = table;
const seats = match.setup.open.seats.map((seat) => seat.id);
const [ONE = "", TWO = "", THREE = ""] = seats;
const canary = (seat: string): string => `canary of ${seat}`;
let server: Listening;

beforeAll(async () => {
  for (const seat of seats) match.state.desks[seat]?.allies.push(canary(seat));
  server = await listen({ who: table.who, live: (id) => (id === "T" ? table.live : null) });
  await server.openRoom("T");
});
afterAll(() => server.drain());

const drop = (room: { connection: { transport: unknown } }): void =>
  (room.connection.transport as { ws: { close(code: number): void } }).ws.close(4010);

it("is the board for all, each desk for its owner, and no byte more, through joins, drops and returns", { timeout: 60_000 }, async () => {
  const rng = rngFrom("privacy");
  const [spy, onlooker] = await Promise.all([listenIn(server.port, "T", `seat:${TWO}`), listenIn(server.port, "T", "observer")]);
  const players = { [ONE]: await server.join("T", `seat:${ONE}`), [THREE]: await server.join("T", `seat:${THREE}`) };
  let rounds = 0;
  const check = async (): Promise<void> => {
    for (const [seat, player] of Object.entries(players)) {
      await until(() => player.connection.isOpen && deskSeen(player, seat) !== null);
      await settled(player);
      expect(boardSeen(player)).toEqual(plain(boardOf(match)));
      expect(deskSeen(player, seat)).toEqual(plain(deskOf(match, seat)));
    }
    rounds++;
  };
  let steps = 0;
  for (const _ of table.play()) {
    if (++steps % 2 === 0) await new Promise((resolve) => void setTimeout(resolve, 2));
    if (steps % 5 !== 0) continue;
    const seat = [ONE, THREE][int(rng, 2)] ?? ONE;
    const player = players[seat];
    if (!player) throw new Error("a seat without a client");
    await until(() => player.connection.isOpen && !player.reconnection.isReconnecting);
    if (int(rng, 2) === 0) drop(player);
    else {
      await player.leave();
      players[seat] = await server.join("T", `seat:${seat}`);
    }
    if (steps % 10 === 0) await check();
  }
  await check();
  expect(match.state.pub.phase).toBe("debriefing");
  expect(rounds).toBeGreaterThan(6);
  // The spy hears its own canary, so that the listening is shown to work.
  expect(spy.heard()).toContain(canary(TWO));
  for (const seat of seats) {
    if (seat !== TWO) expect(spy.heard()).not.toContain(canary(seat));
    expect(onlooker.heard()).not.toContain(canary(seat));
  }
  spy.close();
  onlooker.close();
});
