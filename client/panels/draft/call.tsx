// An open call: what would be adopted, what it is worth to oneself, and a big answer.
import type { JSX } from "preact";
import { listOf } from "../../../shared/i18n/translate.ts";
import { packageWords, pairWords } from "../../../shared/i18n/things.ts";
import type { Call } from "../../../shared/rules/state.ts";
import { ActButton } from "../parts/act-button.tsx";
import { OutlookLine } from "../parts/outlook.tsx";
import { named, say } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { TriedObjections } from "./tried-acts.tsx";
import { outlookOf } from "./worth.ts";

function Called({ table, call }: { table: Table; call: Call }): JSX.Element {
  const { names, locale } = table;
  if (call.kind === "clause")
    return (
      <>
        <p class="call-what">{packageWords(table.speech, call.package)}</p>
        <blockquote class="wording">{names.wording(call.issue, call.package[call.issue] ?? -1)}</blockquote>
      </>
    );
  return (
    <ul class="call-list">
      {call.package.map((option, k) => (
        <li key={names.open.issues[k]?.id ?? k}>
          {option < 0 ? `${names.issue(k)}: ${say(table, "thing.left-out")}` : pairWords(locale, names.issue(k), names.option(k, option))}
        </li>
      ))}
    </ul>
  );
}

/** Shown at the top of the draft while silence is called. */
export function CallBox({ table }: { table: Table }): JSX.Element | null {
  const { pub, open, seat } = table.view;
  const { call } = pub;
  if (!call) return null;
  const waiting = open.ministers.filter((id) => !call.answers[id] && !pub.done.includes(id));
  const objectors = Object.entries(call.answers).flatMap(([id, a]) => (a.ok ? [] : [id]));
  const mine = seat === null ? undefined : call.answers[seat];
  return (
    <section class="call" aria-label={say(table, "ui.panel.call")}>
      <h3>{say(table, "ui.panel.call-by", { by: table.names.node(call.by), whole: call.kind === "whole" })}</h3>
      <Called table={table} call={call} />
      <OutlookLine table={table} outlook={outlookOf(table.view, "answer-call", { ok: true })} />
      {mine ? (
        <p class="call-mine">{say(table, mine.ok ? "ui.panel.call-passed" : "ui.panel.call-objected")}</p>
      ) : (
        <div class="buttons buttons-big">
          <ActButton table={table} id="answer-call" part={{ ok: true }} label={say(table, "ui.panel.let-pass")} tone="strong" />
          <ActButton table={table} id="answer-call" part={{ ok: false }} label={say(table, "ui.panel.object-to-call")} tone="alarm" />
          <TriedObjections table={table} />
          <ActButton table={table} id="footnote" />
        </div>
      )}
      {objectors.length === 0 ? null : <p class="loss">{say(table, "ui.panel.objectors", { names: named(table, objectors) })}</p>}
      {call.footnotes.length === 0 ? null : (
        <p>
          {listOf(
            table.locale,
            call.footnotes.map((f) =>
              say(table, "terminal.footnote", {
                seat: table.names.node(f.seat),
                issues: listOf(table.locale, f.issues.map(table.names.issue)),
              }),
            ),
          )}
        </p>
      )}
      <p class="call-waiting">
        {waiting.length === 0
          ? say(table, "ui.panel.all-answered")
          : say(table, "ui.panel.still-to-answer", { names: named(table, waiting) })}
      </p>
    </section>
  );
}
