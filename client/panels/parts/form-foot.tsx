// The end of a form: why it was refused, the way out, and the one button that sends it.
import type { JSX } from "preact";
import type { Table } from "../port.ts";
import { refusedWords } from "./perform.ts";
import { say } from "./say.ts";

interface Props {
  table: Table;
  /** What the sending button says. */
  label: string;
  /** What it costs, in words; empty when it costs nothing. */
  cost: string;
  isReady: boolean;
  onCancel: () => void;
}

export function FormFoot({ table, label, cost, isReady, onCancel }: Props): JSX.Element {
  return (
    <>
      {refusedWords.value === "" ? null : (
        <p class="refused" role="alert">
          {refusedWords.value}
        </p>
      )}
      <div class="buttons sticky">
        <button type="button" class="button" onClick={onCancel}>
          {say(table, "ui.panel.cancel")}
        </button>
        <button type="submit" class="button button-gold" disabled={!isReady}>
          {label}
          {cost === "" ? null : <span class="cost">{cost}</span>}
        </button>
      </div>
    </>
  );
}
