// The built client: files by name, the page itself for every other address, compressed once.
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import express, { type RequestHandler, type Response } from "express";

const compress = promisify(brotliCompress);
const COMPRESSED = new Set([".js", ".css", ".html", ".svg", ".json", ".webmanifest"]);
/** Below this a file fits in a packet or two as it is. */
const SMALL = 1200;
const DIR_UP = /(^|[\\/])\.\.?([\\/]|$)/;

function setAge(response: Response, path: string): void {
  // Built names carry their content's hash; the page itself is asked for again each time.
  const forever = path.includes(`${sep}assets${sep}`);
  response.setHeader("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
}

/** Brotli of a file, made at its first use and kept while the file stays as it is. */
function compressor(): (path: string) => Promise<Buffer> {
  const made = new Map<string, { stamp: number; body: Promise<Buffer> }>();
  return (path) => {
    const stamp = statSync(path).mtimeMs;
    const known = made.get(path);
    if (known?.stamp === stamp) return known.body;
    const body = compress(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    made.set(path, { stamp, body });
    return body;
  };
}

/** Serves a folder; nothing outside of it, no hidden files, no listings. */
export function site(folder: string): RequestHandler {
  const root = resolve(folder);
  const index = join(root, "index.html");
  const compressed = compressor();
  const plain = express.static(root, { index: false, dotfiles: "ignore", redirect: false, setHeaders: setAge });

  const fileFor = (path: string): string | null => {
    const file = join(root, path);
    if (DIR_UP.test(path) || path.includes("\0") || /[\\/]\./.test(path) || !file.startsWith(root + sep)) return null;
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
  };

  return async (request, response, next) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    // The rooms answer for themselves.
    if (!reads || request.path.startsWith("/matchmake")) return next();
    let path: string;
    try {
      path = decodeURIComponent(request.path);
    } catch {
      return next();
    }
    // A name with an ending is a file or nothing; every other address is the page's own affair.
    const isFile = extname(path) !== "";
    const file = isFile ? fileFor(path) : existsSync(index) ? index : null;
    if (file === null) return next();
    const ending = extname(file);
    if (!COMPRESSED.has(ending) || statSync(file).size < SMALL || request.acceptsEncodings("br") !== "br")
      return isFile ? plain(request, response, next) : response.setHeader("cache-control", "no-cache").sendFile(file);
    const body = await compressed(file);
    setAge(response, file);
    response.setHeader("content-encoding", "br").setHeader("vary", "accept-encoding").type(ending).send(body);
  };
}
