// Follow-through: what each way of delivering would bring, with its parts, and what has been reported.
import type { JSX } from "preact";
import { listOf, numberWord } from "../../../shared/i18n/translate.ts";
import { deliveryOptions, type DeliveryOption } from "../../../shared/rules/delivery/points.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Part } from "../parts/marks.tsx";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";

function partsWords(table: Table, option: DeliveryOption): string {
  const { total: _total, ...parts } = option.points;
  return listOf(
    table.locale,
    Object.entries(parts).flatMap(([part, points]) => (points === 0 ? [] : [`${word(table, "points", part)} ${numberWord(points, true)}`])),
  );
}

function Clause({ table, issue }: { table: Table; issue: number }): JSX.Element | null {
  const offer = deliveryOptions(table.view, issue);
  const id = table.view.open.issues[issue]?.id;
  if (!offer || id === undefined) return null;
  return (
    <li class="delivery">
      <h4>{table.names.issue(issue)}</h4>
      <ul class="choices">
        {offer.options
          .filter((o) => o.closed === null)
          .map((option) => (
            <li key={option.choice} class={option.choice === offer.chosen ? "delivery-chosen" : ""}>
              <span class="delivery-words">
                <strong>{word(table, "delivery", `${option.choice}.label`)}</strong> {numberWord(option.points.total, true)}
                <small>{partsWords(table, option)}</small>
              </span>
              {option.choice === offer.chosen ? (
                <span class="tag tag-strong">{say(table, "ui.panel.chosen")}</span>
              ) : (
                <ActButton table={table} id="deliver" part={{ issue: id, choice: option.choice }} label={say(table, "ui.panel.choose")} />
              )}
            </li>
          ))}
      </ul>
    </li>
  );
}

function Reports({ table }: { table: Table }): JSX.Element | null {
  const { reports } = table.view.pub;
  if (reports.length === 0) return null;
  return (
    <Part title={say(table, "ui.panel.reports")}>
      <ul class="items">
        {reports.map((r, at) => (
          <li key={`${r.period} ${r.seat} ${r.issue}`}>
            {say(table, "terminal.report", {
              seat: table.names.node(r.seat),
              issue: table.names.issue(r.issue),
              score: word(table, "score-report", String(r.score)),
              nothing: r.nothing,
            })}
            <ActButton table={table} id="challenge" part={{ report: at }} tone="quiet" />
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Delivery({ table }: { table: Table }): JSX.Element | null {
  const { open, pub } = table.view;
  const inPeriod = open.meetings[pub.meeting]?.period === true;
  return (
    <>
      {inPeriod ? (
        <Part title={say(table, "terminal.delivery")}>
          <ul class="deliveries">
            {open.issues.map((k) => (
              <Clause key={k.id} table={table} issue={k.index} />
            ))}
          </ul>
        </Part>
      ) : null}
      <Reports table={table} />
    </>
  );
}
