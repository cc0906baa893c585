// One question of a form: buttons for one of several, a list for one that need not be chosen, boxes for some, arrows for an order.
import type { JSX } from "preact";
import { moveInList } from "../parts/arrows.ts";
import { say } from "../parts/say.ts";
import { isTextKey } from "../../../shared/i18n/translate.ts";
import type { Table } from "../port.ts";
import { all, one, type Answers, type Question } from "./question.ts";
import { moved } from "./order.ts";

interface Props {
  table: Table;
  question: Question;
  answers: Answers;
  /** Null takes the answer back. */
  onAnswer(chosen: readonly string[] | null): void;
}

function titleOf(table: Table, { id, title }: Question): string {
  const key = `ui.panel.field.${id}`;
  return title ?? (isTextKey(table.locale, key) ? say(table, key) : say(table, "ui.panel.field.which"));
}

function One({ table, question, answers, onAnswer }: Props): JSX.Element {
  const title = titleOf(table, question);
  const taken = question.choices.find((c) => c.value === one(answers, question.id));
  if (taken)
    return (
      <p class="step-taken">
        <span class="step-title">{title}</span> <strong>{taken.words}</strong>
        {question.choices.length > 1 ? (
          <button type="button" class="link" aria-label={`${say(table, "ui.panel.change")}: ${title}`} onClick={() => onAnswer(null)}>
            {say(table, "ui.panel.change")}
          </button>
        ) : null}
      </p>
    );
  return (
    <fieldset class="step">
      <legend class="step-title">{title}</legend>
      {question.choices.length === 0 ? <p class="empty">{say(table, "ui.panel.nothing-to-choose")}</p> : null}
      <ul class="choices" onKeyDown={moveInList}>
        {question.choices.map(({ value, words }) => (
          <li key={value}>
            <button type="button" class="choice" onClick={() => onAnswer([value])}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Pick({ table, question, answers, onAnswer }: Props): JSX.Element {
  return (
    <label class="words">
      <span class="step-title">{titleOf(table, question)}</span>
      <select value={one(answers, question.id)} onChange={(event) => onAnswer([event.currentTarget.value])}>
        {question.choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Some({ table, question, answers, onAnswer }: Props): JSX.Element {
  const chosen = all(answers, question.id);
  const { most = question.choices.length } = question;
  const toggle = (value: string): void => onAnswer(chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]);
  return (
    <fieldset class="step term-options">
      <legend class="step-title">
        {titleOf(table, question)}
        {most < question.choices.length ? <span class="part-note"> {say(table, "ui.panel.at-most", { n: most })}</span> : null}
      </legend>
      {question.choices.map(({ value, words }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={!chosen.includes(value) && chosen.length >= most}
            onChange={() => toggle(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

function Order({ table, question, answers, onAnswer }: Props): JSX.Element {
  const ids = question.choices.map((c) => c.value);
  const chosen = all(answers, question.id);
  const order = chosen.length === ids.length ? chosen : ids;
  const words = (id: string): string => question.choices.find((c) => c.value === id)?.words ?? id;
  return (
    <fieldset class="step">
      <legend class="step-title">{titleOf(table, question)}</legend>
      <ol class="choices ordering">
        {order.map((id, at) => (
          <li key={id}>
            <span>
              {at + 1}. {words(id)}
            </span>
            <span class="ordering-buttons">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  class="button"
                  aria-label={say(table, by < 0 ? "ui.panel.earlier-by-one" : "ui.panel.later-by-one", { what: words(id) })}
                  aria-disabled={at + by < 0 || at + by >= order.length}
                  onClick={() => onAnswer(moved(order, at, by))}
                >
                  <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

const VIEWS = { one: One, pick: Pick, some: Some, order: Order };

export function QuestionView(props: Props): JSX.Element {
  const View = VIEWS[props.question.kind];
  return <View {...props} />;
}
