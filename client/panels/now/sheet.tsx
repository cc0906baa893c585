// The form of one action: its choices field by field, what it would change, and the button that sends it.
import { effect, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { refusalWords } from "../../../shared/i18n/describe.ts";
import { isTextKey } from "../../../shared/i18n/translate.ts";
import type { Move } from "../../../shared/rules/open-moves.ts";
import { draftAct, pending } from "../../store/index.ts";
import { DealSheet } from "../channels/deal-form.tsx";
import { outlookOf } from "../draft/worth.ts";
import { FreeFormView } from "../forms/free-form.tsx";
import { formOf } from "../forms/index.ts";
import { moveInList } from "../parts/arrows.ts";
import { Dialog } from "../parts/dialog.tsx";
import { FormFoot } from "../parts/form-foot.tsx";
import { mount } from "../parts/mount.ts";
import { OutlookLine } from "../parts/outlook.tsx";
import { perform, refusedWords } from "../parts/perform.ts";
import { costWords, say, word } from "../parts/say.ts";
import { moveNamed, table as tableNow, type Table } from "../port.ts";
import { chosenExample, matching, stepsOf, type Example, type Step } from "./narrow.ts";

const close = (): void => {
  refusedWords.value = "";
  draftAct.value = null;
};

function stepTitle(table: Table, step: Step): string {
  const key = `ui.panel.field.${step.field}`;
  return isTextKey(table.locale, key) ? say(table, key) : say(table, "ui.panel.field.which");
}

/** One question: its choices as buttons; once taken, the answer and a way back. */
function StepView({ table, step, onPick }: { table: Table; step: Step; onPick(words: string | null): void }): JSX.Element {
  const taken = step.choices[step.taken];
  const title = stepTitle(table, step);
  if (taken && step.field !== "")
    return (
      <p class="step-taken">
        <span class="step-title">{title}</span> <strong>{taken.words}</strong>
        <button type="button" class="link" onClick={() => onPick(null)}>
          {say(table, "ui.panel.change")}
        </button>
      </p>
    );
  // Beside choices that cost something it is said which do not.
  const free = step.choices.some((choice) => costWords(table, choice.examples) !== "") ? say(table, "ui.panel.free") : "";
  return (
    <fieldset class="step">
      <legend class="step-title">{title}</legend>
      <ul class="choices" onKeyDown={moveInList}>
        {step.choices.map((choice, at) => (
          <li key={choice.words}>
            <button type="button" class="choice" aria-pressed={at === step.taken} onClick={() => onPick(choice.words)}>
              <span>{choice.words}</span>
              <span class="cost">
                {choice.examples.length > 1
                  ? say(table, "terminal.choices", { n: choice.examples.length })
                  : costWords(table, choice.examples) || free}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Form({ table, move, part }: { table: Table; move: Move; part: Readonly<Record<string, unknown>> }): JSX.Element {
  const picks = useSignal<string[]>([]);
  const words = useSignal("");
  const examples = matching(move.examples, part);
  const steps = stepsOf(table.speech, move, examples, picks.value, say(table, "terminal.unnamed"));
  const example = chosenExample(examples, steps);
  const label = word(table, "action", `${move.do}.label`);
  const speaks = move.do === "say";
  const isReady = example !== null && (!speaks || words.value.trim() !== "") && pending.value === 0;
  const submit = async (chosen: Example): Promise<void> => {
    const payload = speaks ? { ...chosen.with, text: words.value.trim() } : chosen.with;
    if (await perform(table, move.do, payload)) close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void submit(example);
      }}
    >
      {examples.length === 0 ? (
        <p class="empty">{move.refusal ? refusalWords(table.speech, move.refusal) : say(table, "ui.panel.gone")}</p>
      ) : null}
      {steps.map((step, at) => (
        <StepView
          key={`${at} ${step.field}`}
          table={table}
          step={step}
          onPick={(said) => (picks.value = said === null ? picks.value.slice(0, at) : [...picks.value.slice(0, at), said])}
        />
      ))}
      {speaks && example ? (
        <label class="words">
          {say(table, "ui.panel.your-words")}
          <textarea rows={4} maxLength={2000} value={words.value} onInput={(event) => (words.value = event.currentTarget.value)} />
        </label>
      ) : null}
      {example ? <OutlookLine table={table} outlook={outlookOf(table.view, move.do, example.with)} /> : null}
      <FormFoot
        table={table}
        label={label}
        cost={example && example.cost > 0 ? costWords(table, [example]) : ""}
        isReady={isReady}
        onCancel={close}
      />
    </form>
  );
}

/** The form that suits the action: the exchange of promises, one to fill in, or a choice among what the rules offer. */
function Inside({ table, move, part }: { table: Table; move: Move; part: Readonly<Record<string, unknown>> }): JSX.Element {
  if (move.do === "propose-deal") return <DealSheet table={table} part={part} close={close} />;
  const form = formOf(move.do);
  return form ? (
    <FreeFormView table={table} id={move.do} form={form} part={part} close={close} />
  ) : (
    <Form table={table} move={move} part={part} />
  );
}

function Sheet(): JSX.Element | null {
  const table = tableNow.value;
  const wanted = draftAct.value;
  const move = table && wanted ? moveNamed(table, wanted.do) : null;
  if (!table || !wanted || !move) return null;
  const label = word(table, "action", `${wanted.do}.label`);
  return (
    <Dialog key={`${wanted.do} ${JSON.stringify(wanted.with)}`} label={label} kind="sheet" onClose={close}>
      <h2>{label}</h2>
      <p class="sheet-hint">{word(table, "action", `${wanted.do}.hint`)}</p>
      <Inside table={table} move={move} part={wanted.with} />
    </Dialog>
  );
}

/** Shows the form whenever an action is being drafted, whichever panel or board began it. Called once. */
export function followForms(): void {
  effect(() => {
    if (draftAct.value) mount("sheet", <Sheet />);
  });
}
