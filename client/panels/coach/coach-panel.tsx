// The coach: a calm list of what is worth a look, and up to three things that one could do, each with why.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Suggestion } from "../../../shared/coach/suggestions.ts";
import type { Place, Tone, Warning } from "../../../shared/coach/warning.ts";
import { effectWords, warningWords } from "../../../shared/i18n/coach.ts";
import { choiceWords } from "../../../shared/i18n/describe.ts";
import { reasonWords } from "../../../shared/i18n/reason.ts";
import { costOf } from "../../../shared/rules/open-moves.ts";
import { look, pending, settings, tab } from "../../store/index.ts";
import { Empty } from "../parts/marks.tsx";
import { perform } from "../parts/perform.ts";
import { costWords, say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { counsel, followCounsel } from "./counsel.ts";

/** A sign for each tone beside its word, so that neither colour nor sign stands alone. */
const SIGNS: Readonly<Record<Tone, string>> = { loss: "▼", time: "◷", chance: "★" };

/** Acts without anything to choose. */
const BARE = new Set(["done", "ready"]);

function Act({ table, id, payload }: { table: Table; id: string; payload: Record<string, unknown> }): JSX.Element {
  return (
    <span class="coach-act">
      <strong>{word(table, "action", `${id}.label`)}</strong>
      {BARE.has(id) ? null : <span> · {choiceWords(table.speech, id, payload)}</span>}
    </span>
  );
}

/** Does it, as the golden button would: what cannot be taken back is asked once more. */
function Do({ table, id, payload, about }: { table: Table; id: string; payload: Record<string, unknown>; about: string }): JSX.Element {
  const cost = costWords(table, [{ cost: costOf(table.view, id, payload) }]);
  return (
    <button type="button" class="button" data-coach={id} disabled={pending.value > 0} onClick={() => void perform(table, id, payload)}>
      {say(table, "ui.coach.do")}
      <span class="hidden-words">: {about}</span>
      {cost === "" ? null : <span class="cost">{cost}</span>}
    </button>
  );
}

function Look({ table, place, about }: { table: Table; place: Place; about: string }): JSX.Element {
  return (
    <button type="button" class="button button-quiet" onClick={() => look(place.panel, place.pick ?? null)}>
      {say(table, "ui.coach.look")}
      <span class="hidden-words">: {about}</span>
    </button>
  );
}

function WarningItem({ table, warning }: { table: Table; warning: Warning }): JSX.Element {
  const { tone, mend, place } = warning;
  const { title, text } = warningWords(table.speech, warning);
  return (
    <li class={`coach-item coach-${tone}`} data-warning={warning.key}>
      <p class="coach-title">
        <span class="coach-tone">
          <span aria-hidden="true">{SIGNS[tone]}</span> {word(table, "coach.tone", tone)}
        </span>{" "}
        <strong>{title}</strong>
      </p>
      <p class="coach-text">{text}</p>
      {mend ? (
        <p class="coach-text">
          <Act table={table} id={mend.do} payload={mend.with} />
        </p>
      ) : null}
      <div class="coach-buttons">
        {mend ? <Do table={table} id={mend.do} payload={mend.with} about={title} /> : null}
        <Look table={table} place={place} about={title} />
      </div>
    </li>
  );
}

function SuggestionItem({ table, move }: { table: Table; move: Suggestion }): JSX.Element {
  const about =
    `${word(table, "action", `${move.do}.label`)} ${BARE.has(move.do) ? "" : choiceWords(table.speech, move.do, move.with)}`.trim();
  return (
    <li class="coach-item" data-suggestion={move.do}>
      <p class="coach-title">
        <Act table={table} id={move.do} payload={move.with} />
      </p>
      <p class="coach-text">
        <span class="coach-why">{say(table, "ui.coach.why")}</span> {reasonWords(table.speech, move.reason)}
      </p>
      <p class="coach-text">{effectWords(table.speech, move.effect)}</p>
      <div class="coach-buttons">
        <Do table={table} id={move.do} payload={move.with} about={about} />
      </div>
    </li>
  );
}

export function CoachPanel({ table }: { table: Table }): JSX.Element {
  useEffect(followCounsel, []);
  const now = counsel.value;
  const hide = (): void => {
    settings.coach.value = false;
    tab.value = "now";
  };
  return (
    <>
      {table.view.pub.phase !== "meeting" || now === null ? (
        <Empty>{say(table, "ui.coach.rest")}</Empty>
      ) : (
        <>
          <details class="coach-part" open>
            <summary>{say(table, "ui.coach.warnings")}</summary>
            {now.warnings.length === 0 ? <Empty>{say(table, "ui.coach.no-warnings")}</Empty> : null}
            <ul class="coach-list">
              {now.warnings.map((warning) => (
                <WarningItem key={warning.key} table={table} warning={warning} />
              ))}
            </ul>
          </details>
          <details class="coach-part" open>
            <summary>{say(table, "ui.coach.suggestions")}</summary>
            {now.suggestions.length === 0 ? <Empty>{say(table, "ui.coach.no-suggestions")}</Empty> : null}
            <ul class="coach-list">
              {now.suggestions.map((move) => (
                <SuggestionItem key={`${move.do} ${JSON.stringify(move.with)}`} table={table} move={move} />
              ))}
            </ul>
          </details>
        </>
      )}
      <div class="coach-foot">
        <p class="how">{say(table, "ui.coach.intro")}</p>
        <button type="button" class="button button-quiet" onClick={hide}>
          {say(table, "ui.coach.hide")}
        </button>
      </div>
    </>
  );
}
