// The one golden button: what a good colleague would do now, and why.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { choiceWords } from "../../../shared/i18n/describe.ts";
import { reasonWords } from "../../../shared/i18n/reason.ts";
import { costOf } from "../../../shared/rules/open-moves.ts";
import { pending } from "../../store/index.ts";
import { outlookOf } from "../draft/worth.ts";
import { table as tableNow, type Table } from "../port.ts";
import { OutlookLine } from "../parts/outlook.tsx";
import { perform } from "../parts/perform.ts";
import { costWords, say, word } from "../parts/say.ts";
import { advice, followAdvice } from "./advice.ts";

function Golden({ table, short }: { table: Table; short: boolean }): JSX.Element {
  const move = advice.value?.move;
  if (!move) return <p class="advice-none">{say(table, advice.value ? "ui.panel.no-advice" : "ui.panel.advice-comes")}</p>;
  const label = word(table, "action", `${move.do}.label`);
  const bare = move.do === "done" || move.do === "ready";
  const cost = costWords(table, [{ cost: costOf(table.view, move.do, move.with) }]);
  const why = move.reason.rule === "" ? "" : reasonWords(table.speech, move.reason);
  return (
    <>
      <button
        type="button"
        class="button button-gold primary"
        disabled={pending.value > 0}
        onClick={() => void perform(table, move.do, move.with)}
      >
        <span class="primary-words">
          <strong>{label}</strong>
          {bare ? null : <span class="primary-what">{choiceWords(table.speech, move.do, move.with)}</span>}
        </span>
        {cost === "" ? null : <span class="cost">{cost}</span>}
      </button>
      {short || why === "" ? null : (
        <p class="advice-why">
          <span class="advice-tag">{say(table, "ui.panel.advice")}</span> {why}
        </p>
      )}
      {short ? null : <OutlookLine table={table} outlook={outlookOf(table.view, move.do, move.with)} />}
    </>
  );
}

/** The advised act; `short` leaves out the reason (for the bar above the tabs of a phone). */
export function Primary({ short = false }: { short?: boolean }): JSX.Element | null {
  useEffect(followAdvice, []);
  const table = tableNow.value;
  return table?.view.seat ? <Golden table={table} short={short} /> : null;
}
