// The latest call of the meeting where it failed: who objected, and what can be asked of them.
import type { JSX } from "preact";
import { Who } from "../parts/marks.tsx";
import { named, say } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { AnswersOn } from "./answers.tsx";
import { AskButtons } from "./ask-buttons.tsx";

export function FailedCall({ table }: { table: Table }): JSX.Element | null {
  const { view, names } = table;
  const last = view.pub.calls.at(-1);
  if (!last || last.passed || last.meeting !== view.pub.meeting || view.pub.call || view.pub.outcome) return null;
  const about = { issue: last.kind === "whole" ? -1 : last.issue, deal: null };
  const words = {
    whole: last.kind === "whole",
    issue: last.issue >= 0 ? names.issue(last.issue) : "",
    names: named(table, last.objectors),
  };
  return (
    <section class="call call-failed">
      <p>{say(table, "ui.why.failed", words)}</p>
      <ul class="askable">
        {last.objectors.map((to) => (
          <li key={to}>
            <Who table={table} id={to} /> <AskButtons table={table} to={to} about={about} />
          </li>
        ))}
      </ul>
      {last.kind === "whole" ? <AnswersOn table={table} about={about} /> : null}
    </section>
  );
}
