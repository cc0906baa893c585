import { afterEach, describe, expect, it, vi } from "vitest";
import { defineCommand, parseArguments, runCommand, usage } from "./args.ts";

const command = defineCommand({
  name: "simulate",
  summary: "Plays matches.",
  options: {
    scenario: { kind: "text", value: "ID|PATH", help: "the scenario", required: true },
    preset: { kind: "text", value: "ID", help: "its preset" },
    matches: { kind: "integer", value: "N", help: "how many", default: 100, min: 1, max: 1e6 },
    share: { kind: "number", value: "X", help: "a share", min: 0, max: 1 },
    bots: { kind: "list", value: "NAME[,NAME…]", help: "who plays" },
    json: { kind: "flag", help: "print JSON" },
  },
  positionals: { value: "LOG", help: "a log", min: 0, max: 1 },
});

const read = (...argv: string[]) => parseArguments(command, argv);
const wrong = (...argv: string[]) => {
  const parsed = read(...argv);
  return parsed.kind === "wrong" ? parsed.message : parsed.kind;
};

describe("reading arguments", () => {
  it("gives every option its value or its default", () => {
    expect(read("--scenario", "demo", "--bots", "a,b", "--bots=SEAT=c", "--json", "x.log")).toEqual({
      kind: "run",
      options: { scenario: "demo", preset: undefined, matches: 100, share: undefined, bots: ["a", "b", "SEAT=c"], json: true },
      positionals: ["x.log"],
    });
  });

  it("lets the last value win, so that a script's own default can be replaced", () => {
    expect(read("--scenario", "a", "--scenario", "b")).toMatchObject({ options: { scenario: "b" } });
  });

  it("keeps the defaults of one reading apart from the next", () => {
    read("--scenario", "a", "--bots", "x");
    expect(read("--scenario", "a")).toMatchObject({ options: { bots: [] } });
  });

  it.each([
    [["--scenario", "a", "--matchs", "2"], "simulate: unknown option --matchs: did you mean --matches?"],
    [["--scenario", "a", "--frobnicate"], "simulate: unknown option --frobnicate: --help lists the options."],
    [["--scenario", "a", "-m"], "simulate: unknown option -m: --help lists the options."],
    [["--toString"], "simulate: unknown option --toString: --help lists the options."],
    [["--scenario", "a", "--matches", "ten"], "simulate: --matches ten: give a whole number from 1 to 1000000."],
    [["--scenario", "a", "--matches", "1.5"], "simulate: --matches 1.5: give a whole number from 1 to 1000000."],
    [["--scenario", "a", "--matches", "0"], "simulate: --matches 0: give a whole number from 1 to 1000000."],
    [["--scenario", "a", "--matches", "-3"], "simulate: --matches -3: give a whole number from 1 to 1000000."],
    [["--scenario", "a", "--share", "2"], "simulate: --share 2: give a number from 0 to 1."],
    [["--scenario", "a", "--share="], "simulate: --share needs a value: --share X."],
    [["--scenario", "--json"], "simulate: --scenario needs a value: --scenario ID|PATH."],
    [["--scenario"], "simulate: --scenario needs a value: --scenario ID|PATH."],
    [["--json=yes", "--scenario", "a"], 'simulate: --json takes no value: leave out "=yes".'],
    [[], "simulate: --scenario is missing: give --scenario ID|PATH."],
    [["--scenario", "a", "one", "two"], 'simulate: unexpected "two": --help shows what the command takes.'],
  ])("names the place and the mend: %j", (argv, message) => {
    expect(wrong(...argv)).toBe(message);
  });

  it("helps even where something is wrong", () => {
    expect(read("--nonsense", "--help")).toEqual({ kind: "help", text: usage(command) });
    expect(usage(command)).toContain("--matches N          how many (default 100)");
    expect(usage(command)).toContain("--scenario ID|PATH   the scenario (required)");
  });

  it("takes what follows -- as it is", () => {
    expect(read("--scenario", "a", "--", "--help")).toMatchObject({ positionals: ["--help"] });
  });
});

describe("running a command", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  it("ends a fault in one line and exit 1", async () => {
    const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const boom = (): never => {
      throw new Error("the folder is gone");
    };
    await runCommand(command, boom, ["--scenario", "a"]);
    expect(process.exitCode).toBe(1);
    expect(stderr.mock.calls).toEqual([["simulate: the folder is gone\n"]]);
  });

  it("passes the command's own exit code on", async () => {
    await runCommand(command, () => 3, ["--scenario", "a"]);
    expect(process.exitCode).toBe(3);
  });

  it("stops at wrong usage with exit 2", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const exit = vi.spyOn(process, "exit").mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    await expect(runCommand(command, () => 0, ["--nope"])).rejects.toThrow("exit 2");
    expect(exit).toHaveBeenCalledWith(2);
  });
});
