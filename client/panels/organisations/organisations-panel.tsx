// Organisations: what they have, how ready they are, what was asked of them.
import type { JSX } from "preact";
import { headedBy } from "../../../shared/rules/organisations/lookup.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Empty } from "../parts/marks.tsx";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { OrganisationCard } from "./organisation-card.tsx";
import { Partners } from "./partner-card.tsx";
import { Requests } from "./requests.tsx";

export function OrganisationsPanel({ table }: { table: Table }): JSX.Element {
  const { open, seat } = table.view;
  if (!open.modules.organisations || open.organisations.length === 0)
    return (
      <>
        <Empty>{say(table, "ui.panel.no-organisations")}</Empty>
        <Partners table={table} />
      </>
    );
  const own = headedBy(open, seat);
  const ids = open.organisations.map((o) => o.id).toSorted((a, b) => Number(b === own) - Number(a === own));
  return (
    <>
      <p class="how">{say(table, own === null ? "ui.panel.organisations-how" : "ui.panel.head-how")}</p>
      {own === null ? null : <ActButton table={table} id="contribute" tone="strong" />}
      <Requests table={table} />
      {ids.map((id) => (
        <OrganisationCard key={id} table={table} id={id} />
      ))}
      <Partners table={table} />
    </>
  );
}
