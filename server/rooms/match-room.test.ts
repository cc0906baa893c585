import { request } from "node:http";
import { matchMaker } from "@colyseus/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardOf, deskOf, standIn } from "./testing/stand-in.ts";
import { boardSeen, deskSeen, listen, plain, until, type Listening } from "./testing/listen.ts";

const table = standIn("T");
const [ONE = "", TWO = ""] = table.match.setup.open.seats.map((seat) => seat.id);
const others = new Map([["T", table.live]]);
let server: Listening;

beforeAll(async () => {
  server = await listen({ who: table.who, live: (id) => others.get(id) ?? null });
  await server.openRoom("T");
});
afterAll(() => server.drain());

const join = (token: string) => server.join("T", token);

describe("a match room", () => {
  it("shows a seat the board and its own desk, and an onlooker the board alone", async () => {
    const player = await join(`seat:${ONE}`);
    const onlooker = await join("observer");
    await until(() => deskSeen(player, ONE) !== null);
    expect(boardSeen(player)).toEqual(plain(boardOf(table.match)));
    expect(deskSeen(player, ONE)).toEqual(plain(deskOf(table.match, ONE)));
    expect([...(player.state.desks?.keys() ?? [])]).toEqual([ONE]);
    expect([...(onlooker.state.desks?.keys() ?? [])]).toEqual([]);
    expect(boardSeen(onlooker)).toEqual(boardSeen(player));
    await Promise.all([player.leave(), onlooker.leave()]);
  });

  it("answers an action after its change has been sent, to all who look", async () => {
    const [player, other] = await Promise.all([join(`seat:${ONE}`), join(`seat:${TWO}`)]);
    const facilitator = await join("facilitator");
    expect(await facilitator.request("act", { id: "a1", do: "start", with: {} })).toEqual({ ok: true, n: 1 });
    expect(boardSeen(facilitator).pub.phase).toBe("briefing");
    const answer = await player.request("act", { id: "a2", do: "ready", with: {} });
    expect(answer).toEqual({ ok: true, n: 2 });
    expect(boardSeen(player).pub.ready).toEqual([ONE]);
    await until(() => boardSeen(other).pub.ready.includes(ONE));
    await Promise.all([player.leave(), other.leave(), facilitator.leave()]);
  });

  it("tells a refusal to nobody but the one refused", async () => {
    const [player, other] = await Promise.all([join(`seat:${ONE}`), join(`seat:${TWO}`)]);
    await new Promise((resolve) => void setTimeout(resolve, 250));
    let heard = 0;
    other.onStateChange(() => heard++);
    expect(await player.request("act", { id: "b1", do: "done", with: {} })).toMatchObject({ ok: false, reason: "wrong-phase" });
    await new Promise((resolve) => void setTimeout(resolve, 250));
    expect(heard).toBe(0);
    await Promise.all([player.leave(), other.leave()]);
  });

  it("lets onlookers do nothing, answers what has no form, and survives its own faults", async () => {
    const onlooker = await join("observer");
    const player = await join(`seat:${ONE}`);
    expect(await onlooker.request("act", { id: "c", do: "ready", with: {} })).toEqual({ ok: false, reason: "not-for-you" });
    expect(await player.request("pace", { pace: "furious" })).toMatchObject({
      ok: false,
      reason: "bad-payload",
      params: { field: "pace" },
    });
    expect(await player.request("act", { id: "c", do: "boom", with: {} })).toEqual({ ok: false, reason: "server-fault" });
    player.send("no-such-message", { a: 1 });
    expect(await player.request("hello", { lang: "en" })).toMatchObject({ ok: true });
    await Promise.all([player.leave(), onlooker.leave()]);
  });

  it("refuses strange tokens and rooms, and makes no room for a client", async () => {
    await expect(join("nobody")).rejects.toThrow("unknown-token");
    await expect(server.join("U", `seat:${ONE}`)).rejects.toThrow('room "U" not found');
    const made = await fetch(`http://127.0.0.1:${server.port}/matchmake/create/match`, { method: "POST", body: "{}" });
    expect(made.ok).toBe(false);
  });

  it("gives the seat to the newer tab and closes the older with 4100", async () => {
    const older = await join(`seat:${ONE}`);
    const closed = new Promise<number>((resolve) => older.onLeave((code) => resolve(code)));
    const newer = await join(`seat:${ONE}`);
    expect(await closed).toBe(4100);
    await until(() => deskSeen(newer, ONE) !== null);
    expect(table.connected.get(ONE)).toBe(true);
    await newer.leave();
    await until(() => table.connected.get(ONE) === false);
  });

  it("takes a lost connection back within seconds, with the desk", async () => {
    const player = await join(`seat:${ONE}`);
    const again = new Promise<void>((resolve) => player.onReconnect(() => resolve()));
    (player.connection.transport as unknown as { ws: WebSocket }).ws.close(4010);
    await until(() => table.connected.get(ONE) === false);
    await again;
    await until(() => table.connected.get(ONE) === true);
    expect(deskSeen(player, ONE)).toEqual(plain(deskOf(table.match, ONE)));
    expect(await player.request("hello", { lang: "en" })).toMatchObject({ ok: true });
    await player.leave();
  });
});

