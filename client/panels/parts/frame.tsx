// What every panel stands in: nothing is drawn before the match is there.
import type { ComponentType, JSX } from "preact";
import type { TextKey } from "../../../shared/i18n/translate.ts";
import { t } from "../../i18n.ts";
import { table, type Table } from "../port.ts";
import { Empty } from "./marks.tsx";

/** A panel that draws itself from the table, as a component without properties. Its title is for those who go from heading to heading. */
export function framed(id: string, titleKey: TextKey, Inside: ComponentType<{ table: Table }>): ComponentType {
  return function Framed(): JSX.Element {
    const now = table.value;
    return (
      <div class={`panel panel-${id}`}>
        <h2 class="hidden-words">{t(titleKey)}</h2>
        {now ? <Inside table={now} /> : <Empty>{t("ui.panel.waiting")}</Empty>}
      </div>
    );
  };
}
