// Buttons that act: at once when there is one way to do it, by way of the form when there are several.
import type { JSX } from "preact";
import type { Move } from "../../../shared/rules/open-moves.ts";
import { draftAct, pending } from "../../store/index.ts";
import { moveNamed, type Table } from "../port.ts";
import { formOf, readyFor } from "../forms/index.ts";
import { perform } from "./perform.ts";
import { costWords, word } from "./say.ts";

interface Props {
  table: Table;
  id: string;
  /** Fields that are settled already. */
  part?: Readonly<Record<string, unknown>>;
  label?: string;
  /** Whom or what it is about, for those who hear the buttons one after the other. */
  about?: string | undefined;
  tone?: "strong" | "plain" | "quiet" | "alarm";
}

/** Does it at once, or opens the form. */
export function start(table: Table, move: Move, part: Readonly<Record<string, unknown>>): void {
  const fit = readyFor(table.view, move, part);
  const [only] = fit;
  if (fit.length === 1 && only && move.do !== "say" && formOf(move.do)?.manyWays !== true) void perform(table, move.do, { ...only.with });
  else draftAct.value = { do: move.do, with: { ...part } };
}

/** A button for a move narrowed to what fits `part`; nothing when no such move is open. */
export function ActButton({ table, id, part = {}, label, about, tone = "plain" }: Props): JSX.Element | null {
  const move = moveNamed(table, id);
  const fit = move ? readyFor(table.view, move, part) : [];
  if (!move || fit.length === 0) return null;
  const cost = costWords(table, fit);
  const words = label ?? word(table, "action", `${id}.label`);
  return (
    <button type="button" class={`button button-${tone}`} disabled={pending.value > 0} onClick={() => start(table, move, part)}>
      {words}
      {about === undefined ? null : <span class="hidden-words">: {about}</span>}
      {cost === "" ? null : <span class="cost">{cost}</span>}
    </button>
  );
}
