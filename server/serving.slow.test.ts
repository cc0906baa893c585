// The whole server as a process of its own: what starts, what stops, and what a crash leaves.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { boardSeen, deskSeen, joinAt, until } from "./rooms/testing/listen.ts";

const ROOT = join(import.meta.dirname, "..");
let folder = "";
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-server-"));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Server {
  child: ChildProcess;
  port: number;
  said: { out: string; err: string };
  ended: Promise<number | null>;
}

function launch(env: Record<string, string> = {}): Omit<Server, "port"> {
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATA_DIR: folder, LOG_LEVEL: "warn", ...env },
  });
  started.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (data: Buffer) => (said.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said.err += data.toString()));
  return { child, said, ended: new Promise((resolve) => child.on("close", resolve)) };
}

async function startServer(env: Record<string, string> = {}): Promise<Server> {
  const server = launch(env);
  await until(() => server.said.out.includes("Communiqué: ") || server.child.exitCode !== null, 60_000);
  if (server.child.exitCode !== null) throw new Error(`the server did not start: ${server.said.err}`);
  const port = Number(/^Communiqué: http:\/\/127\.0\.0\.1:(\d+)\/$/m.exec(server.said.out)?.[1]);
  return { ...server, port };
}

async function post(port: number, path: string, body: object): Promise<Record<string, string> & { links: Record<string, string> }> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as Record<string, string> & { links: Record<string, string> };
}

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

  it("keeps what it has answered through SIGTERM, gone within five seconds, and through kill -9", { timeout: 120_000 }, async () => {
    const first = await startServer();
    const place = await sitDown(first.port, { pace: "calm" });
    const room = await joinAt(first.port, place.roomId, place.token);
    const gone = new Promise<number>((resolve) => room.connection.transport && (room.onDrop((code) => resolve(code)), undefined));
    await until(() => boardSeen(room).pub.phase === "briefing", 10_000);
    expect(await room.request("act", { id: "kept", do: "ready", with: {} })).toMatchObject({ ok: true });
    const before = performance.now();
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(performance.now() - before).toBeLessThan(5000);
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
});
