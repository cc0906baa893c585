// The embedded store: one SQLite file in WAL mode. A commit is on the disk before the call returns; a bot's move may wait for the next.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Reason } from "../../shared/bots/define-bot.ts";
import type { Entry } from "../../shared/rules/match.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { SCHEMA, SCHEMA_VERSION } from "./tables.ts";
import type { Claim, MatchRecord, Store, Words } from "./store.ts";

type Row = Record<string, unknown>;

type Details = Pick<MatchRecord, "players" | "settings" | "scenario"> & Partial<Pick<MatchRecord, "coach">>;

function recordOf(row: Row): MatchRecord {
  const { players, settings, scenario, coach } = JSON.parse(String(row["details"])) as Details;
  return {
    id: String(row["id"]),
    code: String(row["code"]),
    scenario,
    preset: String(row["preset"]),
    seed: String(row["seed"]),
    settings,
    players,
    pace: row["pace"] as MatchRecord["pace"],
    // Matches that were made before there was a coach have none.
    coach: coach ?? "off",
    status: row["status"] as MatchRecord["status"],
    createdAt: Number(row["created_at"]),
  };
}

const entryOf = (row: Row): Entry => ({
  n: Number(row["n"]),
  t: Number(row["t"]),
  by: row["by"] as Entry["by"],
  do: String(row["do"]),
  with: JSON.parse(String(row["payload"])) as Entry["with"],
});

/** Opens (and makes) the database. `path` is a file, or ":memory:" for tests. Throws when it was written by a newer version. */
export function openSqlite(path: string): Store {
  const db = new DatabaseSync(path);
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;");
    const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
    if (version > SCHEMA_VERSION) throw new Error(`the store ${path} was written by a newer version of the game`);
    db.exec(SCHEMA);
  } catch (error) {
    db.close();
    throw error;
  }
  return storeOn(db);
}

/** The store in a folder, which is made if need be. */
export function openStoreIn(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  return openSqlite(join(folder, "communique.sqlite"));
}

function storeOn(db: DatabaseSync): Store {
  const known = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const statement = known.get(text) ?? db.prepare(text);
    known.set(text, statement);
    return statement;
  };
  /** All or nothing. */
  const together = (work: () => void): void => {
    sql("BEGIN IMMEDIATE").run();
    try {
      work();
      sql("COMMIT").run();
    } catch (error) {
      // A commit that failed may have rolled back by itself already.
      if (db.isTransaction) sql("ROLLBACK").run();
      throw error;
    }
  };
  let synced = true;
  /** Whether commits wait for the disk. One that does takes along all that did not. */
  const sync = (full: boolean): void => {
    if (full !== synced) db.exec(`PRAGMA synchronous = ${full ? "FULL" : "NORMAL"}`);
    synced = full;
  };
  return {
    kind: "sqlite",
    addMatch(record, scenario) {
      const { players, settings, coach } = record;
      sync(true);
      together(() => {
        sql("INSERT OR IGNORE INTO scenarios (sha256, body) VALUES (?, ?)").run(record.scenario.sha256, JSON.stringify(scenario));
        sql(
          "INSERT INTO matches (id, code, sha256, preset, seed, details, pace, status, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ).run(
          record.id,
          record.code,
          record.scenario.sha256,
          record.preset,
          record.seed,
          JSON.stringify({ players, settings, scenario: record.scenario, coach } satisfies Details),
          record.pace,
          record.status,
          record.createdAt,
        );
      });
    },
    match(id) {
      const row = sql("SELECT * FROM matches WHERE id = ?").get(id);
      return row ? recordOf(row) : null;
    },
    matchByCode(code) {
      const row = sql("SELECT * FROM matches WHERE code = ? AND status = 'open'").get(code);
      return row ? recordOf(row) : null;
    },
    matches: (status) =>
      sql("SELECT * FROM matches WHERE status = ? ORDER BY created_at, id")
        .all(status)
        .map((row) => recordOf(row)),
    scenario(sha256) {
      const row = sql("SELECT body FROM scenarios WHERE sha256 = ?").get(sha256);
      return row ? (JSON.parse(String(row["body"])) as Scenario) : null;
    },
    setPace: (match, pace) => void sql("UPDATE matches SET pace = ? WHERE id = ?").run(pace, match),
    setCoach: (match, coach) => void sql("UPDATE matches SET details = json_set(details, '$.coach', ?) WHERE id = ?").run(coach, match),
    setStatus: (match, status) => void sql("UPDATE matches SET status = ? WHERE id = ?").run(status, match),
    append(match, entry, beside = {}) {
      const { words, reason, relaxed = false } = beside;
      sync(!relaxed);
      const add = (): void =>
        void sql("INSERT INTO entries (match, n, t, by, do, payload, action) VALUES (?, ?, ?, ?, ?, ?, ?)").run(
          match,
          entry.n,
          entry.t,
          entry.by,
          entry.do,
          JSON.stringify(entry.with),
          beside.action ?? null,
        );
      if (!words && !reason) return add();
      together(() => {
        add();
        if (reason) sql("INSERT INTO reasons (match, n, reason) VALUES (?, ?, ?)").run(match, entry.n, JSON.stringify(reason));
        if (!words) return;
        sql("INSERT INTO words (match, ref, by, text, salt) VALUES (?, ?, ?, ?, ?)").run(
          match,
          words.ref,
          words.by,
          words.text,
          words.salt,
        );
      });
    },
    entries: (match) =>
      sql("SELECT n, t, by, do, payload FROM entries WHERE match = ? ORDER BY n")
        .all(match)
        .map((row) => entryOf(row)),
    acted(match, by, action) {
      const row = sql("SELECT n FROM entries WHERE match = ? AND by = ? AND action = ?").get(match, by, action);
      return row ? Number(row["n"]) : null;
    },
    words: (match) =>
      sql("SELECT ref, by, text, salt FROM words WHERE match = ?")
        .all(match)
        .map((row) => ({ ...row }) as unknown as Words),
    reasons(match) {
      const rows = sql("SELECT n, reason FROM reasons WHERE match = ?").all(match);
      return new Map(rows.map((row) => [Number(row["n"]), JSON.parse(String(row["reason"])) as Reason]));
    },
    addPerson(match, seat, name) {
      sync(true);
      return Number(sql("INSERT OR IGNORE INTO people (match, seat, name) VALUES (?, ?, ?)").run(match, seat, name).changes) === 1;
    },
    people(match) {
      const rows = sql("SELECT seat, name FROM people WHERE match = ?").all(match);
      return Object.fromEntries(rows.map((row) => [String(row["seat"]), String(row["name"])]));
    },
    addToken(hash, claim) {
      const seat = claim.kind === "seat" ? claim.seat : null;
      sync(true);
      sql("INSERT INTO tokens (hash, match, kind, seat) VALUES (?, ?, ?, ?)").run(hash, claim.match, claim.kind, seat);
    },
    claim(hash) {
      const row = sql("SELECT match, kind, seat FROM tokens WHERE hash = ?").get(hash);
      if (!row) return null;
      const match = String(row["match"]);
      if (row["kind"] === "seat") return { match, kind: "seat", seat: String(row["seat"]) } satisfies Claim;
      return { match, kind: row["kind"] === "facilitator" ? "facilitator" : "observer" };
    },
    close: () => db.close(),
  };
}
