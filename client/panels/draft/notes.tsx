// What is said about a clause besides its levels: objections, carrier, mentions, endorsements.
import type { JSX } from "preact";
import { priceWords } from "../../../shared/i18n/things.ts";
import type { IssueSetup } from "../../../shared/rules/setup.ts";
import type { Clause } from "../../../shared/rules/state.ts";
import { objectionsTo } from "../../../shared/rules/text/clean.ts";
import { carriedWords } from "../../debrief/communique.ts";
import { Badge } from "../parts/marks.tsx";
import { named, say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { AskButtons } from "../why/ask-buttons.tsx";

function Objections({ table, issue, clause }: { table: Table; issue: IssueSetup; clause: Clause }): JSX.Element | null {
  const { names, view } = table;
  const all = view.pub.outcome ? [] : objectionsTo(clause, view.pub.meeting);
  return (
    <>
      {all.map((o) => (
        <li key={o.seat} class="note note-alarm">
          <Badge table={table} id={o.seat} />
          <span>
            <span aria-hidden="true">▲ </span>
            {say(table, "terminal.objects", {
              seat: names.node(o.seat),
              reason: word(table, "objection", o.reason),
              wording: names.option(issue.index, o.wording),
            })}
          </span>
          <AskButtons table={table} to={o.seat} about={{ issue: issue.index, deal: null }} />
        </li>
      ))}
    </>
  );
}

/** Before adoption who is asked to carry the clause; afterwards what has become of it. */
function Carried({ table, issue, clause }: { table: Table; issue: IssueSetup; clause: Clause }): JSX.Element | null {
  const { carrier } = clause;
  const { outcome, tasks } = table.view.pub;
  const task = tasks.find((t) => t.issue === issue.index);
  if (outcome)
    return task ? (
      <li class="note note-vertical">
        <span aria-hidden="true">⬡</span>
        <span>{carriedWords(table.speech, task)}</span>
      </li>
    ) : null;
  if (!carrier) return null;
  const words = say(table, "terminal.carrier", {
    organisation: table.names.node(carrier.organisation),
    level: word(table, "level", carrier.level),
    consent: word(table, "consent", carrier.consent),
  });
  return (
    <li class="note note-vertical">
      <span aria-hidden="true">⬡</span>
      <span>
        {words}
        {carrier.price.kind === "none" ? null : say(table, "ui.panel.in-brackets", { words: priceWords(table.locale, carrier.price) })}
      </span>
    </li>
  );
}

/** Who stands aside from the clause in the adopted text. */
function Dissociated({ table, issue }: { table: Table; issue: IssueSetup }): JSX.Element | null {
  const notes = table.view.pub.outcome?.footnotes.filter((note) => note.issues.includes(issue.index)) ?? [];
  if (notes.length === 0) return null;
  return (
    <li class="note note-alarm">
      {say(table, "ui.debrief.footnoted", {
        names: named(
          table,
          notes.map((note) => note.seat),
        ),
      })}
    </li>
  );
}

export function Notes({ table, issue, clause }: { table: Table; issue: IssueSetup; clause: Clause }): JSX.Element | null {
  const backers = [...clause.endorsers, ...clause.partners];
  return (
    <ul class="notes">
      <Objections table={table} issue={issue} clause={clause} />
      <Carried table={table} issue={issue} clause={clause} />
      {clause.mentions.length === 0 ? null : (
        <li class="note">{say(table, "terminal.mentions", { names: named(table, clause.mentions) })}</li>
      )}
      <Dissociated table={table} issue={issue} />
      {backers.length === 0 ? null : <li class="note note-good">{say(table, "terminal.endorsed", { names: named(table, backers) })}</li>}
    </ul>
  );
}
