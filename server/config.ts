// The only reader of the environment: every setting of the server is in this list, checked once.
import { z } from "zod";

const LOG_LEVELS = ["error", "warn", "info", "debug"] as const;

// An empty variable is how many hosts say "not set".
const blankIsUnset = (value: unknown): unknown => (typeof value === "string" && value.trim() === "" ? undefined : value);
const text = (fallback: string) => z.preprocess(blankIsUnset, z.string().default(fallback));

const Settings = z.object({
  PORT: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^\d{1,5}$/, "give a whole number from 0 to 65535")
      .transform(Number)
      .refine((port) => port <= 65_535, "give a whole number from 0 to 65535")
      .default(2567),
  ),
  HOST: text("0.0.0.0"),
  DATA_DIR: text("data"),
  SCENARIO_DIR: z.preprocess(blankIsUnset, z.string().optional()),
  LOG_LEVEL: z.preprocess(blankIsUnset, z.enum(LOG_LEVELS, `give one of ${LOG_LEVELS.join(", ")}`).default("info")),
  ALLOWED_ORIGINS: text("").transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== "")),
  // Any value means "no colours" (no-color.org).
  NO_COLOR: z.string().default(""),
});

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  scenarioDir: string | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Pages of other origins that may use this server; its own always may. */
  allowedOrigins: readonly string[];
  /** May a terminal be written to in colour? */
  colours: boolean;
};

/** What is promised for later: told rather than passed over, because somebody who sets one relies on it. */
const NOT_YET: Readonly<Record<string, string>> = {
  DATABASE_URL: "this version keeps its matches in one file in DATA_DIR; leave DATABASE_URL unset",
  REDIS_URL: "this version runs as one process; leave REDIS_URL unset",
};

/** Names long enough that one sign too many, too few or wrong is a slip and no other program's setting. */
const LONG_NAMES = [...Object.keys(Settings.shape), ...Object.keys(NOT_YET)].filter((name) => name.length > 7 && name.includes("_"));

/** Does one sign more, less or different make one name of the other? */
export function isSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end <= 1;
}

/** What keeps the server from starting though every setting that it knows is well: settings that it does not know. */
export function unknownSettings(
  args: readonly string[] = process.argv.slice(2),
  env: Record<string, string | undefined> = process.env,
): string[] {
  const set = Object.keys(env).filter((name) => (env[name] ?? "").trim() !== "");
  return [
    ...args.map((arg) => `argument ${arg}: settings are read from the environment, as in PORT=8080 npm start.`),
    ...set.flatMap((name) => {
      const later = NOT_YET[name];
      if (later !== undefined) return [`environment ${name}: ${later}.`];
      const meant = LONG_NAMES.find((known) => isSlip(name, known) && name.includes("_"));
      return meant !== undefined && !(name in Settings.shape)
        ? [`environment ${name}: there is no such setting; did you mean ${meant}?`]
        : [];
    }),
  ];
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; message: string };

export function readConfig(env: Record<string, string | undefined> = process.env): ReadConfig {
  const parsed = Settings.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `environment ${name}=${env[name] ?? ""}: ${message}.`;
    });
    return { ok: false, message: lines.join("\n") };
  }
  const { PORT, HOST, DATA_DIR, SCENARIO_DIR, LOG_LEVEL, ALLOWED_ORIGINS, NO_COLOR } = parsed.data;
  return {
    ok: true,
    config: {
      port: PORT,
      host: HOST,
      dataDir: DATA_DIR,
      scenarioDir: SCENARIO_DIR,
      logLevel: LOG_LEVEL,
      allowedOrigins: ALLOWED_ORIGINS,
      colours: NO_COLOR === "",
    },
  };
}
