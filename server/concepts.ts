// The concept table of RULES.md: every idea of the paper, where it lives in the game, and the test that exercises it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface ConceptProblem {
  line: number;
  message: string;
}

const HEAD = /^\|\s*Idea in the paper\s*\|\s*Where it lives\s*\|\s*Test\s*\|$/;
const TEST = /`([^`]+\.test\.ts)`[^`]*`([^`]+)`/;

/** Titles of the tests in a file, as written in `it("…")` or `test("…")`. */
export function testTitles(source: string): string[] {
  return [...source.matchAll(/\b(?:it|test)(?:\.each\([^)]*\))?\(\s*(["'`])((?:\\.|(?!\1).)*)\1/gs)].map((m) =>
    (m[2] ?? "").replaceAll(/\\(.)/g, "$1"),
  );
}

/** Problems of the concept table in a RULES text; `root` is where the test files' paths start. Empty when every row names a test that exists. */
export function checkConcepts(rules: string, root: string): { rows: number; problems: ConceptProblem[] } {
  const lines = rules.split(/\r?\n/);
  const head = lines.findIndex((line) => HEAD.test(line.trim()));
  if (head < 0)
    return { rows: 0, problems: [{ line: 1, message: 'there is no table with the head "Idea in the paper | Where it lives | Test"' }] };
  const problems: ConceptProblem[] = [];
  let rows = 0;
  // To the next heading and not only to the first line without a bar, so that one broken row does not hide those below it.
  for (let i = head + 2; i < lines.length && !(lines[i] ?? "").startsWith("#"); i++) {
    if (!(lines[i] ?? "").includes("|")) continue;
    rows++;
    const line = i + 1;
    if (!(lines[i] ?? "").trim().startsWith("|") || !(lines[i - 1] ?? "").includes("|")) {
      problems.push({ line, message: "this row is cut off from the table; start it with |, and leave no empty line above it" });
      continue;
    }
    const cells = (lines[i] ?? "")
      .trim()
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [idea = "", , cell = ""] = cells;
    const named = TEST.exec(cell);
    if (cells.length !== 3 || !named) {
      problems.push({ line, message: `"${idea}" names no test; write \`path/file.test.ts\`: \`title of the test\` in the third column` });
      continue;
    }
    const [, file = "", title = ""] = named;
    const path = join(root, file);
    if (!existsSync(path)) problems.push({ line, message: `"${idea}": there is no file ${file}` });
    else if (!testTitles(readFileSync(path, "utf8")).includes(title))
      problems.push({ line, message: `"${idea}": ${file} has no test "${title}"` });
  }
  if (rows === 0) problems.push({ line: head + 1, message: "the concept table has no rows" });
  return { rows, problems };
}
