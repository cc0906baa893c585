/** Builds the browser's part when its sources have changed, so that one command starts everything on a fresh machine. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withLock } from "../launch.mjs";

/** Everything that a build reads; the lockfile stands for the packages. */
const SOURCES = ["client/**/*", "shared/**/*.ts", "assets/public/**/*", "vite.config.ts", "package-lock.json"];

export const clientFolder = (root: string): string => join(root, "dist", "client");
const stampPath = (root: string): string => join(root, "dist", "client.stamp");

const isForTests = ({ name, parentPath }: { name: string; parentPath: string }): boolean =>
  name.includes(".test.") || /[/\\](e2e|testing)$/.test(parentPath);

/** A digest of the sources by name and content. */
export function sourcesDigest(root: string): string {
  const digest = createHash("sha256");
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true }).filter((file) => file.isFile() && !isForTests(file));
  for (const path of files.map((file) => join(file.parentPath, file.name)).toSorted()) {
    digest.update(`${path.slice(root.length)}\n`).update(readFileSync(path));
  }
  return digest.digest("hex");
}

function isBuilt(root: string, digest: string): boolean {
  const stamp = stampPath(root);
  return existsSync(stamp) && existsSync(join(clientFolder(root), "index.html")) && readFileSync(stamp, "utf8") === digest;
}

/** In a process of its own: what the builder needs in memory goes with it. Its words go to stderr. */
function runVite(root: string): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], { cwd: root, stdio: ["ignore", 2, 2] });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`the client could not be built (exit ${code}): the words of the builder are above.`)),
    );
  });
}

/** Gives whether it had to build. Several servers started at once build once. */
export async function ensureClient(root: string, build = runVite): Promise<boolean> {
  if (!existsSync(join(root, "client", "index.html"))) return false;
  const digest = sourcesDigest(root);
  if (isBuilt(root, digest)) return false;
  mkdirSync(dirname(stampPath(root)), { recursive: true });
  return withLock(join(root, "dist", "client.lock"), async () => {
    if (isBuilt(root, digest)) return false;
    process.stderr.write("communique: building the client (first start, or its sources changed)\n");
    await build(root);
    writeFileSync(stampPath(root), digest);
    return true;
  });
}
