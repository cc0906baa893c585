// Follow-through: what each way of delivering would bring, with its parts, and what has been reported.
import type { JSX } from "preact";
import { refusalWords } from "../../../shared/i18n/describe.ts";
import { listOf, numberWord } from "../../../shared/i18n/translate.ts";
import { deliveryOptions, type DeliveryOption } from "../../../shared/rules/delivery/points.ts";
import { isReviewer } from "../../../shared/rules/delivery/reviews.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Part } from "../parts/marks.tsx";
import { named, say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";

function partsWords(table: Table, option: DeliveryOption): string {
  const { total: _total, ...parts } = option.points;
  return listOf(
    table.locale,
    Object.entries(parts).flatMap(([part, points]) => (points === 0 ? [] : [`${word(table, "points", part)} ${numberWord(points, true)}`])),
  );
}

/** Why a way of delivering is closed: only defining away ever is. */
const closedWords = (table: Table, reason: string, issue: string): string => refusalWords(table.speech, { reason, params: { issue } });

function Clause({ table, issue }: { table: Table; issue: number }): JSX.Element | null {
  const offer = deliveryOptions(table.view, issue);
  const id = table.view.open.issues[issue]?.id;
  if (!offer || id === undefined) return null;
  return (
    <li class="delivery">
      <h4>{table.names.issue(issue)}</h4>
      <ul class="choices">
        {offer.options.map((option) => (
          <li key={option.choice} class={option.choice === offer.chosen ? "delivery-chosen" : ""}>
            <span class="delivery-words">
              <strong>{word(table, "delivery", `${option.choice}.label`)}</strong>{" "}
              {option.closed === null ? numberWord(option.points.total, true) : null}
              <small>{option.closed === null ? partsWords(table, option) : closedWords(table, option.closed, id)}</small>
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
            })}{" "}
            <span class="tag">{say(table, "ui.panel.period", { n: r.period + 1 })}</span>
            {r.challenged === null ? null : (
              <span class={r.challenged === "upheld" ? "tag tag-alarm" : "tag"}>
                {say(table, "ui.panel.challenged", {
                  by: r.challenger === null ? "" : table.names.node(r.challenger),
                  upheld: r.challenged === "upheld",
                })}
              </span>
            )}
            <ActButton table={table} id="challenge" part={{ report: at }} tone="quiet" />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Whom one reviews: a challenge to their reports costs nothing. */
function Reviews({ table }: { table: Table }): JSX.Element | null {
  const { open, pub, seat } = table.view;
  const reviewed = open.ministers.filter((id) => seat !== null && id !== seat && isReviewer(open, pub, seat, id));
  return reviewed.length === 0 ? null : <p class="quiet">{say(table, "ui.panel.you-review", { names: named(table, reviewed) })}</p>;
}

export function Delivery({ table }: { table: Table }): JSX.Element | null {
  const { open, pub } = table.view;
  const inPeriod = open.meetings[pub.meeting]?.period === true;
  return (
    <>
      {inPeriod ? (
        <Part title={say(table, "terminal.delivery")}>
          <p class="how">{say(table, "ui.panel.delivery-how")}</p>
          <Reviews table={table} />
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
