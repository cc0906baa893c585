// What the text is worth to one's own seat, beside the floor; with a text being tried, before and after.
import type { JSX } from "preact";
import { listOf, numberWord, type TextKey } from "../../../shared/i18n/translate.ts";
import { faceCosts } from "../../../shared/rules/network/face.ts";
import { draftValue } from "../../../shared/rules/text/draft-value.ts";
import { Bar } from "../parts/marks.tsx";
import { OutlookLine } from "../parts/outlook.tsx";
import { say } from "../parts/say.ts";
import { table as tableNow, type Table } from "../port.ts";
import { clearTrial, trial, triedText } from "./trial.ts";
import { hasWorth, standingText } from "./worth.ts";

/** What the text costs in face, in a line; unfolded, on which clauses, and who could cover it. */
function Faces({ table, text }: { table: Table; text: readonly number[] }): JSX.Element | null {
  const costs = faceCosts(table.view);
  const rows = text.flatMap((option, k) => {
    const face = costs[k]?.[option];
    return face && face.base > 0 ? [{ k, face }] : [];
  });
  if (rows.length === 0) return null;
  const lost = rows.reduce((sum, { face }) => sum + face.cost, 0);
  return (
    <details class="faces">
      <summary>
        {say(table, lost > 0 ? "ui.panel.face-lost" : "ui.panel.face-covered", {
          face: numberWord(lost),
          clauses: rows.filter(({ face }) => face.cost > 0).length,
        })}
      </summary>
      <ul>
        {rows.map(({ k, face }) => (
          <li key={k}>
            {face.cost > 0
              ? say(table, "terminal.cover", {
                  issue: table.names.issue(k),
                  face: numberWord(face.cost),
                  seats: listOf(table.locale, face.partners.map(table.names.node)),
                  any: face.partners.length > 0,
                })
              : say(table, "ui.panel.covered", { issue: table.names.issue(k), face: numberWord(face.base) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is being valued: the draft, or the text that was adopted. */
const worthKey = (table: Table): TextKey => (table.view.pub.outcome ? "ui.panel.worth-adopted" : "ui.panel.worth");

/** The private sum in full, with face and covers. */
export function Worth({ table }: { table: Table }): JSX.Element | null {
  const { view } = table;
  if (!hasWorth(view) || !view.desk) return null;
  const before = draftValue(view, standingText(view)).total;
  const text = triedText(view);
  const after = draftValue(view, text).total;
  const isTrying = Object.keys(trial.value).length > 0;
  const { floor } = view.desk;
  const gap = after - floor;
  return (
    <section class="worth" aria-label={say(table, worthKey(table))}>
      <div class="worth-line">
        <span>{say(table, isTrying ? "ui.panel.worth-tried" : worthKey(table))}</span>
        <span class="worth-sum">
          <strong class={gap >= 0 ? "gain" : "loss"}>{numberWord(after)}</strong>
          <span class="worth-floor"> / {say(table, "ui.panel.floor-short", { floor: numberWord(floor) })}</span>
        </span>
      </div>
      <Bar value={after} most={100} mark={floor} tone={gap >= 0 ? "good" : "bad"} />
      <p class="worth-gap">{say(table, gap >= 0 ? "ui.panel.to-spare" : "ui.panel.too-little", { gap: numberWord(Math.abs(gap)) })}</p>
      {isTrying ? (
        <div class="trying">
          <OutlookLine table={table} outlook={{ before, after }} />
          <button type="button" class="button button-quiet" onClick={clearTrial}>
            {say(table, "ui.panel.back-to-draft")}
          </button>
        </div>
      ) : null}
      {view.pub.outcome ? null : <Faces table={table} text={text} />}
    </section>
  );
}

/** One line of it, for narrow places outside the panel. */
export function WorthLine(): JSX.Element | null {
  const table = tableNow.value;
  if (!table || !hasWorth(table.view) || !table.view.desk) return null;
  const total = draftValue(table.view, standingText(table.view)).total;
  const { floor } = table.view.desk;
  return (
    <p class="worth-line worth-alone">
      <span>{say(table, worthKey(table))}</span>
      <span class="worth-sum">
        <strong class={total >= floor ? "gain" : "loss"}>{numberWord(total)}</strong>
        <span class="worth-floor"> / {say(table, "ui.panel.floor-short", { floor: numberWord(floor) })}</span>
      </span>
    </p>
  );
}
