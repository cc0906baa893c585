// Before and after, beside one's own floor.
import type { JSX } from "preact";
import { numberWord } from "../../../shared/i18n/translate.ts";
import type { Outlook } from "../draft/worth.ts";
import type { Table } from "../port.ts";
import { say } from "./say.ts";

/** "58 → 63, your floor 52": what a change would be worth to one's own seat. */
export function OutlookLine({ table, outlook }: { table: Table; outlook: Outlook | null }): JSX.Element | null {
  const floor = table.view.desk?.floor;
  if (!outlook || floor === undefined) return null;
  const { before, after } = outlook;
  const tone = after > before ? "gain" : after < before ? "loss" : "";
  return (
    <p class="outlook">
      {say(table, "ui.panel.score-before", { before: numberWord(before) })}
      <span aria-hidden="true"> → </span>
      <span class="hidden-words">{say(table, "ui.panel.becomes")}</span>
      <strong class={tone}>{numberWord(after)}</strong>
      <span class="outlook-floor">
        {say(table, "ui.panel.floor-short", { floor: numberWord(floor) })}
        {after < floor ? <span class="loss"> {say(table, "ui.panel.below-floor")}</span> : null}
      </span>
    </p>
  );
}
