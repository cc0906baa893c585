// What a minister wants: weight, best level, line and exposure of each clause, and what has moved them.
import type { JSX } from "preact";
import { listOf, numberWord } from "../../../shared/i18n/translate.ts";
import type { Desk } from "../../../shared/rules/state.ts";
import { nearestLevel } from "../../../shared/rules/value.ts";
import { Bar } from "../parts/marks.tsx";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";

/** What has been published since that gave this seat a reason to want something else on the issue. */
function Moved({ table, issue }: { table: Table; issue: string }): JSX.Element | null {
  const { open, pub, seat, desk } = table.view;
  if (!desk?.ideals) return null;
  const about = new Set(open.findings.filter((f) => f.issue === issue).map((f) => f.id));
  const found = pub.published.findings.filter((f) => about.has(f.id) && (f.moves[seat ?? ""] ?? 0) !== 0);
  if (found.length === 0) return null;
  return (
    <p class="moved">
      {say(table, "ui.panel.moved", {
        findings: listOf(
          table.locale,
          found.map((f) => table.names.finding(f.id)),
        ),
      })}
    </p>
  );
}

/** Weight, best level, line and exposure of each clause, as a table that becomes cards where it is narrow. */
export function Interests({ table, desk }: { table: Table; desk: Desk }): JSX.Element {
  const { names, view } = table;
  const { open, pub, seat } = view;
  const heads = ["weight", "ideal", "line", "exposure"] as const;
  const isExposed = desk.exposure.some((e) => e > 0);
  const most = Math.max(1, ...open.issues.map((k) => desk.weights?.[k.index] ?? Math.max(...(desk.worth[k.index] ?? [0]))));
  return (
    <ul class="interests">
      {open.issues.map((issue) => {
        const k = issue.index;
        const weight = desk.weights?.[k] ?? Math.max(...(desk.worth[k] ?? [0]));
        const line = pub.lines[seat ?? ""]?.[k];
        const cells: Record<(typeof heads)[number], string> = {
          weight: numberWord(weight),
          ideal: names.option(k, nearestLevel(desk, issue)),
          line: line === undefined ? "–" : names.option(k, line),
          exposure: say(table, "terminal.exposure-share", { percent: Math.round(100 * (desk.exposure[k] ?? 0)) }),
        };
        return (
          <li key={issue.id}>
            <h4>{names.issue(k)}</h4>
            <Bar value={weight} most={most} tone="gold" />
            <Moved table={table} issue={issue.id} />
            <dl class="facts">
              {heads
                .filter((head) => head !== "exposure" || isExposed)
                .map((head) => (
                  <div key={head}>
                    <dt>{say(table, `terminal.${head}`)}</dt>
                    <dd>{cells[head]}</dd>
                  </div>
                ))}
            </dl>
            <details>
              <summary>{say(table, "terminal.points")}</summary>
              <ul class="points-list">
                {issue.options.map((option, o) => (
                  <li key={option.id}>
                    <span>{names.option(k, o)}</span>
                    <span class="number">{numberWord(desk.worth[k]?.[o] ?? 0)}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
