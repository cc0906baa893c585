// Sums of an organisation, part by part: readiness, stock, and what its board will say of a task.
import type { JSX } from "preact";
import { numberWord } from "../../../shared/i18n/translate.ts";
import { acceptanceOf } from "../../../shared/rules/organisations/acceptance.ts";
import { readinessOf } from "../../../shared/rules/organisations/readiness.ts";
import { LEVELS, type Level, type OrganisationState } from "../../../shared/rules/state.ts";
import { RESOURCES } from "../../../shared/scenario/schema.ts";
import { Bar } from "../parts/marks.tsx";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";

/** Most points that each part of readiness can give (A6). */
const MOST: Readonly<Record<string, number>> = { participation: 20, mentions: 20, mandate: 20, overlap: 15, control: 15, jointOffice: 10 };

export function Readiness({ table, id }: { table: Table; id: string }): JSX.Element {
  const { parts } = readinessOf(table.view.open, table.view.pub, id);
  return (
    <table class="sum">
      <caption>{say(table, "ui.panel.readiness-parts")}</caption>
      <tbody>
        {Object.entries(parts).map(([part, points]) => (
          <tr key={part}>
            <th scope="row">{word(table, "readiness", part)}</th>
            <td class="sum-bar">
              <Bar value={points} most={MOST[part] ?? 20} tone="vertical" />
            </td>
            <td class="number">{say(table, "ui.panel.of", { points: numberWord(points), most: MOST[part] ?? 20 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Units of each of the six resources, as filled and empty points. */
export function Stock({ table, now }: { table: Table; now: OrganisationState }): JSX.Element {
  return (
    <ul class="stock">
      {RESOURCES.map((resource) => {
        const units = now.stock[resource] ?? 0;
        const start = now.start[resource] ?? 0;
        return (
          <li key={resource}>
            <span>{word(table, "resource", resource)}</span>
            <span class="stock-units">
              <span aria-hidden="true">{"■".repeat(units) + "□".repeat(Math.max(0, start - units))}</span> {units}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The acceptance sum of a task for each level, before the board votes. */
export function Acceptance({ table, id, issue, asked }: { table: Table; id: string; issue: number; asked: Level }): JSX.Element {
  const { open, pub } = table.view;
  const levels = LEVELS.filter((level) => level !== "members");
  const shown = acceptanceOf(open, pub, id, issue, asked);
  return (
    <>
      <table class="sum">
        <caption>{table.names.issue(issue)}</caption>
        <tbody>
          {levels.map((level) => {
            const { total } = acceptanceOf(open, pub, id, issue, level);
            return (
              <tr key={level} class={level === asked ? "asked" : ""}>
                <th scope="row">
                  {word(table, "level", level)}
                  {level === asked ? <span class="tag">{say(table, "ui.panel.asked")}</span> : null}
                </th>
                <td class="number">{numberWord(total, true)}</td>
                <td class={total >= 0 ? "gain" : "loss"}>{say(table, total >= 0 ? "ui.panel.board-yes" : "ui.panel.board-no")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <details>
        <summary>{say(table, "ui.panel.sum-of", { level: word(table, "level", asked) })}</summary>
        <ul class="points-list">
          {Object.entries(shown.parts).map(([part, points]) => (
            <li key={part}>
              <span>{word(table, part in MOST ? "readiness" : "acceptance", part)}</span>
              <span class={points < 0 ? "number loss" : "number"}>{numberWord(points, true)}</span>
            </li>
          ))}
          <li class="total">
            <span>{word(table, "acceptance", "total")}</span>
            <span class="number">{numberWord(shown.total, true)}</span>
          </li>
        </ul>
      </details>
    </>
  );
}