describe("a room without people", () => {
  it("stays while its match is on, and goes when it is over", async () => {
    const lone = standIn("L");
    others.set("L", lone.live);
    await server.openRoom("L");
    const room = matchMaker.getLocalRoomById("L") as unknown as { closeIfOver(): void };
    room.closeIfOver();
    expect(matchMaker.getLocalRoomById("L")).toBeDefined();
    for (const _ of lone.play());
    room.closeIfOver();
    await until(() => matchMaker.getLocalRoomById("L") === undefined);
    await server.openRoom("L");
    expect(matchMaker.getLocalRoomById("L")).toBeDefined();
  });
});

describe("the door", () => {
  const upgrade = (origin?: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "A".repeat(22) + "==",
      };
      const asked = request({
        host: "127.0.0.1",
        port: server.port,
        path: "/x/T?sessionId=y",
        headers: origin === undefined ? headers : { ...headers, origin },
      });
      asked.on("upgrade", (_response, socket) => (resolve(101), socket.destroy()));
      asked.on("response", (response) => resolve(response.statusCode ?? 0));
      asked.on("error", reject);
      asked.end();
    });

  it("lets its own pages and programs in, and no strange page", async () => {
    expect(await upgrade()).toBe(101);
    expect(await upgrade(`http://127.0.0.1:${server.port}`)).toBe(101);
    expect(await upgrade("https://elsewhere.example")).toBe(403);
  });

  it("gives a strange page no leave to read answers", async () => {
    const ask = (origin: string) =>
      fetch(`http://127.0.0.1:${server.port}/matchmake/joinById/T`, { method: "OPTIONS", headers: { origin } });
    expect((await ask("https://elsewhere.example")).headers.get("access-control-allow-origin")).toBeNull();
    const own = `http://127.0.0.1:${server.port}`;
    expect((await ask(own)).headers.get("access-control-allow-origin")).toBe(own);
  });

  it("reads no long body, whatever it says of itself", async () => {
    const long = (body: BodyInit) =>
      fetch(`http://127.0.0.1:${server.port}/matchmake/joinById/T`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
        duplex: "half",
      } as RequestInit);
    expect((await long(JSON.stringify({ a: "a".repeat(20_000) }))).status).toBe(413);
    expect((await long(new Blob(["{}"]).stream())).status).toBe(411);
    expect((await long("{}")).status).toBeGreaterThanOrEqual(400);
  });

  it("survives a client that goes before it has come", async () => {
    const seat = await fetch(`http://127.0.0.1:${server.port}/matchmake/joinById/T`, {
      method: "POST",
      headers: { authorization: `Bearer seat:${TWO}`, "content-type": "application/json" },
      body: "{}",
    });
    const { sessionId, processId } = (await seat.json()) as { sessionId: string; processId: string };
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/${processId}/T?sessionId=${sessionId}`);
    await new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }));
    socket.close();
    await until(() => table.connected.get(TWO) === false);
    const player = await join(`seat:${TWO}`);
    await until(() => deskSeen(player, TWO) !== null);
    expect(table.connected.get(TWO)).toBe(true);
    await player.leave();
  });
});
