/** For tests: the server as a process of its own, ended by its id. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { until } from "./listen.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const started: ChildProcess[] = [];

export interface Launched {
  child: ChildProcess;
  said: { out: string; err: string };
  ended: Promise<number | null>;
}

export interface ServerProcess extends Launched {
  port: number;
}

export function launch(env: Record<string, string>, args: readonly string[] = []): Launched {
  const child = spawn(process.execPath, ["server/main.ts", ...args], {
    cwd: ROOT,
    // Nothing of what the tests' own surroundings have set.
    env: { PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "warn", ...env },
  });
  started.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (data: Buffer) => (said.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said.err += data.toString()));
  return { child, said, ended: new Promise((resolve) => child.on("close", resolve)) };
}

export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const server = launch(env);
  await until(() => /^Communiqué: .*\n/m.test(server.said.out) || server.child.exitCode !== null, 60_000);
  if (server.child.exitCode !== null) throw new Error(`the server did not start: ${server.said.err}`);
  return { ...server, port: Number(/^Communiqué: http:\/\/[\w.]+:(\d+)\/$/m.exec(server.said.out)?.[1]) };
}

/** Ends what a test has left running. */
export function endAll(): void {
  for (const child of started.splice(0)) child.kill("SIGKILL");
}

export async function post<T>(port: number, path: string, body: object): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", connection: "close" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
