// What every panel stands in: nothing is drawn before the match is there.
import type { ComponentType, JSX } from "preact";
import { t } from "../../i18n.ts";
import { table, type Table } from "../port.ts";
import { Empty } from "./marks.tsx";

/** A panel that draws itself from the table, as a component without properties. */
export function framed(id: string, Inside: ComponentType<{ table: Table }>): ComponentType {
  return function Framed(): JSX.Element {
    const now = table.value;
    return <div class={`panel panel-${id}`}>{now ? <Inside table={now} /> : <Empty>{t("ui.panel.waiting")}</Empty>}</div>;
  };
}
