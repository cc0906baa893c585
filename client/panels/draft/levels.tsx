// The levels of a clause: who stands behind each, what it is worth to oneself, and a try by one press.
import type { JSX } from "preact";
import { numberWord } from "../../../shared/i18n/translate.ts";
import type { IssueSetup } from "../../../shared/rules/setup.ts";
import type { Clause } from "../../../shared/rules/state.ts";
import { clauseValue } from "../../../shared/rules/text/draft-value.ts";
import { availableTo } from "../../../shared/rules/text/legality.ts";
import { isTabled, sponsorsOf } from "../../../shared/rules/text/clauses.ts";
import { moveInList } from "../parts/arrows.ts";
import { Badge } from "../parts/marks.tsx";
import { named, say } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { triedText, tryLevel } from "./trial.ts";
import { hasWorth, standingText } from "./worth.ts";

/** Rising bars: how high the level stands among its clause's levels. */
export function Ladder({ of, at }: { of: number; at: number }): JSX.Element {
  return (
    <span class="ladder" aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        <i key={i} class={i <= at ? "on" : ""} style={{ blockSize: `${35 + (65 * (i + 1)) / of}%` }} />
      ))}
    </span>
  );
}

/** Flags of those behind a level, and their names for those who do not see flags. */
export function Sponsors({ table, ids }: { table: Table; ids: readonly string[] }): JSX.Element | null {
  if (ids.length === 0) return null;
  return (
    <span class="sponsors" title={named(table, ids)}>
      {ids.slice(0, 8).map((id) => (
        <Badge key={id} table={table} id={id} />
      ))}
      {ids.length > 8 ? <span class="more">+{ids.length - 8}</span> : null}
      <span class="hidden-words">{say(table, "terminal.sponsors", { names: named(table, ids) })}</span>
    </span>
  );
}

interface Props {
  table: Table;
  issue: IssueSetup;
  clause: Clause;
}

/** What a level is worth to one's own seat: points less face. */
function Points({ table, issue, option }: { table: Table; issue: number; option: number }): JSX.Element | null {
  const { worth, face, covered } = clauseValue(table.view, issue, option);
  return (
    <span class="points">
      <strong>{numberWord(worth)}</strong>
      {face > 0 ? <span class="loss"> {say(table, "terminal.less-face", { face: numberWord(face) })}</span> : null}
      {covered ? <span class="gain"> {say(table, "ui.panel.is-covered")}</span> : null}
    </span>
  );
}

export function Levels({ table, issue, clause }: Props): JSX.Element {
  const { view, names } = table;
  const tried = triedText(view)[issue.index];
  const standing = standingText(view)[issue.index];
  const line = view.seat === null ? undefined : view.pub.lines[view.seat]?.[issue.index];
  const available = new Set(availableTo(view, issue));
  const isOver = view.pub.outcome !== null;
  return (
    <ul class="levels" onKeyDown={moveInList}>
      {issue.options.map((option, o) => {
        const isStanding = o === standing;
        const inBrackets = !isOver && !isStanding && isTabled(clause, o);
        return (
          <li key={option.id}>
            <button type="button" class="level" aria-pressed={o === tried} onClick={() => tryLevel(view, issue.index, o)}>
              <Ladder of={issue.options.length} at={o} />
              <span class="level-words">
                <span class="level-name">{inBrackets ? `[${names.option(issue.index, o)}]` : names.option(issue.index, o)}</span>
                <span class="level-tags">
                  {isStanding ? <span class="tag tag-strong">{say(table, "ui.panel.stands")}</span> : null}
                  {inBrackets ? <span class="tag">{say(table, "ui.panel.bracket")}</span> : null}
                  {o === line ? <span class="tag tag-line">{say(table, "terminal.line")}</span> : null}
                  {!option.noText && !available.has(o) && !isStanding ? <span class="tag">{say(table, "ui.panel.locked")}</span> : null}
                  {isOver ? null : <Sponsors table={table} ids={sponsorsOf(clause, o)} />}
                </span>
              </span>
              {hasWorth(view) ? <Points table={table} issue={issue.index} option={o} /> : null}
            </button>
          </li>
        );
      })}
      {issue.none < 0 && !isOver ? (
        <li>
          <button type="button" class="level" aria-pressed={tried === -1} onClick={() => tryLevel(view, issue.index, -1)}>
            <Ladder of={issue.options.length} at={-1} />
            <span class="level-words">
              <span class="level-name">{say(table, "ui.panel.leave-out")}</span>
            </span>
            {hasWorth(view) ? <Points table={table} issue={issue.index} option={-1} /> : null}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
