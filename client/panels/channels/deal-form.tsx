// Puts a deal together: who promises what on which clause.
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { refusalWords } from "../../../shared/i18n/describe.ts";
import { issueOf } from "../../../shared/rules/sight.ts";
import type { Channel } from "../../../shared/rules/state.ts";
import { pending } from "../../store/index.ts";
import { outlookOf } from "../draft/worth.ts";
import { OutlookLine } from "../parts/outlook.tsx";
import { perform } from "../parts/perform.ts";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { dealRefusal, firstRows, termsOf, withOptions, type Kind, type Row } from "./terms.ts";

const KINDS: readonly Kind[] = ["accept", "cover", "deliver", "support"];

interface RowProps {
  table: Table;
  row: Row;
  members: readonly string[];
  onChange(row: Row): void;
  onDrop(): void;
}

function Options({ table, row, onChange }: Pick<RowProps, "table" | "row" | "onChange">): JSX.Element | null {
  const issue = issueOf(table.view.open, row.issue);
  if (row.kind !== "accept" || !issue) return null;
  const toggle = (id: string): void => {
    const options = issue.options.map((o) => o.id).filter((o) => (o === id ? !row.options.includes(id) : row.options.includes(o)));
    onChange({ ...row, options });
  };
  return (
    <span class="term-options">
      {issue.options.map((option) => (
        <label key={option.id}>
          <input type="checkbox" checked={row.options.includes(option.id)} onChange={() => toggle(option.id)} />
          {table.names.option(row.issue, option.id)}
        </label>
      ))}
    </span>
  );
}

function RowView({ table, row, members, onChange, onDrop }: RowProps): JSX.Element {
  const other = (by: string): string => members.find((id) => id !== by) ?? by;
  const change = (next: Row): void => onChange(withOptions(table.view, next, other(next.by)));
  return (
    <fieldset class="term-row">
      <legend class="hidden-words">{say(table, "ui.panel.promise")}</legend>
      <select aria-label={say(table, "ui.panel.field.by")} value={row.by} onChange={(e) => change({ ...row, by: e.currentTarget.value })}>
        {members.map((id) => (
          <option key={id} value={id}>
            {table.names.node(id)}
          </option>
        ))}
      </select>
      <select
        aria-label={say(table, "ui.panel.field.kind")}
        value={row.kind}
        onChange={(e) => change({ ...row, kind: KINDS.find((k) => k === e.currentTarget.value) ?? "accept" })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {word(table, "ui.panel.term", kind)}
          </option>
        ))}
      </select>
      <select
        aria-label={say(table, "ui.panel.field.issue")}
        value={row.issue}
        onChange={(e) => change({ ...row, issue: e.currentTarget.value })}
      >
        {table.view.open.issues.map((issue) => (
          <option key={issue.id} value={issue.id}>
            {table.names.issue(issue.index)}
          </option>
        ))}
      </select>
      <Options table={table} row={row} onChange={onChange} />
      <button type="button" class="link" onClick={onDrop}>
        {say(table, "ui.panel.drop")}
      </button>
    </fieldset>
  );
}

export function DealForm({ table, channel, onClose }: { table: Table; channel: Channel; onClose(): void }): JSX.Element {
  const me = table.view.seat ?? "";
  const other = channel.members.find((id) => id !== me) ?? me;
  const rows = useSignal<Row[]>(firstRows(table.view, me, other));
  const refusal = dealRefusal(table.view, channel.id, rows.value);
  const payload = { channel: channel.id, terms: termsOf(rows.value) };
  const change = (at: number, row: Row): void => {
    rows.value = rows.value.map((r, i) => (i === at ? row : r));
  };
  return (
    <form
      class="deal deal-form"
      onSubmit={(event) => {
        event.preventDefault();
        void perform(table, "propose-deal", payload).then((taken) => {
          if (taken) onClose();
        });
      }}
    >
      <h4>{word(table, "action", "propose-deal.label")}</h4>
      {rows.value.map((row, at) => (
        <RowView
          key={at}
          table={table}
          row={row}
          members={channel.members}
          onChange={(next) => change(at, next)}
          onDrop={() => (rows.value = rows.value.filter((_, i) => i !== at))}
        />
      ))}
      <button
        type="button"
        class="button button-quiet"
        onClick={() => (rows.value = [...rows.value, ...firstRows(table.view, me, other).slice(0, 1)])}
      >
        {say(table, "ui.panel.add-promise")}
      </button>
      <OutlookLine table={table} outlook={outlookOf(table.view, "propose-deal", payload)} />
      {refusal ? <p class="refused">{refusalWords(table.speech, refusal)}</p> : null}
      <div class="buttons">
        <button type="button" class="button" onClick={onClose}>
          {say(table, "ui.panel.cancel")}
        </button>
        <button type="submit" class="button button-strong" disabled={refusal !== null || pending.value > 0}>
          {word(table, "action", "propose-deal.label")}
        </button>
      </div>
    </form>
  );
}
