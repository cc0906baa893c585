/** Helpers for tests of contributions: asking ORG of the small scenario for something and having it done. */
import type { Match } from "../rules/match.ts";
import type { Clause } from "../rules/state.ts";
import { act, adopt, connect, table } from "./table.ts";

/** A package of the small scenario. */
export const TEXT = { pace: "low", scope: "firm", form: "x", follow: "ministers" };

/** Asks ORG (or another) for something and has it done: alone, or with C over a tie of two. Returns the match. */
export function ask(match: Match, wish: Record<string, unknown>, joint = false, more: Record<string, unknown> = {}): Match {
  const organisation = "ORG";
  connect(match, "A", organisation);
  if (joint) connect(match, "A", "C");
  act(match, "A", "request", { organisation, ...wish, ...(joint && { with: "C" }) });
  const request = match.state.requests.at(-1)?.id;
  if (joint) act(match, "C", "join-request", { request });
  act(match, organisation, "contribute", { contribution: wish["contribution"], request, ...more });
  return match;
}

/** A meeting in which A and C can ask together, with text on the first clause. */
export function at(meeting: string): Match {
  const match = table({ meeting });
  match.state.pub.ties["A|C"] = 2;
  write(match, 0, 2);
  return match;
}

/** Puts a level into the text by hand. */
export function write(match: Match, issue: number, option: number): void {
  const clause = match.state.pub.draft[issue];
  if (clause) Object.assign(clause, { text: option, brackets: [], settled: -1 });
}

/** After adoption, in the boards' meeting. */
export function after(text: Record<string, string> = TEXT): Match {
  const match = table();
  adopt(match, text);
  match.state.pub.ties["A|C"] = 2;
  return match;
}

/** A clause of the draft. */
export function clauseOf(match: Match, issue = 0): Clause | undefined {
  return match.state.pub.draft[issue];
}
