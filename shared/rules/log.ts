/**
 * The log of a match: JSON lines, each sealed with a hash that chains it to the one before. Writing and reading are pure;
 * files are the server's affair.
 */
import { z } from "zod";
import { sha256Hex } from "../lib/hash.ts";
import type { Entry } from "./match.ts";
import type { Network } from "./setup.ts";

export interface LogHeader {
  log: 1;
  match: string;
  rules: string;
  scenario: { id: string; version: number; sha256: string };
  preset: string;
  seed: string;
  settings: { timed: boolean; without?: Network[] };
}

const headerSchema = z.strictObject({
  log: z.literal(1),
  match: z.string().max(40),
  rules: z.string().max(20),
  scenario: z.strictObject({ id: z.string().max(40), version: z.number(), sha256: z.string().length(64) }),
  preset: z.string().max(40),
  seed: z.string().max(200),
  settings: z.strictObject({ timed: z.boolean(), without: z.array(z.enum(["horizontal", "vertical"])).optional() }),
});

const entrySchema = z.strictObject({
  n: z.number().int().min(1),
  t: z.number().int().min(0),
  by: z.custom<Entry["by"]>((by) => typeof by === "string" && /^(seat:[\w.-]{1,40}|facilitator|system)$/.test(by)),
  do: z.string().max(40),
  with: z.record(z.string(), z.unknown()),
});

/** A line and the hash it ends with: h = first 16 hex digits of sha256(previous h + the line's bytes before its `,"h"`). */
export function seal(previous: string, value: object): { line: string; h: string } {
  const body = JSON.stringify(value).slice(0, -1);
  const h = sha256Hex(previous + body).slice(0, 16);
  return { line: `${body},"h":"${h}"}`, h };
}

/** The whole log as text, LF at the end of every line. */
export function writeLog(header: LogHeader, entries: readonly Entry[]): string {
  const first = seal("", header);
  const lines = [first.line];
  let { h } = first;
  for (const entry of entries) {
    const sealed = seal(h, { n: entry.n, t: entry.t, by: entry.by, do: entry.do, with: entry.with });
    lines.push(sealed.line);
    h = sealed.h;
  }
  return `${lines.join("\n")}\n`;
}

export type ReadLog =
  | { kind: "whole"; header: LogHeader; entries: Entry[] }
  /** The chain is whole as far as it goes, but the end is missing. */
  | { kind: "cut"; header: LogHeader; entries: Entry[] }
  | { kind: "broken"; line: number; message: string };

const SEALED = /^(.*),"h":"([0-9a-f]{16})"\}$/s;

/** Reads and checks the chain; the entries themselves are not applied here. */
export function readLog(text: string): ReadLog {
  const lines = text.split("\n");
  const tail = lines.pop() ?? "";
  // A last line without LF that is no sealed line at all was torn off while it was written.
  const torn = tail !== "" && !/,"h":"[0-9a-f]{16}"\}/.test(tail);
  if (tail !== "" && !torn) return { kind: "broken", line: lines.length + 1, message: "the last line does not end with a line feed" };
  if (lines.length === 0) return { kind: "broken", line: 1, message: "the log has no header; is this a match log?" };
  let previous = "";
  let header: LogHeader | null = null;
  const entries: Entry[] = [];
  for (const [i, line] of lines.entries()) {
    const match = SEALED.exec(line);
    if (!match) return { kind: "broken", line: i + 1, message: 'the line does not end with its seal ("h")' };
    const [, body = "", h = ""] = match;
    if (sha256Hex(previous + body).slice(0, 16) !== h)
      return { kind: "broken", line: i + 1, message: "the seal does not fit: this line or one before it was changed" };
    previous = h;
    let value: unknown;
    try {
      value = JSON.parse(`${body}}`);
    } catch {
      return { kind: "broken", line: i + 1, message: "the line is not JSON" };
    }
    if (i === 0) {
      const parsed = headerSchema.safeParse(value);
      if (!parsed.success) return { kind: "broken", line: 1, message: "the first line is not the header of a match log" };
      header = parsed.data;
      continue;
    }
    const parsed = entrySchema.safeParse(value);
    if (!parsed.success)
      return { kind: "broken", line: i + 1, message: `the line is not an entry: ${parsed.error.issues[0]?.path.join(".") ?? ""}` };
    entries.push(parsed.data);
  }
  if (header === null) return { kind: "broken", line: 1, message: "the log has no header; is this a match log?" };
  const ended = entries.at(-1)?.do === "end";
  return { kind: ended && !torn ? "whole" : "cut", header, entries };
}
