// The summit's leverage on an organisation, clause by clause: authority in the issue and control of the body.
import type { JSX } from "preact";
import { leverageOf } from "../../../shared/rules/organisations/leverage.ts";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";

const percent = (share: number): number => Math.round(100 * share);

export function Leverage({ table, id }: { table: Table; id: string }): JSX.Element {
  const { open } = table.view;
  return (
    <table class="sum">
      <caption>{say(table, "ui.panel.leverage")}</caption>
      <tbody>
        {open.issues
          .filter((issue) => !issue.followUp)
          .map((issue) => {
            const { total, parts } = leverageOf(open, id, issue.index);
            return (
              <tr key={issue.id}>
                <th scope="row">{table.names.issue(issue.index)}</th>
                <td class="quiet">
                  {say(table, "ui.panel.leverage-parts", {
                    authority: percent(parts["authority"] ?? 0),
                    control: percent(parts["control"] ?? 0),
                  })}
                </td>
                <td class="number">{percent(total)}</td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
