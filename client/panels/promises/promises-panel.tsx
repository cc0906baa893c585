// The ledger of promises: deals that wait, that stand and that are over, what was kept, and who trusts whom.
import type { JSX } from "preact";
import { DEALS_MOST, committed } from "../../../shared/rules/network/deals.ts";
import type { Deal } from "../../../shared/rules/state.ts";
import { DealCard } from "../channels/deal-card.tsx";
import { Bar, Empty, Part, Who } from "../parts/marks.tsx";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";

function Deals({ table, title, deals }: { table: Table; title: string; deals: readonly Deal[] }): JSX.Element | null {
  if (deals.length === 0) return null;
  return (
    <Part title={title}>
      {deals.map((deal) => (
        <DealCard key={deal.id} table={table} deal={deal} />
      ))}
    </Part>
  );
}

function Kept({ table }: { table: Table }): JSX.Element | null {
  const promises = table.view.desk?.promises;
  if (!promises) return null;
  return (
    <ul class="kept">
      {(["kept", "broken", "lapsed"] as const).map((mark) => (
        <li key={mark} class={`kept-${mark}`}>
          <strong>{promises[mark]}</strong> {word(table, "mark", mark)}
        </li>
      ))}
    </ul>
  );
}

function Trust({ table }: { table: Table }): JSX.Element | null {
  const trust = Object.entries(table.view.desk?.trust ?? {}).toSorted(([, a], [, b]) => b - a);
  if (trust.length === 0) return null;
  return (
    <Part title={say(table, "ui.panel.trust")} note={say(table, "ui.panel.trust-note")}>
      <ul class="trust">
        {trust.map(([id, points]) => (
          <li key={id}>
            <Who table={table} id={id} />
            <Bar value={points} most={100} tone={points < 30 ? "bad" : points >= 70 ? "good" : "plain"} />
            <span class="number">{Math.round(points)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function PromisesPanel({ table }: { table: Table }): JSX.Element {
  const { deals, seat, leaked, open } = table.view;
  if (!open.modules.deals) return <Empty>{say(table, "ui.panel.no-deals-here")}</Empty>;
  const by = (...wanted: Deal["status"][]): Deal[] => deals.filter((d) => wanted.includes(d.status));
  const foreign = leaked.filter((d) => seat === null || !d.parties.includes(seat));
  return (
    <>
      {seat === null ? null : <p class="how">{say(table, "ui.panel.ledger-how", { held: committed(deals, seat), most: DEALS_MOST })}</p>}
      <Kept table={table} />
      {deals.length === 0 && seat !== null ? <Empty>{say(table, "ui.panel.no-deals")}</Empty> : null}
      <Deals table={table} title={say(table, "ui.panel.deals-proposed")} deals={by("proposed")} />
      <Deals table={table} title={say(table, "ui.panel.deals-standing")} deals={by("standing")} />
      <Deals table={table} title={say(table, "ui.panel.deals-over")} deals={by("closed", "withdrawn", "declined").toReversed()} />
      <Deals table={table} title={say(table, "ui.panel.deals-leaked")} deals={foreign} />
      <Trust table={table} />
    </>
  );
}
