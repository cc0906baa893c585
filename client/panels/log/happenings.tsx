// What comes from outside: events, questions of the press, words of the facilitator.
import type { JSX } from "preact";
import { wordFor } from "../../../shared/i18n/translate.ts";
import { Part } from "../parts/marks.tsx";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";

interface Props {
  table: Table;
  /** Only what belongs to this meeting. */
  now?: boolean;
}

function Events({ table, now }: Props): JSX.Element[] {
  const { names, view } = table;
  return view.pub.events
    .filter((event) => !now || event.meeting === view.pub.meeting)
    .toReversed()
    .map(({ id, meeting }) => (
      <li key={id}>
        <strong>{names.event(id)}</strong> <span class="quiet">{names.meeting(meeting)}</span>
        <p>{names.texts.events?.[id]?.text ?? ""}</p>
      </li>
    ));
}

function Press({ table, now }: Props): JSX.Element[] {
  const { names, view } = table;
  return view.pub.press
    .filter((question) => !now || question.meeting === view.pub.meeting)
    .map(({ seat, issue, answered }, at) => (
      <li key={`press${at}`}>
        {say(table, "ui.panel.press", { seat: names.node(seat), issue: names.issue(issue) })}{" "}
        <span class="tag">{wordFor(table.locale, "ui.panel.press-answer", answered ?? "open")}</span>
      </li>
    ));
}

function Broadcasts({ table, now }: Props): JSX.Element[] {
  const { view, words } = table;
  return view.pub.broadcasts
    .filter((b) => !now || b.meeting === view.pub.meeting)
    .toReversed()
    .map((b) => (
      <li key={b.text} class="broadcast">
        {say(table, "ui.panel.facilitator-says")} <q>{words[b.text] ?? say(table, "ui.panel.words-gone")}</q>
      </li>
    ));
}

export function Happenings(props: Props): JSX.Element | null {
  const all = [...Broadcasts(props), ...Press(props), ...Events(props)];
  if (all.length === 0) return null;
  return (
    <Part title={say(props.table, "ui.panel.happenings")}>
      <ul class="items">{all}</ul>
    </Part>
  );
}
