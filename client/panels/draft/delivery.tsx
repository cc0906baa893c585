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
import { Reports } from "./reports.tsx";

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
              <ActButton
                table={table}
                id="deliver"
                part={{ issue: id, choice: option.choice }}
                label={say(table, "ui.panel.choose")}
                about={`${word(table, "delivery", `${option.choice}.label`)}, ${table.names.issue(issue)}`}
              />
            )}
          </li>
        ))}
      </ul>
    </li>
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
