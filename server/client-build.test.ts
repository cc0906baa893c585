import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { clientFolder, ensureClient } from "./client-build.ts";

it("builds once for the same sources, again for others, and nothing where there is no client", async () => {
  const root = mkdtempSync(join(tmpdir(), "communique-build-"));
  let built = 0;
  const build = async (): Promise<void> => {
    built++;
    mkdirSync(clientFolder(root), { recursive: true });
    writeFileSync(join(clientFolder(root), "index.html"), "");
  };
  try {
    expect(await ensureClient(root, build)).toBe(false);
    mkdirSync(join(root, "client"));
    writeFileSync(join(root, "client", "index.html"), "one");
    expect(await Promise.all([ensureClient(root, build), ensureClient(root, build)])).toContain(true);
    expect(built).toBe(1);
    writeFileSync(join(root, "client", "index.test.ts"), "tests are not built");
    expect(await ensureClient(root, build)).toBe(false);
    writeFileSync(join(root, "client", "index.html"), "two");
    expect(await ensureClient(root, build)).toBe(true);
    rmSync(clientFolder(root), { recursive: true });
    expect(await ensureClient(root, build)).toBe(true);
    expect(built).toBe(3);
  } finally {
    rmSync(root, { recursive: true });
  }
});
