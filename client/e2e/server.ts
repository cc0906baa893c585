// For tests: the whole server as a process of its own, on a free port and a folder of its own; ended by its process id.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

export interface Running {
  url: string;
  child: ChildProcess;
  folder: string;
  /** Everything it wrote, for secrecy scans. */
  output: () => string;
  stop(): Promise<void>;
}

/** Starts `server/main.ts` and waits for the line with its address. `folder` keeps the data over a restart. */
export async function startServer(folder = mkdtempSync(join(tmpdir(), "communique-e2e-"))): Promise<Running> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATA_DIR: folder, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      words += chunk.toString("utf8");
      const found = /^Communiqué: (http:\/\/\S+?)\/?$/m.exec(words);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", (code) => reject(new Error(`the server ended with ${code} before it listened:\n${words}`)));
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, child, folder, output: () => words, stop };
}
