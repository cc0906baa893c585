/** Texts that lie beside a scenario, one file a language, put where the format has them: `texts[language]`. */
import type { Path, Problem } from "./problem.ts";
import { lineIn, parseTree, type Tree } from "./tree.ts";

export interface TextFile {
  /** As in `languages`: en, zh-Hans. */
  language: string;
  /** The file's name, for problems. */
  name: string;
  text: string;
}

interface Added {
  value: unknown;
  /** Line and file of a place that lies in a text file; null for any other. */
  places: (path: Path) => { line: number | null; file: string } | null;
  problems: Problem[];
}

function problem(code: string, file: TextFile, message: string, mend: string): Problem {
  return { severity: "error", code, path: `/texts/${file.language}`, line: null, message, mend, file: file.name };
}

/** Adds each file's texts to the scenario's value. Problems name their file and its line. */
export function addTexts(value: unknown, files: readonly TextFile[]): Added {
  const trees = new Map<string, { file: TextFile; tree: Tree }>();
  const problems: Problem[] = [];
  const scenario = value as Record<string, unknown>;
  const inside = scenario["texts"];
  const texts: Record<string, unknown> = {};
  if (inside !== null && typeof inside === "object") Object.assign(texts, inside);
  for (const file of files) {
    if (Object.hasOwn(texts, file.language)) {
      problems.push(problem("duplicate-texts", file, `texts in ${file.language} stand in two places`, "keep one of them"));
      continue;
    }
    const tree = parseTree(file.text);
    for (const found of tree.problems) problems.push({ ...found, path: `/texts/${file.language}${found.path}`, file: file.name });
    if (tree.problems.length > 0) continue;
    trees.set(file.language, { file, tree });
    texts[file.language] = tree.value;
  }
  const places: Added["places"] = (path) => {
    const entry = path[0] === "texts" ? trees.get(String(path[1])) : undefined;
    return entry ? { line: lineIn(entry.tree.lines, path.slice(2)), file: entry.file.name } : null;
  };
  return { value: files.length > 0 ? { ...scenario, texts } : value, places, problems };
}
