// Small signs that many panels share: who somebody is, how strong a tie is, how full a measure.
import type { ComponentChildren, JSX } from "preact";
import type { Names } from "../../../shared/i18n/names.ts";
import { numberWord } from "../../../shared/i18n/translate.ts";
import { seatOf } from "../../../shared/rules/sight.ts";
import { initialsOf } from "../../board/initials.ts";
import { initialsAt } from "../../board/seating.ts";
import { flagUrl } from "../flags.ts";
import type { Table } from "../port.ts";
import { say } from "./say.ts";

/** Letters for everybody at a table; they change only with the language. */
const LETTERS = new WeakMap<Names, Record<string, string>>();

function lettersOf({ names }: Table, id: string): string {
  const known = LETTERS.get(names) ?? initialsAt(names.open, names.node);
  LETTERS.set(names, known);
  return known[id] ?? initialsOf([names.node(id)])[0] ?? "";
}

/** Round badge of a seat, organisation or partner: its flag, or the letters that stand for it on the board. */
export function Badge({ table, id }: { table: Table; id: string }): JSX.Element {
  const seat = seatOf(table.view.open, id);
  const flag = flagUrl(seat?.flag ?? null);
  const kind = seat ? (seat.role === "head" ? "organisation" : "seat") : "other";
  return (
    <span class={`badge badge-${kind}`} aria-hidden="true">
      {flag === null ? <span class="badge-letters">{lettersOf(table, id)}</span> : <img src={flag} alt="" />}
    </span>
  );
}

/** Badge and name. */
export function Who({ table, id }: { table: Table; id: string }): JSX.Element {
  return (
    <span class="who">
      <Badge table={table} id={id} />
      <span class="who-name">
        {table.names.node(id)}
        {id === table.view.seat ? <span class="you">{say(table, "ui.panel.you")}</span> : null}
      </span>
    </span>
  );
}

/** Strength of a tie as filled and empty points, and in words. */
export function Tie({ table, at }: { table: Table; at: number }): JSX.Element {
  return (
    <span class="tie">
      <span aria-hidden="true">{"●".repeat(at) + "○".repeat(Math.max(0, 3 - at))}</span>
      <span class="hidden-words">{say(table, "terminal.tie", { tie: at })}</span>
    </span>
  );
}

/** A measure as a bar. The number stands beside it in words, so the bar itself is decoration. */
export function Bar({
  value,
  most,
  mark = null,
  tone = "plain",
}: {
  value: number;
  most: number;
  mark?: number | null;
  tone?: string;
}): JSX.Element {
  const share = (n: number): string => `${Math.max(0, Math.min(100, (100 * n) / most))}%`;
  return (
    <span class={`bar bar-${tone}`} aria-hidden="true">
      <span class="bar-fill" style={{ inlineSize: share(value) }} />
      {mark === null ? null : <span class="bar-mark" style={{ insetInlineStart: share(mark) }} />}
    </span>
  );
}

/** A number with a sign, good or bad by colour and sign. */
export function Change({ value }: { value: number }): JSX.Element {
  return <span class={value >= 0 ? "gain" : "loss"}>{numberWord(value, true)}</span>;
}

/** What stands where there is nothing yet, and what to do about it. */
export const Empty = ({ children }: { children: ComponentChildren }): JSX.Element => <p class="empty">{children}</p>;

/** A part of a panel with a heading. */
export function Part({ title, note, children }: { title: string; note?: string | undefined; children: ComponentChildren }): JSX.Element {
  return (
    <section class="part">
      <h3 class="part-title">
        {title}
        {note ? <span class="part-note">{note}</span> : null}
      </h3>
      {children}
    </section>
  );
}
