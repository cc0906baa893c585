// The whole server as a process of its own: what starts, what stops, and what a crash leaves.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { boardSeen, deskSeen, joinAt, until } from "./rooms/testing/listen.ts";
import {
  endAll,
  launch as launchServer,
  post as postTo,
  startServer as startServerWith,
  type Launched,
  type ServerProcess,
} from "./rooms/testing/server-process.ts";

const ROOT = join(import.meta.dirname, "..");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-server-"));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

const launch = (env: Record<string, string> = {}, args: readonly string[] = []): Launched =>
  launchServer({ DATA_DIR: folder, ...env }, args);
const startServer = (env: Record<string, string> = {}): Promise<ServerProcess> => startServerWith({ DATA_DIR: folder, ...env });
const post = (port: number, path: string, body: object) => postTo<Record<string, string>>(port, path, body);

const WISH = { scenario: "first-table", preset: "intro", seed: "s", pace: "instant" };

interface Place {
  port: number;
  roomId: string;
  seat: string;
  token: string;
}

/** One person and bots, the person seated. */
async function sitDown(port: number, wish: object = {}): Promise<Place> {
  const scenarios = (await (await fetch(`http://127.0.0.1:${port}/api/scenarios`)).json()) as {
    scenarios: { id: string; presets: { id: string; seats: { id: string }[] }[] }[];
  };
  const preset = scenarios.scenarios.find((s) => s.id === "first-table")?.presets[0];
  const wanted = preset?.seats[0]?.id ?? "";
  const made = await post(port, "/api/matches", { ...WISH, preset: preset?.id, seats: { [wanted]: "human" }, ...wish });
  const { roomId = "", seat = "", token = "" } = await post(port, "/api/join", { code: made["code"], name: "Ada", seat: wanted });
  return { port, roomId, seat, token };
}

describe("the server", () => {
  it("plays first-table with one person and bots to the debriefing, and tells nobody's secrets before", { timeout: 120_000 }, async () => {
    const { port } = await startServer();
    const { roomId, seat, token } = await sitDown(port);
    const room = await joinAt(port, roomId, token);
    const debrief = () => fetch(`http://127.0.0.1:${port}/api/debrief`, { headers: { authorization: `Bearer ${token}` } });
    let id = 0;
    const act = (what: string) => room.request("act", { id: `x${id++}`, do: what, with: {} });
    await until(() => boardSeen(room).pub.phase === "briefing", 10_000);
    expect(await act("ready")).toMatchObject({ ok: true });
    await until(() => boardSeen(room).pub.phase === "meeting", 10_000);
    while (boardSeen(room).pub.phase === "meeting") {
      const { pub } = boardSeen(room);
      expect((await debrief()).status).toBe(409);
      if (!pub.done.includes(seat)) await act("done");
      await until(
        () =>
          boardSeen(room).n > 0 &&
          (boardSeen(room).pub.meeting !== pub.meeting ||
            boardSeen(room).pub.phase !== "meeting" ||
            !boardSeen(room).pub.done.includes(seat)),
        20_000,
      );
    }
    const opened = (await (await debrief()).json()) as { seed: string; desks: object };
    expect(opened.seed).toBe("s");
    expect(Object.keys(opened.desks)).toContain(seat);
    await room.leave();
  });

  it("keeps what it has answered through SIGTERM and through kill -9", { timeout: 120_000 }, async () => {
    const first = await startServer();
    const place = await sitDown(first.port, { pace: "calm" });
    const room = await joinAt(first.port, place.roomId, place.token);
    const gone = new Promise<number>((resolve) => room.connection.transport && (room.onDrop((code) => resolve(code)), undefined));
    await until(() => boardSeen(room).pub.phase === "briefing", 10_000);
    expect(await room.request("act", { id: "kept", do: "ready", with: {} })).toMatchObject({ ok: true });
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(await gone).toBe(4010);
    room.reconnection.enabled = false;

    const second = await startServer();
    const again = await joinAt(second.port, place.roomId, place.token);
    await until(() => deskSeen(again, place.seat) !== null);
    const answer = (await again.request("act", { id: "kept", do: "ready", with: {} })) as { ok: boolean; n: number };
    expect(answer.ok).toBe(true);
    await until(() => boardSeen(again).pub.phase === "meeting", 20_000);
    const done = (await again.request("act", { id: "last", do: "done", with: {} })) as { ok: boolean; n: number };
    expect(done.ok).toBe(true);
    again.reconnection.enabled = false;
    second.child.kill("SIGKILL");
    await second.ended;

    const third = await startServer();
    const last = await joinAt(third.port, place.roomId, place.token);
    expect(await last.request("act", { id: "last", do: "done", with: {} })).toEqual(done);
    await last.leave();
  });

  it("stops when npm is told to stop", { timeout: 60_000 }, async () => {
    const npm = spawn("npm", ["start", "-s"], { cwd: ROOT, env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATA_DIR: folder } });
    let err = "";
    npm.stderr.on("data", (data: Buffer) => (err += data.toString()));
    await until(() => err.includes('"listening"'), 60_000);
    npm.kill("SIGTERM");
    await until(() => err.includes('"stopping"'), 5000);
    expect(err).toContain('"signal":"SIGTERM"');
  });

  it("says in one line what stands in its way, and ends with 2", { timeout: 60_000 }, async () => {
    const busy = createServer().listen(0, "127.0.0.1");
    await until(() => busy.listening);
    const address = busy.address();
    const port = String(typeof address === "object" ? address?.port : 0);
    const inUse = launch({ PORT: port });
    expect(await inUse.ended).toBe(2);
    expect(inUse.said).toEqual({
      out: "",
      err: `communique: port ${port} is in use: stop the other program, or name another in PORT (0 = any free one).\n`,
    });
    busy.close();

    const file = join(folder, "file");
    writeFileSync(file, "");
    const noFolder = launch({ DATA_DIR: join(file, "data") });
    expect(await noFolder.ended).toBe(2);
    expect(noFolder.said.err).toMatch(/^communique: the folder .* cannot be written \(ENOTDIR\)/);

    const wrong = launch({ PORT: "many" });
    expect(await wrong.ended).toBe(2);
    expect(wrong.said.err).toBe("communique: environment PORT=many: give a whole number from 0 to 65535.\n");
  });

  it("does not pass over what it does not know", { timeout: 60_000 }, async () => {
    const database = launch({ DATABASE_URL: "postgres://user:secret@host/db" });
    expect(await database.ended).toBe(2);
    expect(database.said.err).toMatch(/^communique: environment DATABASE_URL: .*\n$/);
    expect(database.said.err).not.toContain("secret");
    const argument = launch({}, ["--port", "80"]);
    expect(await argument.ended).toBe(2);
    expect(argument.said.err).toContain("settings are read from the environment");
  });

  it("says where it is found when it listens everywhere, the line for programs last", { timeout: 60_000 }, async () => {
    const { said, port } = await startServer({ HOST: "0.0.0.0" });
    const lines = said.out.trimEnd().split("\n");
    expect(lines[0]).toBe(`On this machine:         http://localhost:${port}/`);
    expect(lines.at(-1)).toBe(`Communiqué: http://0.0.0.0:${port}/`);
  });
});
