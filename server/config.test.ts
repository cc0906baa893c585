import { expect, it } from "vitest";
import { isSlip, readConfig, unknownSettings } from "./config.ts";

it("has a default for every setting, also where a host sets it empty", () => {
  const config = {
    port: 2567,
    host: "0.0.0.0",
    dataDir: "data",
    scenarioDir: undefined,
    logLevel: "info",
    allowedOrigins: [],
    colours: true,
  };
  expect(readConfig({})).toEqual({ ok: true, config });
  expect(readConfig({ PORT: "", HOST: " ", SCENARIO_DIR: "", LOG_LEVEL: "" })).toEqual({ ok: true, config });
});

it("takes what is set", () => {
  const env = { PORT: "0", HOST: "::1", DATA_DIR: "/d", SCENARIO_DIR: "s", LOG_LEVEL: "debug", NO_COLOR: "1" };
  expect(readConfig({ ...env, ALLOWED_ORIGINS: "https://a.example, https://b.example" })).toEqual({
    ok: true,
    config: {
      port: 0,
      host: "::1",
      dataDir: "/d",
      scenarioDir: "s",
      logLevel: "debug",
      allowedOrigins: ["https://a.example", "https://b.example"],
      colours: false,
    },
  });
});

it("names every variable that is wrong, and the mend", () => {
  expect(readConfig({ PORT: "99999", LOG_LEVEL: "loud" })).toEqual({
    ok: false,
    message: [
      "environment PORT=99999: give a whole number from 0 to 65535.",
      "environment LOG_LEVEL=loud: give one of error, warn, info, debug.",
    ].join("\n"),
  });
  expect(readConfig({ PORT: "80x" })).toMatchObject({ ok: false });
});

it("says what it does not know instead of passing it over", () => {
  expect(unknownSettings([], { PORT: "1", HOME: "/root", LOGLEVEL: "x", HOSTNAME: "h", REDIS_URL: " ", NO_COLORS: "" })).toEqual([]);
  expect(unknownSettings(["--port", "80"], {})).toHaveLength(2);
  const told = unknownSettings([], { DATABASE_URL: "postgres://secret@db", REDIS_URL: "redis://x", ALLOWED_ORIGIN: "a", LOG_LEVL: "b" });
  expect(told).toEqual([
    "environment DATABASE_URL: this version keeps its matches in one file in DATA_DIR; leave DATABASE_URL unset.",
    "environment REDIS_URL: this version runs as one process; leave REDIS_URL unset.",
    "environment ALLOWED_ORIGIN: there is no such setting; did you mean ALLOWED_ORIGINS?",
    "environment LOG_LEVL: there is no such setting; did you mean LOG_LEVEL?",
  ]);
});

it("knows a slip of one sign", () => {
  for (const slip of ["DATA_DI", "DATA_DIRS", "DATA_DIP", "XDATA_DIR", "DTA_DIR"]) expect(isSlip(slip, "DATA_DIR")).toBe(true);
  for (const other of ["DATA_DIR", "DATA", "DATE_DIP", "META_DIR_"]) expect(isSlip(other, "DATA_DIR")).toBe(false);
});
