// The text: an open call first, what it is worth to oneself, then every clause in the order of the agenda.
import type { JSX } from "preact";
import { ActButton } from "../parts/act-button.tsx";
import { Empty } from "../parts/marks.tsx";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { FailedCall } from "../why/failed-call.tsx";
import { AgendaItems } from "./agenda-items.tsx";
import { CallBox } from "./call.tsx";
import { ClauseStrip } from "./clause.tsx";
import { Delivery } from "./delivery.tsx";
import { TriedActs } from "./tried-acts.tsx";
import { Worth } from "./worth-line.tsx";

/** Acts about the text as a whole. */
function WholeActs({ table }: { table: Table }): JSX.Element {
  return (
    <div class="buttons">
      <ActButton table={table} id="call-silence" part={{ scope: "whole" }} tone="strong" label={say(table, "ui.panel.call-whole")} />
      {["table-package", "order-agenda", "shift-draft"].map((id) => (
        <ActButton key={id} table={table} id={id} />
      ))}
    </div>
  );
}

export function DraftPanel({ table }: { table: Table }): JSX.Element {
  const { pub, open } = table.view;
  const started = pub.draft.some((c) => c.text >= 0 || c.brackets.length > 0);
  return (
    <>
      <CallBox table={table} />
      <FailedCall table={table} />
      {pub.outcome ? (
        <p class="outcome">
          <strong>{word(table, "outcome", `${pub.outcome.kind}.label`)}</strong> {word(table, "outcome", `${pub.outcome.kind}.hint`)}
        </p>
      ) : null}
      {started ? <Worth table={table} /> : <Empty>{say(table, "ui.panel.no-draft")}</Empty>}
      <TriedActs table={table} />
      <Delivery table={table} />
      <AgendaItems table={table} />
      {pub.outcome ? null : <p class="how">{say(table, "ui.panel.try-levels")}</p>}
      {pub.agenda.map((k) => {
        const issue = open.issues[k];
        const clause = pub.draft[k];
        return issue && clause ? <ClauseStrip key={issue.id} table={table} issue={issue} clause={clause} /> : null;
      })}
      <WholeActs table={table} />
    </>
  );
}
