import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkConcepts, testTitles } from "./concepts.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const table = (row: string): string => `# Rules\n\n| Idea in the paper | Where it lives | Test |\n|---|---|---|\n${row}\n`;

describe("checkConcepts", () => {
  it("accepts a row whose test exists", () => {
    const row = "| a | b | `server/concepts.test.ts`: `accepts a row whose test exists` |";
    expect(checkConcepts(table(row), ROOT)).toEqual({ rows: 1, problems: [] });
  });

  it.each([
    ["| a | b | |", "names no test"],
    ["| a | b | `server/nowhere.test.ts`: `x` |", "there is no file"],
    ["| a | b | `server/concepts.test.ts`: `x` |", 'has no test "x"'],
  ])("refuses %s", (row, words) => {
    expect(checkConcepts(table(row), ROOT).problems[0]).toMatchObject({ line: 5, message: expect.stringContaining(words) });
  });

  it("sees rows below one that a missing bar or an empty line cuts off", () => {
    const good = "| a | b | `server/concepts.test.ts`: `accepts a row whose test exists` |";
    const bad = "| a | b | `server/concepts.test.ts`: `x` |";
    expect(checkConcepts(table(`${good.slice(2)}\n${bad}`), ROOT).problems.map((p) => p.line)).toEqual([5, 6]);
    expect(checkConcepts(table(`${good}\n\n${bad}\n${bad}`), ROOT).problems.map((p) => p.line)).toEqual([7, 8]);
    expect(checkConcepts(table(`${good}\n\nA note.\n\n## Next\n\n| c | d |`), ROOT)).toEqual({ rows: 1, problems: [] });
  });

  it("refuses a text without the table, and a table without rows", () => {
    expect(checkConcepts("# Rules", ROOT).problems).toHaveLength(1);
    expect(checkConcepts(table(""), ROOT).problems).toHaveLength(1);
  });

  it("reads titles with quotes in them", () => {
    expect(testTitles(`it("says \\"no\\"", f); test('b', f)`)).toEqual(['says "no"', "b"]);
  });

  it("holds for RULES.md", () => {
    const { rows, problems } = checkConcepts(readFileSync(`${ROOT}RULES.md`, "utf8"), ROOT);
    expect(problems).toEqual([]);
    expect(rows).toBeGreaterThanOrEqual(20);
  });
});
