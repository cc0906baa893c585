// What an organisation can give at this stage, from which resource, and what it costs asked by two, by one, or by nobody.
import type { JSX } from "preact";
import { CONTRIBUTION_LIST } from "../../../shared/rules/contributions/index.ts";
import { effortOf } from "../../../shared/rules/organisations/effort.ts";
import { hostilityOf } from "../../../shared/rules/organisations/intent.ts";
import { stageOf } from "../../../shared/rules/organisations/lookup.ts";
import { resourceFor } from "../../../shared/rules/organisations/stocks.ts";
import { listOf } from "../../../shared/i18n/translate.ts";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";

export function Gives({ table, id }: { table: Table; id: string }): JSX.Element | null {
  const { open, pub } = table.view;
  const now = pub.organisations[id];
  const kinds = CONTRIBUTION_LIST.filter((def) => def.stage === stageOf(open, pub));
  if (!now || kinds.length === 0) return null;
  const intent = hostilityOf(open, pub, id);
  const { units: together } = effortOf(true, true, intent);
  const { units: alone } = effortOf(true, false, intent);
  const { units: unasked } = effortOf(false, false, intent);
  return (
    <>
      <h4>{say(table, "ui.panel.gives")}</h4>
      <p class="quiet">{say(table, intent === "rival" ? "ui.panel.gives-nothing" : "ui.panel.gives-how", { together, alone, unasked })}</p>
      <ul class="points-list">
        {kinds.map((def) => (
          <li key={def.id}>
            <span>
              <strong>{word(table, "contribution", `${def.id}.label`)}</strong>
              <small>{word(table, "contribution", `${def.id}.hint`)}</small>
            </span>
            <span class={resourceFor(now, def.resources, together) === null ? "loss" : "quiet"}>
              {listOf(
                table.locale,
                def.resources.map((resource) => `${word(table, "resource", resource)} ${now.stock[resource]}`),
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
