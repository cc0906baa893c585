// A form that a person fills in herself: its questions, what the act would change, why it would not do, and the button that sends it.
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { refusalWords } from "../../../shared/i18n/describe.ts";
import { permit } from "../../../shared/rules/apply.ts";
import { costOf } from "../../../shared/rules/open-moves.ts";
import { pending } from "../../store/index.ts";
import { outlookOf } from "../draft/worth.ts";
import { FormFoot } from "../parts/form-foot.tsx";
import { OutlookLine } from "../parts/outlook.tsx";
import { perform } from "../parts/perform.ts";
import { costWords, word } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { isAnswered, settledBy, type Answers, type FreeForm, type Payload } from "./question.ts";
import { QuestionView } from "./question-view.tsx";

interface Props {
  table: Table;
  id: string;
  form: FreeForm;
  part: Payload;
  close(): void;
}

/** After an answer the next open question is at hand; where all are answered, the button. */
function focusNext(inside: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const next = inside?.querySelector<HTMLElement>(".choices .choice") ?? inside?.querySelector<HTMLElement>("button[type=submit]");
    next?.focus();
  });
}

/** Where a question has a single choice there is nothing to ask. */
function withOnlyChoices(table: Table, form: FreeForm, answers: Answers): Answers {
  const asker = { speech: table.speech, sight: table.view };
  let known = answers;
  for (const { id, kind, choices } of form.ask(asker, known)) {
    const [only] = choices;
    if (kind === "one" && choices.length === 1 && only && known[id] === undefined) known = { ...known, [id]: [only.value] };
  }
  return known;
}

/** A whole payload fills the form in; a part of one answers what it settles. */
function startOf({ view }: Table, id: string, form: FreeForm, part: Payload): Answers {
  const isWhole = permit(view, `seat:${view.seat ?? ""}`, id, { ...part }) === null;
  return isWhole ? form.from(view, part) : settledBy(part);
}

export function FreeFormView({ table, id, form, part, close }: Props): JSX.Element {
  const at = useRef<HTMLFormElement>(null);
  const { view } = table;
  const chosen = useSignal<Answers>(startOf(table, id, form, part));
  const answers = withOnlyChoices(table, form, chosen.value);
  const questions = form.ask({ speech: table.speech, sight: view }, answers);
  const payload = { ...form.read(view, answers) };
  const isWhole = isAnswered(questions, answers);
  const isTouched = useSignal(false);
  const refusal = isWhole ? permit(view, `seat:${view.seat ?? ""}`, id, payload) : null;
  const isReady = isWhole && refusal === null && pending.value === 0;
  const cost = isWhole ? costWords(table, [{ cost: costOf(view, id, payload) }]) : "";
  return (
    <form
      ref={at}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        void perform(table, id, payload).then((taken) => {
          if (taken) close();
        });
      }}
    >
      {questions.map((question) => (
        <QuestionView
          key={question.id}
          table={table}
          question={question}
          answers={answers}
          onAnswer={(next) => {
            isTouched.value = true;
            chosen.value = { ...answers, [question.id]: next ?? [] };
            if (question.kind === "one") focusNext(at.current);
          }}
        />
      ))}
      {isWhole ? <OutlookLine table={table} outlook={outlookOf(view, id, payload)} /> : null}
      {refusal && isTouched.value ? (
        <p class="refused" role="status">
          {refusalWords(table.speech, refusal)}
        </p>
      ) : null}
      <FormFoot table={table} label={word(table, "action", `${id}.label`)} cost={cost} isReady={isReady} onCancel={close} />
    </form>
  );
}
