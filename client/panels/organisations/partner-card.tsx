// A partner without a seat: what it asks of which clause, whether the text meets it, and how to win it.
import type { JSX } from "preact";
import { standingOption } from "../../../shared/rules/organisations/lookup.ts";
import { meetsAsk } from "../../../shared/rules/organisations/partners.ts";
import type { Partner } from "../../../shared/scenario/schema.ts";
import { picked } from "../../store/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Part, Who } from "../parts/marks.tsx";
import { named, say, word } from "../parts/say.ts";
import { useShown } from "../parts/shown.ts";
import type { Table } from "../port.ts";
import { boundsOf } from "./bounds.ts";

/** Clauses on which the partner asks for something, and the levels that would do. */
function Asks({ table, partner }: { table: Table; partner: Partner }): JSX.Element {
  const { view, names } = table;
  const { open, pub } = view;
  return (
    <ul class="points-list">
      {open.issues
        .filter((issue) => partner.asks[issue.id] !== undefined)
        .map((issue) => {
          const { kind, low, high } = boundsOf(open, partner, issue);
          const isMet = meetsAsk(open, partner, issue.index, standingOption(pub, issue.index));
          const backs = pub.draft[issue.index]?.partners.includes(partner.id) === true;
          return (
            <li key={issue.id}>
              <span>
                {say(table, "ui.panel.partner-asks", {
                  issue: names.issue(issue.index),
                  kind,
                  low: names.option(issue.index, low),
                  high: names.option(issue.index, high),
                })}
              </span>
              <span class={isMet ? "gain" : "quiet"}>
                {say(table, backs ? "ui.panel.partner-backs" : isMet ? "ui.panel.partner-met" : "ui.panel.partner-unmet")}
              </span>
            </li>
          );
        })}
    </ul>
  );
}

function PartnerCard({ table, partner }: { table: Table; partner: Partner }): JSX.Element {
  const isPicked = picked.value?.kind === "partner" && picked.value.id === partner.id;
  const at = useShown<HTMLElement>(isPicked);
  const eased = (partner.eases ?? []).filter((id) => table.view.open.ministers.includes(id));
  return (
    <article ref={at} class={isPicked ? "organisation organisation-picked" : "organisation"}>
      <h3 class="org-head">
        <Who table={table} id={partner.id} />
        <span class="tag">{word(table, "partner", partner.kind)}</span>
      </h3>
      {table.names.texts.partners?.[partner.id]?.about ? <p class="quiet">{table.names.texts.partners[partner.id]?.about}</p> : null}
      <Asks table={table} partner={partner} />
      {eased.length === 0 ? null : <p class="quiet">{say(table, "ui.panel.partner-eases", { names: named(table, eased) })}</p>}
      <div class="buttons">
        <ActButton table={table} id="open-channel" part={{ to: partner.id }} about={table.names.node(partner.id)} />
        <ActButton table={table} id="ask-partner" part={{ partner: partner.id }} about={table.names.node(partner.id)} tone="strong" />
      </div>
    </article>
  );
}

export function Partners({ table }: { table: Table }): JSX.Element | null {
  const { modules, partners } = table.view.open;
  if (!modules.partners || partners.length === 0) return null;
  return (
    <Part title={say(table, "ui.panel.partners")}>
      <p class="how">{say(table, "ui.panel.partners-how")}</p>
      {partners.map((partner) => (
        <PartnerCard key={partner.id} table={table} partner={partner} />
      ))}
    </Part>
  );
}
