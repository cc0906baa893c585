// What members have reported, clause by clause: a line for each member, a column for each period.
import type { JSX } from "preact";
import type { Report } from "../../../shared/rules/state.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Part, Who } from "../parts/marks.tsx";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";

/** The score, what was claimed, how a challenge ended, and the way to make one. */
function Cell({ table, report, at }: { table: Table; report: Report; at: number }): JSX.Element {
  const { names } = table;
  const tone = report.score > 0 ? "gain" : report.score < 0 ? "loss" : "";
  return (
    <>
      <span class={tone}>{word(table, "score-report", String(report.score))}</span>
      {report.nothing ? <span class="tag">{say(table, "ui.panel.nothing-to-report")}</span> : null}
      {report.challenged === null ? null : (
        <span class={report.challenged === "upheld" ? "tag tag-alarm" : "tag"}>
          {say(table, "ui.panel.challenged", {
            by: report.challenger === null ? "" : names.node(report.challenger),
            upheld: report.challenged === "upheld",
          })}
        </span>
      )}
      <ActButton
        table={table}
        id="challenge"
        part={{ report: at }}
        about={`${names.node(report.seat)}, ${names.issue(report.issue)}`}
        tone="quiet"
      />
    </>
  );
}

function Clause({ table, issue, periods }: { table: Table; issue: number; periods: readonly number[] }): JSX.Element {
  const { reports } = table.view.pub;
  const seats = [...new Set(reports.flatMap((r) => (r.issue === issue ? [r.seat] : [])))];
  return (
    <table class="sum reports">
      <caption>{table.names.issue(issue)}</caption>
      <thead>
        <tr>
          <td />
          {periods.map((period) => (
            <th key={period} scope="col">
              {say(table, "ui.panel.period", { n: period + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat}>
            <th scope="row">
              <Who table={table} id={seat} />
            </th>
            {periods.map((period) => {
              const at = reports.findIndex((r) => r.seat === seat && r.issue === issue && r.period === period);
              const report = reports[at];
              return <td key={period}>{report ? <Cell table={table} report={report} at={at} /> : "–"}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Reports({ table }: { table: Table }): JSX.Element | null {
  const { reports } = table.view.pub;
  if (reports.length === 0) return null;
  const issues = [...new Set(reports.map((r) => r.issue))].toSorted((a, b) => a - b);
  const periods = [...new Set(reports.map((r) => r.period))].toSorted((a, b) => a - b);
  return (
    <Part title={say(table, "ui.panel.reports")}>
      {issues.map((issue) => (
        <Clause key={issue} table={table} issue={issue} periods={periods} />
      ))}
    </Part>
  );
}
