#!/usr/bin/env node
// Starts a file of this project on a Node new enough for it. Plain JavaScript on Node's own modules, because it
// runs before anything is installed and on whatever Node (20 or later) the machine has. Everything it says goes
// to stderr: the stdout of a command belongs to the command.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { constants, hostname } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const NEEDED_MAJOR = 24;
const WAIT_MS = 10 * 60_000;
const OWNER_WRITE_MS = 5_000;
const ORPHAN_LOOK_MS = 500;

export class LaunchError extends Error {}

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/** What the installed tree must match: the lockfile, and the machine whose binaries were chosen. */
export function wantedStamp(root) {
  const lock = read(join(root, "package-lock.json"));
  if (lock === undefined) throw new LaunchError(`package-lock.json is missing in ${root}: restore it from the repository.`);
  const digest = createHash("sha256").update(lock.replaceAll("\r\n", "\n")).digest("hex");
  return `${digest} ${process.platform}-${process.arch}\n`;
}

export const stampPath = (root) => join(root, "node_modules", ".communique-installed");
export const isInstalled = (root) => read(stampPath(root)) === wantedStamp(root);

function isDead(owner) {
  const [host, pid] = owner.trim().split(" ");
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** Takes over the lock of a dead owner in place, so that of several waiting commands exactly one wins. */
function takeOver(lock, ownerFile, seen, me) {
  const claim = join(lock, `after-${seen === undefined ? "nobody" : seen.trim().replaceAll(/\W/g, "-")}`);
  try {
    mkdirSync(claim);
  } catch {
    return false;
  }
  // The lock may have changed hands between the look and the claim; then the claim is in somebody's new lock.
  if (read(ownerFile) !== seen) {
    rmdirSync(claim);
    return false;
  }
  writeFileSync(ownerFile, me);
  return true;
}

/** Two commands started at once must not both empty node_modules: a folder is the one thing every file system makes once. */
export async function withLock(lock, work, waitMs = WAIT_MS) {
  const me = `${hostname()} ${process.pid}\n`;
  const ownerFile = join(lock, "owner");
  const deadline = Date.now() + waitMs;
  for (let told = false; ;) {
    try {
      mkdirSync(lock);
      writeFileSync(ownerFile, me);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw new LaunchError(`cannot write ${lock} (${error.code}): make the folder writable.`);
    }
    const owner = read(ownerFile);
    const stale = owner === undefined ? ageMs(lock) > OWNER_WRITE_MS : isDead(owner);
    if (stale && takeOver(lock, ownerFile, owner, me)) break;
    if (Date.now() > deadline) throw new LaunchError(`another command has been installing for too long: if none is, delete ${lock}`);
    if (!told) process.stderr.write("communique: waiting for another command to finish installing\n");
    told = true;
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    // Renamed first: a folder half removed would look like a lock without an owner.
    const gone = `${lock}-${process.pid}-done`;
    renameSync(lock, gone);
    rmSync(gone, { recursive: true, force: true });
  }
}

function npmCi(root) {
  const args = ["ci", "--include=optional", "--include=dev"];
  // npm names its own file when it runs a script; that is the npm the user chose.
  const npmFile = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : undefined;
  // `npm run -s` hands its silence down; an install that fails must still say why.
  const { npm_config_loglevel: _, ...env } = process.env;
  const options = { cwd: root, stdio: ["ignore", 2, 2], env };
  const run = npmFile
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npmFile, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (run.error?.code === "ENOENT") throw new LaunchError("npm was not found: install Node.js 20 or later together with npm.");
  if (run.error) throw new LaunchError(`npm ci could not start: ${run.error.message}`);
  if (run.status !== 0) throw new LaunchError(`npm ci failed (${run.signal ?? `exit ${run.status}`}): its words are above.`);
}

const isLink = (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

export async function ensureInstalled(root, install = npmCi) {
  if (isInstalled(root)) return;
  // npm would empty the folder at the other end, which is another checkout's.
  if (isLink(join(root, "node_modules"))) {
    throw new LaunchError("node_modules is a link to packages of another lockfile: run npm ci where it points to, or remove the link.");
  }
  await withLock(join(root, ".install-lock"), () => {
    if (isInstalled(root)) return;
    process.stderr.write("communique: installing packages (first start, or the lockfile changed)\n");
    rmSync(stampPath(root), { force: true });
    install(root);
    mkdirSync(dirname(stampPath(root)), { recursive: true });
    writeFileSync(stampPath(root), wantedStamp(root));
  });
}

export function resolveNode(root, version = process.versions.node, execPath = process.execPath) {
  if (Number(version.split(".")[0]) >= NEEDED_MAJOR && existsSync(execPath)) return execPath;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "node.exe" : "node";
  const packaged = join(root, "node_modules", `node-${platform}-${process.arch}`, "bin", file);
  if (existsSync(packaged)) return packaged;
  throw new LaunchError(
    `Node.js ${NEEDED_MAJOR} or later is needed; this is ${version}, and there is no packaged one for ${platform}-${process.arch}.`,
  );
}

function start(node, file, args, root) {
  const path = [dirname(node), process.env.PATH].filter(Boolean).join(delimiter);
  // Types are stripped and code is compiled once, not at each start. Whoever has named a cache of her own keeps it.
  const cache = process.env.NODE_COMPILE_CACHE ?? join(root, "node_modules", ".cache", "compiled");
  const child = spawn(node, [file, ...args], { stdio: "inherit", env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: cache } });
  // A terminal sends Ctrl-C to the child as well; twice would read as "stop at once".
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // npm passes a signal to its shell, and the shell dies of it without a word to us: then we are an orphan.
  const parent = process.ppid;
  const look = setInterval(() => process.ppid === parent || child.kill("SIGTERM"), ORPHAN_LOOK_MS);
  if (process.env.npm_lifecycle_event === undefined) clearInterval(look);
  else look.unref();
  child.on("error", (error) => {
    process.stderr.write(`communique: ${node} could not start: ${error.message}\n`);
    process.exit(2);
  });
  child.on("close", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

export async function main(argv, root = dirname(fileURLToPath(import.meta.url))) {
  try {
    const [name, ...args] = argv;
    if (!name) throw new LaunchError("usage: node launch.mjs FILE [ARGUMENT…]; `npm run` lists the commands.");
    await ensureInstalled(root);
    const file = resolve(root, name);
    if (!existsSync(file)) throw new LaunchError(`${name} does not exist in ${root}.`);
    start(resolveNode(root), file, args, root);
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    process.stderr.write(`communique: ${error.message}\n`);
    process.exit(2);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
