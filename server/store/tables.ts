// The tables of the embedded store. A change that old files do not have needs a higher version and a step that brings them there.

export const SCHEMA_VERSION = 2;

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS scenarios (sha256 TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS matches (
  id TEXT PRIMARY KEY, code TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES scenarios (sha256), preset TEXT NOT NULL, seed TEXT NOT NULL,
  details TEXT NOT NULL, pace TEXT NOT NULL, status TEXT NOT NULL, created_at INTEGER NOT NULL
) STRICT;
-- A code belongs to one open match at a time.
CREATE UNIQUE INDEX IF NOT EXISTS open_codes ON matches (code) WHERE status = 'open';
-- Only ever added to.
CREATE TABLE IF NOT EXISTS entries (
  match TEXT NOT NULL REFERENCES matches (id), n INTEGER NOT NULL, t INTEGER NOT NULL, by TEXT NOT NULL, do TEXT NOT NULL,
  payload TEXT NOT NULL, action TEXT, PRIMARY KEY (match, n)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS actions ON entries (match, by, action) WHERE action IS NOT NULL;
-- Beside the log, so that a person can be erased and the log still replays.
CREATE TABLE IF NOT EXISTS words (
  match TEXT NOT NULL REFERENCES matches (id), ref TEXT NOT NULL, by TEXT NOT NULL, text TEXT NOT NULL, salt TEXT NOT NULL,
  PRIMARY KEY (match, ref)
) STRICT, WITHOUT ROWID;
-- Why a bot did what it did, as it said at the time; nobody sees it before the debriefing. Since version 2.
CREATE TABLE IF NOT EXISTS reasons (
  match TEXT NOT NULL, n INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (match, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS people (
  match TEXT NOT NULL REFERENCES matches (id), seat TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (match, seat)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tokens (
  hash TEXT PRIMARY KEY, match TEXT NOT NULL REFERENCES matches (id), kind TEXT NOT NULL, seat TEXT
) STRICT, WITHOUT ROWID;
PRAGMA user_version = ${SCHEMA_VERSION};
`;
