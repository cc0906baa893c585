import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ACTION_LIST } from "../shared/rules/actions/index.ts";
import { blockNames, DOCUMENTS, regenerate } from "./docs.ts";
import { ACTION_COSTS, ACTION_WORDS } from "./docs/action-words.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(ROOT + file, "utf8");

describe("the generated tables", () => {
  it.each(DOCUMENTS)("are current and complete in $file", ({ file, language }) => {
    const { changed, unknown, missing } = regenerate(read(file), language);
    expect({ changed, unknown, missing }).toEqual({ changed: [], unknown: [], missing: [] });
  });

  it("notices a changed number and mends only what is between the markers", () => {
    const text = read("RULES.md");
    const spoilt = text.replace("| `backlash` | 15 |", "| `backlash` | 16 |");
    expect(spoilt).not.toBe(text);
    expect(regenerate(spoilt, "en")).toMatchObject({ text, changed: ["tuning"] });
  });

  it("fills an empty block and names those it does not know or miss", () => {
    const found = regenerate("a\n<!-- generated:margins -->\n<!-- /generated -->\nb\n<!-- generated:x -->\n1\n<!-- /generated -->\n", "en");
    expect(found.text).toContain("| Positional (`positional`) |");
    expect(found.text).toMatch(/^a\n[\s\S]*\nb\n<!-- generated:x -->\n1\n<!-- \/generated -->\n$/);
    expect(found).toMatchObject({ changed: ["margins"], unknown: ["x"] });
    expect(found.missing).toEqual(blockNames().filter((name) => name !== "margins"));
  });

  it("has a line for every action and for none that does not exist", () => {
    const ids = ACTION_LIST.map((def) => def.id);
    expect(Object.keys(ACTION_WORDS).toSorted()).toEqual(ids.toSorted());
    expect(Object.keys(ACTION_COSTS).toSorted()).toEqual(ACTION_LIST.flatMap((def) => (def.cost ? [def.id] : [])).toSorted());
  });
});

describe("the two languages of the rules", () => {
  const headings = (text: string): string[] => text.split("\n").flatMap((line) => /^#+(?= )/.exec(line)?.[0] ?? []);

  it("have the same headings at the same depth", () => {
    const [first = [], second = []] = DOCUMENTS.map(({ file }) => headings(read(file)));
    expect(first.length).toBeGreaterThan(12);
    expect(second).toEqual(first);
  });

  it("have as many rows in each concept table", () => {
    const tests = DOCUMENTS.map(({ file }) => read(file).match(/`shared\/concepts\.test\.ts`: `[^`]+`/g) ?? []);
    expect(tests[0]?.length).toBeGreaterThanOrEqual(20);
    expect(tests[1]).toEqual(tests[0]);
  });
});
