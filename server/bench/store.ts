// The store: entries appended one by one, each on the disk before the next.
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MatchRecord } from "../store/store.ts";
import { openStoreIn } from "../store/sqlite.ts";
import { builtIn, toronto } from "./matches.ts";
import { timed, type Bench } from "./harness.ts";

const ENTRIES = 400;
const WITH = { to: "CAN" };

function recordOf(): MatchRecord {
  const { scenario } = toronto("8").open;
  const players = {};
  const settings = { timed: false };
  return {
    id: "bench",
    code: "bench2",
    scenario,
    preset: "8",
    seed: "b",
    settings,
    players,
    pace: "calm",
    coach: "off",
    status: "open",
    createdAt: 0,
  };
}

/** The same rows by a bare prepared statement. */
function bare(folder: string): { add(n: number): void; close(): void } {
  const db = new DatabaseSync(join(folder, "bare.sqlite"));
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (n INTEGER PRIMARY KEY, by TEXT, payload TEXT) STRICT;");
  const insert = db.prepare("INSERT INTO rows (n, by, payload) VALUES (?, ?, ?)");
  return { add: (n) => void insert.run(n, "seat:CAN", JSON.stringify(WITH)), close: () => db.close() };
}

export const storeAppend: Bench = {
  id: "store.append",
  unit: "1/s",
  about: "entries of people appended, each durable before the next",
  reference: "a bare prepared INSERT into SQLite with the same promise",
  target: { on: "ratio", op: ">=", value: 0.8 },
  prepare() {
    const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
    const store = openStoreIn(folder);
    store.addMatch(recordOf(), builtIn("toronto-2010"));
    const rows = bare(folder);
    let [mine, theirs] = [0, 0];
    return {
      ours: () =>
        timed(ENTRIES, () => {
          for (let i = 0; i < ENTRIES; i++) {
            const n = ++mine;
            store.append("bench", { n, t: n, by: "seat:CAN", do: "open-channel", with: WITH }, { action: `a${n}` });
          }
        }),
      reference: () =>
        timed(ENTRIES, () => {
          for (let i = 0; i < ENTRIES; i++) rows.add(++theirs);
        }),
      close() {
        store.close();
        rows.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};
