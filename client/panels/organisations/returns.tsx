// What a head may ask in return for carrying, what it has got of it so far, and what its own score is made of.
import type { JSX } from "preact";
import { clausesNaming } from "../../../shared/rules/text/carriers.ts";
import { Part } from "../parts/marks.tsx";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";

export function Returns({ table, id }: { table: Table; id: string }): JSX.Element | null {
  const { open, pub } = table.view;
  const now = pub.organisations[id];
  if (!now) return null;
  return (
    <Part title={say(table, "ui.panel.prices")}>
      <p class="quiet">{say(table, "ui.panel.prices-how")}</p>
      <ul class="points-list">
        <li>
          <span>{say(table, "ui.panel.price-mentions")}</span>
          <span class="number">{say(table, "ui.panel.in-clauses", { n: clausesNaming(open, pub, id) })}</span>
        </li>
        <li>
          <span>{say(table, "price.invitation")}</span>
          <span>{say(table, now.invited ? "ui.panel.got" : "ui.panel.not-got")}</span>
        </li>
        <li>
          <span>{say(table, "price.joint-request")}</span>
          <span>{say(table, now.jointAsked ? "ui.panel.got" : "ui.panel.not-got")}</span>
        </li>
      </ul>
      <p>{say(table, "ui.panel.head-score")}</p>
    </Part>
  );
}
