import { expect, it } from "vitest";
import { readConfig } from "./config.ts";

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
