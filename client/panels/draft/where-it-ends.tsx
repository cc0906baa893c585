// "Where would this end?": what three theories of bargaining make of the public lines on one clause.
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { forecastFor, type Forecasts, FORECASTS } from "../../../shared/forecast/index.ts";
import { forecastWords } from "../../../shared/i18n/forecast.ts";
import type { IssueSetup } from "../../../shared/rules/setup.ts";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";

const WIDE = 320;
const EDGE = 14;
const RADIUS = 9;
/** Height of one row of numbers above the scale. */
const ROW = 21;
const place = (x: number): number => EDGE + ((WIDE - 2 * EDGE) * x) / 100;

/** Numbers that would cover each other stand one above the other. */
function rowsOf(at: readonly number[]): number[] {
  const rows: number[] = [];
  at.forEach((x, i) => {
    let row = 0;
    while (at.some((other, j) => j < i && rows[j] === row && Math.abs(other - x) < 2 * RADIUS + 2)) row++;
    rows.push(row);
  });
  return rows;
}

/** The clause's levels on a line, and above it where each model ends, by the number it has in the list. */
function Scale({ issue, forecasts, standing }: { issue: IssueSetup; forecasts: Forecasts; standing: number }): JSX.Element | null {
  const positions = FORECASTS.map(({ id }) => forecasts[id][issue.index]?.position ?? null);
  if (!issue.ordered || positions.includes(null)) return null;
  const at = positions.map((position) => place(position ?? 0));
  const rows = rowsOf(at);
  const line = ROW * (1 + Math.max(...rows)) + 8;
  return (
    <svg class="ends-scale" viewBox={`0 0 ${WIDE} ${line + 16}`} aria-hidden="true" focusable="false">
      <line class="ends-line" x1={place(0)} x2={place(100)} y1={line} y2={line} />
      {issue.options.map((option, o) => (
        <circle
          key={option.id}
          class={o === standing ? "ends-level ends-standing" : "ends-level"}
          cx={place(option.x)}
          cy={line}
          r={o === standing ? 7 : 4}
        />
      ))}
      {at.map((x, i) => {
        const y = line - 15 - ROW * (rows[i] ?? 0);
        return (
          <g key={i} class={`ends-mark ends-${FORECASTS[i]?.id ?? ""}`}>
            <line x1={x} x2={x} y1={y + RADIUS} y2={line} />
            <circle cx={x} cy={y} r={RADIUS} />
            <text x={x} y={y} text-anchor="middle" dominant-baseline="central">
              {i + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Models({ table, issue }: { table: Table; issue: IssueSetup }): JSX.Element {
  const { view, speech } = table;
  const forecasts = forecastFor(view.open, view.pub);
  return (
    <>
      <p>{say(table, "forecast.intro")}</p>
      <Scale issue={issue} forecasts={forecasts} standing={view.pub.draft[issue.index]?.text ?? -1} />
      <ol class="ends-models">
        {forecastWords(speech, forecasts, issue.index).map(({ id, name, ends, how, assumes }) => (
          <li key={id}>
            <p class="ends-name">{name}</p>
            <p class="ends-where">{ends}</p>
            <p>{how}</p>
            <p class="ends-assumes">{assumes}</p>
          </li>
        ))}
      </ol>
      <p class="ends-caveat">{say(table, "forecast.caveat")}</p>
    </>
  );
}

/** Folded until asked for; closed again it costs nothing. */
export function WhereItEnds({ table, issue }: { table: Table; issue: IssueSetup }): JSX.Element | null {
  const isOpen = useSignal(false);
  if (table.view.pub.outcome || table.view.open.ministers.length < 2) return null;
  return (
    <details class="ends" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>{say(table, "forecast.title")}</summary>
      {isOpen.value ? <Models table={table} issue={issue} /> : null}
    </details>
  );
}
