// From the command to the first answer: our whole server, and Vite's server of built files.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureClient } from "../client-build.ts";
import type { Bench, Measure } from "./harness.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PATIENCE_MS = 60_000;

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return void (await answer.arrayBuffer());
    await new Promise((resolve) => void setTimeout(resolve, 2));
  }
  throw new Error(`${url} did not answer`);
}

async function firstByte(args: readonly string[], env: Record<string, string>, port: number): Promise<Measure> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "ignore", env });
  try {
    await answers(`http://127.0.0.1:${port}/`);
    return { work: 1, spent: (performance.now() - began) / 1000 };
  } finally {
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    await ended;
  }
}

export const startCold: Bench = {
  id: "start.cold",
  unit: "ms",
  about: "from the command to the page, launcher and all, the client built before and no match in the store",
  reference: "vite preview",
  target: { on: "ratio", op: "<=", value: 1.5 },
  async prepare() {
    await ensureClient(ROOT);
    const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
    return {
      async ours() {
        const port = await freePort();
        return firstByte(
          ["launch.mjs", "server/main.ts"],
          { PORT: String(port), HOST: "127.0.0.1", DATA_DIR: folder, LOG_LEVEL: "error" },
          port,
        );
      },
      async reference() {
        const port = await freePort();
        return firstByte(
          ["node_modules/vite/bin/vite.js", "preview", "--host", "127.0.0.1", "--port", String(port), "--strictPort"],
          {},
          port,
        );
      },
      close: () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};
