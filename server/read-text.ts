// Reads a small text file, or says in words why it cannot be read. Sizes and encodings are checked before anything parses it.
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** A scenario with its texts in two languages is about 100 KB; a megabyte a file is ample. */
export const MOST_BYTES = 1_000_000;

export type ReadText = { ok: true; text: string } | { ok: false; code: string; message: string; mend: string };

const no = (code: string, message: string, mend: string): ReadText & { ok: false } => ({ ok: false, code, message, mend });

const WORDS: Record<string, [message: string, mend: string]> = {
  ENOENT: ["there is no such file", "check the path"],
  EACCES: ["the file may not be read", "change its permissions"],
  EPERM: ["the file may not be read", "change its permissions"],
  EISDIR: ["it is a folder", "name a file in it"],
  ENXIO: ["it is not an ordinary file", "name a file that ends in .json or .yaml"],
};

/** What a failed look at the disk means, in words. */
export function diskWords(error: unknown): ReadText & { ok: false } {
  const code = error !== null && typeof error === "object" && "code" in error ? String(error.code) : "";
  const [message, mend] = WORDS[code] ?? [`it cannot be read (${code || "unknown reason"})`, "check the path"];
  return no("unreadable", message, mend);
}

function decode(bytes: Uint8Array): ReadText {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    if (!utf16) return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    // Said below: the decoder's own words name no mend.
  }
  return no("not-utf8", `the file is not ${utf16 ? "UTF-8 but UTF-16" : "UTF-8 text"}`, "save it again with the encoding UTF-8");
}

/** The text of a regular UTF-8 file of at most `most` bytes; a byte order mark is dropped. */
export function readText(path: string, most = MOST_BYTES): ReadText {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK a named pipe would wait for a writer for ever; Windows has neither.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file);
    if (!stat.isFile()) return stat.isDirectory() ? diskWords({ code: "EISDIR" }) : diskWords({ code: "ENXIO" });
    if (stat.size > most)
      return no("too-large", `the file has ${Math.ceil(stat.size / 1000)} KB; at most ${most / 1000} KB are read`, "make it smaller");
    const bytes = new Uint8Array(stat.size);
    const length = readSync(file, bytes, 0, stat.size, 0);
    return decode(bytes.subarray(0, length));
  } catch (error) {
    return diskWords(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
