// An unwritable path is better known before a long run than after it.
import { closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fail } from "./output.ts";

const WORDS: Record<string, string> = {
  ENOENT: "its folder does not exist",
  EACCES: "there is no permission",
  EPERM: "there is no permission",
  EROFS: "the disk is read-only",
  EISDIR: "it is a folder",
  EEXIST: "it is a file, not a folder",
  ENOTDIR: "a file stands where a folder should be",
};

function refuse(option: string, path: string, error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
  return fail(`${option} ${path}: it cannot be written (${WORDS[code] ?? code}); give another path`, 2);
}

/** Ends the command with 2 unless the file can be written; makes it if there is none. */
export function fileOrFail(option: string, path: string): void {
  try {
    closeSync(openSync(path, "a"));
  } catch (error) {
    refuse(option, path, error);
  }
}

// One level after the other: Node's own recursive way never returns where a folder exists but takes no entries (/proc).
function make(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return;
  if (stat === undefined && dirname(folder) !== folder) make(dirname(folder));
  mkdirSync(folder);
}

/** Makes a folder with those above it; ends the command with 2 if that fails. */
export function folderOrFail(option: string, path: string): void {
  try {
    make(resolve(path));
  } catch (error) {
    refuse(option, path, error);
  }
}
