import { expect, it } from "vitest";
import { random } from "../../shared/bots/random.ts";
import { MEASURES } from "../../shared/measures/index.ts";
import { compile } from "../../shared/rules/compile.ts";
import { openMatch } from "../../shared/rules/match.ts";
import { playAndRecord } from "../../shared/testing/record.ts";
import { smallScenario } from "../../shared/testing/table.ts";
import { codebook } from "./codebook.ts";
import { toCsv } from "./csv.ts";

const match = openMatch(compile(smallScenario()), "columns");
const seats = match.setup.open.seats.map((seat) => seat.id);
const record = playAndRecord(match, Object.fromEntries(seats.map((id) => [id, random])), 0);
const columns = codebook(seats, ["pace"]);
const cell = (name: string): string | number | undefined => columns.find((column) => column.name === name)?.value(record);

it("names each column once", () => {
  const names = columns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("has every measure of the match and of its seats, and leaves empty what is not defined", () => {
  for (const { id, of } of MEASURES) expect(cell(`m.${id}`)).toBe(of(record.measures) ?? "");
  expect(cell("m.surplus.A")).toBe(record.measures.seats[0]?.surplus);
  expect(cell("m.surplus.ORG")).toBe("");
  expect(toCsv(columns, [record]).trimEnd().split("\n")[1]?.split(",")).toHaveLength(columns.length);
});
