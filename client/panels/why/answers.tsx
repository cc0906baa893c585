// What was asked in private about refusals, and what came back.
import type { JSX } from "preact";
import { answerWords } from "../../../shared/i18n/why.ts";
import type { About } from "../../../shared/rules/network/questions.ts";
import type { Question } from "../../../shared/rules/state.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Badge, Part } from "../parts/marks.tsx";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { Acting } from "./acting.tsx";

const aboutWords = ({ names }: Table, { issue, deal }: Question) => ({
  hasIssue: issue >= 0,
  issue: issue >= 0 ? names.issue(issue) : "",
  hasDeal: deal !== null,
});

/** One's own question, with the answer in the words of whoever was asked. */
function Asked({ table, question }: { table: Table; question: Question }): JSX.Element {
  const { names, speech } = table;
  const { to, ask, answer, status } = question;
  const seat = names.node(to);
  return (
    <li class="answer" data-question={question.id}>
      <p class="answer-head">
        <Badge table={table} id={to} />
        <span>{say(table, "ui.why.said", { seat, ask, ...aboutWords(table, question) })}</span>
      </p>
      {answer ? (
        <blockquote class="answer-words">{answerWords(speech, question, answer)}</blockquote>
      ) : (
        <p class="quiet">{say(table, status === "asked" ? "ui.why.wait" : "ui.why.lapsed", { seat })}</p>
      )}
      {answer ? <Acting table={table} question={question} answer={answer} /> : null}
    </li>
  );
}

/** Somebody asks oneself. */
function AsksMe({ table, question }: { table: Table; question: Question }): JSX.Element {
  const by = table.names.node(question.by);
  const { answer, ask } = question;
  return (
    <li class="answer">
      <p>
        {answer
          ? say(table, "ui.why.you-said", { by, words: answerWords(table.speech, question, answer) })
          : say(table, "ui.why.asks-you", { by, ask, ...aboutWords(table, question) })}
      </p>
      <div class="buttons">
        <ActButton table={table} id="answer-why" part={{ question: question.id }} tone="strong" />
      </div>
    </li>
  );
}

/** Questions of this meeting that fit, the latest first. */
function List({ table, fits }: { table: Table; fits: (question: Question) => boolean }): JSX.Element | null {
  const { questions, seat, pub } = table.view;
  const found = questions.filter((q) => q.meeting === pub.meeting && fits(q)).toReversed();
  if (found.length === 0) return null;
  return (
    <ul class="answers" aria-live="polite">
      {found.map((q) =>
        q.to === seat ? <AsksMe key={q.id} table={table} question={q} /> : <Asked key={q.id} table={table} question={q} />,
      )}
    </ul>
  );
}

/** What one has asked about a clause or a deal. */
export function AnswersOn({ table, about }: { table: Table; about: About }): JSX.Element | null {
  return <List table={table} fits={(q) => q.by === table.view.seat && q.issue === about.issue && q.deal === about.deal} />;
}

/** What others ask oneself. */
export function AsksForMe({ table }: { table: Table }): JSX.Element | null {
  const mine = table.view.questions.filter((q) => q.to === table.view.seat && q.meeting === table.view.pub.meeting);
  if (mine.length === 0) return null;
  return (
    <Part title={say(table, "ui.why.title")} note={say(table, "ui.why.not-binding")}>
      <List table={table} fits={(q) => q.to === table.view.seat} />
    </Part>
  );
}
