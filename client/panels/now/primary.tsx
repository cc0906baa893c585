// The one golden button: what a good colleague would do now, and why.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Move as Advice } from "../../../shared/bots/define-bot.ts";
import { choiceWords } from "../../../shared/i18n/describe.ts";
import { reasonWords } from "../../../shared/i18n/reason.ts";
import { costOf } from "../../../shared/rules/open-moves.ts";
import { useNextStep } from "../../a11y/next-step.ts";
import { pending } from "../../store/index.ts";
import { outlookOf } from "../draft/worth.ts";
import { table as tableNow, type Table } from "../port.ts";
import { OutlookLine } from "../parts/outlook.tsx";
import { perform } from "../parts/perform.ts";
import { costWords, say, word } from "../parts/say.ts";
import { advice, follow, followAdvice } from "./advice.ts";

/** The act, and with whom or on what. */
function Words({ table, move }: { table: Table; move: Advice }): JSX.Element {
  const bare = move.do === "done" || move.do === "ready";
  return (
    <span class="primary-words">
      <strong>{word(table, "action", `${move.do}.label`)}</strong>
      {bare ? null : <span class="primary-what">{choiceWords(table.speech, move.do, move.with)}</span>}
    </span>
  );
}

/** One button all the time: it keeps the focus from one act to the next, and rests (without leaving) while there is nothing to press. */
function Golden({ table }: { table: Table }): JSX.Element {
  const at = useNextStep();
  const move = advice.value;
  if (move === "none") return <p class="advice-none">{say(table, "ui.panel.no-advice")}</p>;
  const cost = move === null ? "" : costWords(table, [{ cost: costOf(table.view, move.do, move.with) }]);
  return (
    <button
      ref={at}
      type="button"
      class="button button-gold primary next-step"
      data-act={move?.do}
      aria-disabled={move === null || pending.value > 0}
      onClick={() => {
        if (pending.value === 0) void follow((chosen) => perform(table, chosen.do, chosen.with));
      }}
    >
      {move === null ? <span class="primary-words">{say(table, "ui.panel.advice-comes")}</span> : <Words table={table} move={move} />}
      {cost === "" ? null : <span class="cost">{cost}</span>}
    </button>
  );
}

/** The advised act, to be done. */
export function Primary(): JSX.Element | null {
  useEffect(followAdvice, []);
  const table = tableNow.value;
  return table?.view.seat ? <Golden table={table} /> : null;
}

/** Why it is advised, and what it would change: beside all that is open. */
export function Why({ table }: { table: Table }): JSX.Element | null {
  const move = advice.value;
  if (move === null || move === "none") return null;
  const why = move.reason.rule === "" ? "" : reasonWords(table.speech, move.reason);
  return (
    <div class="advice">
      <p class="advice-why">
        <span class="advice-tag">{say(table, "ui.panel.advice")}</span> <Words table={table} move={move} />
      </p>
      {why === "" ? null : <p class="advice-why">{why}</p>}
      <OutlookLine table={table} outlook={outlookOf(table.view, move.do, move.with)} />
    </div>
  );
}
