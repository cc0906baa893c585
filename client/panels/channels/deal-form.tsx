// Puts a deal together: who promises what on which clause.
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { refusalWords } from "../../../shared/i18n/describe.ts";
import { channelWords } from "../../../shared/i18n/things.ts";
import { liveChannels } from "../../../shared/rules/network/channels.ts";
import { TERMS_MOST, type TermInput } from "../../../shared/rules/network/deals.ts";
import { issueOf } from "../../../shared/rules/sight.ts";
import type { Channel } from "../../../shared/rules/state.ts";
import { pending } from "../../store/index.ts";
import { outlookOf } from "../draft/worth.ts";
import { FormFoot } from "../parts/form-foot.tsx";
import { OutlookLine } from "../parts/outlook.tsx";
import { perform } from "../parts/perform.ts";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { dealRefusal, firstRows, nextRow, rowsOf, termsOf, withOptions, type Kind, type Row } from "./terms.ts";

const KINDS: readonly Kind[] = ["accept", "cover", "deliver", "support"];

/** Promises that the seat can make at all in this match; a head can only speak for a task. */
function kindsFor({ view }: Table, by: string): readonly Kind[] {
  const { modules, heads } = view.open;
  if (heads.includes(by)) return ["support"];
  return KINDS.filter((kind) => (kind !== "deliver" || modules.delivery) && (kind !== "support" || modules.organisations));
}

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
      <select
        aria-label={say(table, "ui.panel.field.by")}
        value={row.by}
        onChange={(e) => {
          const by = e.currentTarget.value;
          const [first = "accept"] = kindsFor(table, by);
          change({ ...row, by, kind: kindsFor(table, by).includes(row.kind) ? row.kind : first });
        }}
      >
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
        {kindsFor(table, row.by).map((kind) => (
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

interface FormProps {
  table: Table;
  channel: Channel;
  /** Promises to begin with; else a first exchange. */
  rows?: Row[] | undefined;
  /** The offer that this one answers: it is declined when this one has been made. */
  counters?: string | undefined;
  onClose(): void;
}

function DealForm({ table, channel, rows: first, counters, onClose }: FormProps): JSX.Element {
  const me = table.view.seat ?? "";
  const other = channel.members.find((id) => id !== me) ?? me;
  const rows = useSignal<Row[]>(first ?? firstRows(table.view, me, other));
  const refusal = dealRefusal(table.view, channel.id, rows.value);
  const payload = { channel: channel.id, terms: termsOf(rows.value) };
  const change = (at: number, row: Row): void => {
    rows.value = rows.value.map((r, i) => (i === at ? row : r));
  };
  const send = async (): Promise<void> => {
    if (!(await perform(table, "propose-deal", payload))) return;
    onClose();
    if (counters !== undefined) await perform(table, "answer-deal", { deal: counters, accept: false });
  };
  return (
    <form
      class="deal-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {counters === undefined ? null : <p class="quiet">{say(table, "ui.panel.counter-how")}</p>}
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
      {rows.value.length < TERMS_MOST ? (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => (rows.value = [...rows.value, nextRow(table.view, me, other, rows.value)])}
        >
          {say(table, "ui.panel.add-promise")}
        </button>
      ) : null}
      <OutlookLine table={table} outlook={outlookOf(table.view, "propose-deal", payload)} />
      {refusal ? (
        <p class="refused" role="status">
          {refusalWords(table.speech, refusal)}
        </p>
      ) : null}
      <FormFoot
        table={table}
        label={word(table, "action", "propose-deal.label")}
        cost=""
        isReady={refusal === null && pending.value === 0}
        onCancel={onClose}
      />
    </form>
  );
}

/** The form in a sheet: in which talk first, where there are several. */
export function DealSheet({ table, part, close }: { table: Table; part: Readonly<Record<string, unknown>>; close(): void }): JSX.Element {
  const live = liveChannels(table.view);
  const wanted = useSignal(typeof part["channel"] === "string" ? part["channel"] : "");
  const channel = live.find((c) => c.id === wanted.value) ?? live[0];
  if (!channel) return <p class="empty">{say(table, "ui.panel.gone")}</p>;
  const terms = Array.isArray(part["terms"]) ? (part["terms"] as TermInput[]) : null;
  const counters = typeof part["counters"] === "string" ? part["counters"] : undefined;
  return (
    <>
      {live.length > 1 && part["channel"] === undefined ? (
        <label class="words">
          <span class="step-title">{say(table, "ui.panel.field.channel")}</span>
          <select value={channel.id} onChange={(event) => (wanted.value = event.currentTarget.value)}>
            {live.map((c) => (
              <option key={c.id} value={c.id}>
                {channelWords(table.speech, c.id)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <DealForm
        key={channel.id}
        table={table}
        channel={channel}
        rows={terms ? rowsOf(terms) : undefined}
        counters={counters}
        onClose={close}
      />
    </>
  );
}
