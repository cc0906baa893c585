// Reads a command's arguments from one description, which is also its --help.
import { parseArgs } from "node:util";
import { fail, note } from "./output.ts";

type Common = { help: string };
export type Flag = Common & { kind: "flag" };
export type Text = Common & { kind: "text"; value: string; required?: boolean; default?: string };
export type Count = Common & {
  kind: "integer" | "number";
  value: string;
  required?: boolean;
  default?: number;
  min?: number;
  max?: number;
};
/** Given as A,B,C; an option given several times adds up. */
export type List = Common & { kind: "list"; value: string };
export type Option = Flag | Text | Count | List;
export type Options = Record<string, Option>;

export type Command<O extends Options = Options> = {
  name: string;
  summary: string;
  options: O;
  positionals?: { value: string; help: string; min: number; max: number };
};

type Raw<T extends Option> = T extends Text ? string : T extends Count ? number : never;
type Given<T extends Option> = T extends Flag
  ? boolean
  : T extends List
    ? string[]
    : T extends { required: true } | { default: string | number }
      ? Raw<T>
      : Raw<T> | undefined;
export type Values<O extends Options> = { [K in keyof O]: Given<O[K]> };

export type Parsed<O extends Options> =
  | { kind: "run"; options: Values<O>; positionals: string[] }
  | { kind: "help"; text: string }
  | { kind: "wrong"; message: string };

/** Keeps the literal types that say whether an option may be missing. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;

class Wrong extends Error {}

const left = (name: string, option: Option): string => (option.kind === "flag" ? `--${name}` : `--${name} ${option.value}`);

export function usage(command: Command): string {
  const operand = command.positionals;
  const rows: [string, string][] = operand ? [[operand.value, operand.help]] : [];
  for (const [name, option] of Object.entries(command.options)) {
    const preset = "default" in option && option.default !== undefined ? ` (default ${option.default})` : "";
    const must = "required" in option && option.required ? " (required)" : "";
    rows.push([left(name, option), option.help + preset + must]);
  }
  rows.push(["--help", "print this and stop"]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`);
  return `npm run -s ${command.name} -- [OPTIONS]${operand ? ` ${operand.value}` : ""}\n${command.summary}\n\n${lines.join("\n")}\n`;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function unknown(rawName: string, name: string, known: string[]): Wrong {
  const near = known.map((k) => ({ k, d: distance(name, k) })).toSorted((x, y) => x.d - y.d)[0];
  const mend = near && near.d <= 2 ? `did you mean --${near.k}?` : "--help lists the options.";
  return new Wrong(`unknown option ${rawName}: ${mend}`);
}

function readNumber(name: string, option: Count, text: string): number {
  const value = text.trim() === "" ? NaN : Number(text);
  const fits = Number.isFinite(value) && (option.kind === "number" || Number.isSafeInteger(value));
  const range = [option.min === undefined ? "" : ` from ${option.min}`, option.max === undefined ? "" : ` to ${option.max}`].join("");
  if (!fits || value < (option.min ?? -Infinity) || value > (option.max ?? Infinity))
    throw new Wrong(`--${name} ${text}: give ${option.kind === "integer" ? "a whole number" : "a number"}${range}.`);
  return value;
}

function startValue(option: Option): unknown {
  if (option.kind === "flag") return false;
  return option.kind === "list" ? [] : option.default;
}

function collect(command: Command, argv: string[]): { options: Record<string, unknown>; positionals: string[] } {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, option]) => [name, startValue(option)]));
  const types = Object.entries(command.options).map(
    ([name, { kind }]) => [name, { type: kind === "flag" ? "boolean" : "string" }] as const,
  );
  const { tokens } = parseArgs({ args: argv, options: Object.fromEntries(types), strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (!option || !rawName.startsWith("--")) throw unknown(rawName, name, Object.keys(command.options));
    if (option.kind === "flag") {
      if (value !== undefined) throw new Wrong(`--${name} takes no value: leave out "=${value}".`);
      options[name] = true;
    } else if (value === undefined || value === "" || (!token.inlineValue && value.startsWith("--"))) {
      throw new Wrong(`--${name} needs a value: ${left(name, option)}.`);
    } else if (option.kind === "list") {
      options[name] = [...(options[name] as string[]), ...value.split(",").filter((part) => part !== "")];
    } else {
      options[name] = option.kind === "text" ? value : readNumber(name, option, value);
    }
  }
  return { options, positionals };
}

function requireAll(command: Command, options: Record<string, unknown>, positionals: string[]): void {
  for (const [name, option] of Object.entries(command.options))
    if ("required" in option && option.required && options[name] === undefined)
      throw new Wrong(`--${name} is missing: give ${left(name, option)}.`);
  const { value, min, max } = command.positionals ?? { value: "", min: 0, max: 0 };
  if (positionals.length < min) throw new Wrong(`${value} is missing.`);
  if (positionals.length > max) throw new Wrong(`unexpected "${positionals[max]}": --help shows what the command takes.`);
}

export function parseArguments<const O extends Options>(command: Command<O>, argv: string[]): Parsed<O> {
  const end = argv.indexOf("--");
  if ((end < 0 ? argv : argv.slice(0, end)).includes("--help")) return { kind: "help", text: usage(command) };
  try {
    const { options, positionals } = collect(command, argv);
    requireAll(command, options, positionals);
    // The loop above filled exactly the keys and kinds that the description names.
    return { kind: "run", options: options as Values<O>, positionals };
  } catch (error) {
    if (error instanceof Wrong) return { kind: "wrong", message: `${command.name}: ${error.message}` };
    throw error;
  }
}

/** Runs a command to its exit code; a fault of ours ends in one line, not in a stack trace. */
export async function runCommand<const O extends Options>(
  command: Command<O>,
  main: (options: Values<O>, positionals: string[]) => number | void | Promise<number | void>,
  argv: string[] = process.argv.slice(2),
): Promise<void> {
  const parsed = parseArguments(command, argv);
  if (parsed.kind === "wrong") fail(parsed.message, 2);
  if (parsed.kind === "help") {
    process.stdout.write(parsed.text);
    return;
  }
  try {
    process.exitCode = (await main(parsed.options, parsed.positionals)) ?? 0;
  } catch (error) {
    note(`${command.name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
