// One clause of the draft: a strip with its state, and, unfolded, its levels, its wording and what can be done about it.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { IssueSetup } from "../../../shared/rules/setup.ts";
import type { Clause } from "../../../shared/rules/state.ts";
import { isTabled } from "../../../shared/rules/text/clauses.ts";
import { picked } from "../../store/index.ts";
import { objectionsTo } from "../../../shared/rules/text/clean.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Who } from "../parts/marks.tsx";
import { word } from "../parts/say.ts";
import { say } from "../parts/say.ts";
import { useShown } from "../parts/shown.ts";
import type { Table } from "../port.ts";
import { AnswersOn } from "../why/answers.tsx";
import { AskButtons } from "../why/ask-buttons.tsx";
import { Ladder, Levels, Sponsors } from "./levels.tsx";
import { Notes } from "./notes.tsx";
import { stateNow, StateMark, toneOf } from "./state.tsx";
import { toggleClause, triedText, unfolded } from "./trial.ts";
import { WhereItEnds } from "./where-it-ends.tsx";
import { standingText } from "./worth.ts";

interface Props {
  table: Table;
  issue: IssueSetup;
  clause: Clause;
}

/** Those behind a bracket can be asked what keeps them from the text; objectors have the buttons beside their objection. */
function Askable({ table, issue, sponsors }: { table: Table; issue: number; sponsors: readonly string[] }): JSX.Element | null {
  const { seat, pub } = table.view;
  const objectors = pub.draft[issue] ? objectionsTo(pub.draft[issue], pub.meeting).map((o) => o.seat) : [];
  const others = sponsors.filter((id) => id !== seat && !objectors.includes(id));
  if (others.length === 0 || seat === null) return null;
  return (
    <details class="ask-sponsors">
      <summary>{say(table, "ui.why.sponsors")}</summary>
      <ul class="askable">
        {others.map((to) => (
          <li key={to}>
            <Who table={table} id={to} /> <AskButtons table={table} to={to} about={{ issue, deal: null }} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Brackets beside the standing text, with the flags behind each. */
function Brackets({ table, issue, clause }: Props): JSX.Element | null {
  if (table.view.pub.outcome || clause.brackets.length === 0) return null;
  return (
    <ul class="brackets">
      {clause.brackets.map((b) => (
        <li key={b.option}>
          <span>[{table.names.option(issue.index, b.option)}]</span> <Sponsors table={table} ids={b.sponsors} />
          <Askable table={table} issue={issue.index} sponsors={b.sponsors} />
        </li>
      ))}
    </ul>
  );
}

/** Acts about this clause; those about a level take the one that is being tried. */
function Acts({ table, issue }: { table: Table; issue: IssueSetup }): JSX.Element {
  const { names, view } = table;
  const clause = view.pub.draft[issue.index];
  const option = issue.options[triedText(table.view)[issue.index] ?? -1]?.id ?? "";
  const here = { issue: issue.id };
  const level = { ...here, option };
  const about = names.issue(issue.index);
  const onTable = clause !== undefined && isTabled(clause, triedText(view)[issue.index] ?? -1);
  return (
    <div class="buttons">
      {onTable ? null : <ActButton table={table} id="table" part={level} about={about} />}
      <ActButton table={table} id="co-sponsor" part={level} about={about} />
      <ActButton table={table} id="withdraw-sponsorship" part={level} tone="quiet" />
      <ActButton table={table} id="call-silence" part={{ scope: "clause", ...level }} tone="strong" />
      <ActButton table={table} id="object" part={{ ...here, wording: option }} about={about} tone="alarm" />
      <ActButton table={table} id="lift" part={here} />
      <ActButton table={table} id="restate-line" part={level} tone="quiet" />
      {["name-carrier", "answer-carrier", "drop-carrier", "mention", "ask-partner", "ask-poll", "motion", "visit", "deliver"].map((id) => (
        <ActButton key={id} table={table} id={id} part={here} tone="quiet" />
      ))}
    </div>
  );
}

export function ClauseStrip({ table, issue, clause }: Props): JSX.Element {
  const { names, view } = table;
  const isOpen = unfolded.value.includes(issue.id);
  const state = stateNow(table, issue, clause);
  const standing = standingText(view)[issue.index] ?? -1;
  const tried = triedText(view)[issue.index] ?? -1;
  const isPicked = picked.value?.kind === "clause" && picked.value.id === issue.id;
  const at = useShown<HTMLElement>(isPicked);
  useEffect(() => {
    if (!isPicked) return;
    if (!unfolded.peek().includes(issue.id)) toggleClause(issue.id);
  }, [isPicked]);
  const body = `clause-${issue.id}`;
  return (
    <article ref={at} class={`clause clause-${toneOf(state)}${isPicked ? " clause-picked" : ""}`}>
      <h3 class="clause-head">
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={() => toggleClause(issue.id)}>
          <span class="clause-title">
            {view.pub.agenda.indexOf(issue.index) + 1}. {names.issue(issue.index)}
          </span>
          <StateMark table={table} state={state} />
        </button>
      </h3>
      <div class="clause-standing">
        <span>
          {standing < 0
            ? say(table, view.pub.outcome ? "ui.panel.not-adopted" : "terminal.no-text-yet")
            : names.option(issue.index, standing)}
        </span>
        {view.pub.outcome ? null : <Sponsors table={table} ids={clause.sponsors} />}
        <Ladder of={issue.options.length} at={standing} />
      </div>
      <Brackets table={table} issue={issue} clause={clause} />
      <Notes table={table} issue={issue} clause={clause} />
      <AnswersOn table={table} about={{ issue: issue.index, deal: null }} />
      <div id={body} hidden={!isOpen}>
        {isOpen ? (
          <>
            <p class="question">{names.texts.issues?.[issue.id]?.question ?? ""}</p>
            <Levels table={table} issue={issue} clause={clause} />
            {tried < 0 ? null : (
              <blockquote class="wording">
                <p>{names.wording(issue.index, tried)}</p>
                <footer>
                  {tried === standing
                    ? word(table, "clause", state)
                    : say(table, "ui.panel.wording-tried", { option: names.option(issue.index, tried) })}
                </footer>
              </blockquote>
            )}
            <WhereItEnds table={table} issue={issue} />
            <Acts table={table} issue={issue} />
          </>
        ) : null}
      </div>
    </article>
  );
}
