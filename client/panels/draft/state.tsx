// The state of a clause in colour, sign and word, so that none of the three is needed.
import type { JSX } from "preact";
import { clauseState, type ClauseState } from "../../../shared/rules/text/clean.ts";
import type { IssueSetup } from "../../../shared/rules/setup.ts";
import type { Clause } from "../../../shared/rules/state.ts";
import { word } from "../parts/say.ts";
import type { Table } from "../port.ts";

const SIGNS: Readonly<Record<ClauseState, string>> = {
  empty: "·",
  "no-text": "∅",
  bracketed: "[ ]",
  objected: "▲",
  clean: "✓",
  settled: "✓✓",
};

const TONES: Readonly<Record<ClauseState, string>> = {
  empty: "plain",
  "no-text": "plain",
  bracketed: "wait",
  objected: "alarm",
  clean: "good",
  settled: "good",
};

/** The state of a clause now; after the summit what was adopted is settled, and the rest empty. */
export function stateNow(table: Table, issue: IssueSetup, clause: Clause): ClauseState {
  const { pub } = table.view;
  if (!pub.outcome) return clauseState(issue, clause, pub.meeting);
  return (pub.outcome.package[issue.index] ?? -1) >= 0 ? "settled" : "empty";
}

export const toneOf = (state: ClauseState): string => TONES[state];

export function StateMark({ table, state }: { table: Table; state: ClauseState }): JSX.Element {
  return (
    <span class={`state state-${TONES[state]}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {word(table, "clause", state)}
    </span>
  );
}
