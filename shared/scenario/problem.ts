/** What is wrong with a scenario, where, and how to mend it: the one form in which loading and lint speak to an author. */

export type Severity = "error" | "warning";
export type Path = readonly (string | number)[];

export interface Problem {
  severity: Severity;
  /** Stable, for scripts: `unknown-key`, `duplicate-id`, … */
  code: string;
  /** JSON pointer into the scenario: `/seats/2/floor`; empty for the whole. Texts of a file of their own are under `/texts/LANG`. */
  path: string;
  /** Line in the file that holds it, from 1; null when there is no such place. */
  line: number | null;
  message: string;
  mend: string;
  /** Name of the file, when it is a text file beside the scenario. */
  file?: string;
}

/** More would bury the first ones; a file this broken is mended step by step. */
export const MOST_PROBLEMS = 200;

/** Path parts as a JSON pointer (RFC 6901). */
export function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const rank = (p: Problem): number => (p.severity === "error" ? 0 : 1);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Errors first, then by file, line, place and code; equal ones once; at most MOST_PROBLEMS and a word on the rest. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = problems.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compareText(a.file ?? "", b.file ?? "") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(a.path, b.path) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
  const key = (p: Problem): string => JSON.stringify([p.code, p.file, p.path, p.line, p.message]);
  const seen = new Set<string>();
  const once = sorted.filter((p) => !seen.has(key(p)) && seen.add(key(p)));
  if (once.length <= MOST_PROBLEMS) return once;
  const rest = once.length - MOST_PROBLEMS;
  const last: Problem = {
    severity: once[0]?.severity ?? "error",
    code: "more-problems",
    path: "",
    line: null,
    message: `there are ${rest} more problems, not shown`,
    mend: "mend the first ones, then look again",
  };
  return [...once.slice(0, MOST_PROBLEMS), last];
}

/** Whether a scenario with these problems may be used. */
export function isSound(problems: readonly Problem[]): boolean {
  return problems.every((p) => p.severity !== "error");
}

/** One problem for a person: place, what is wrong, the mend. `file` is the scenario's, as the person named it. */
export function formatProblem(problem: Problem, file = ""): string {
  const place = [problem.file ?? file, problem.line === null ? "" : `line ${problem.line}`, problem.path].filter(Boolean).join(" ");
  return `${problem.severity}: ${place === "" ? "" : `${place}: `}${problem.message}; ${problem.mend}`;
}
