// A button for a payload that the person has put together herself: shown when the rules would take it.
import type { JSX } from "preact";
import { permit } from "../../../shared/rules/apply.ts";
import { costOf } from "../../../shared/rules/open-moves.ts";
import { pending } from "../../store/index.ts";
import type { Table } from "../port.ts";
import { perform } from "./perform.ts";
import { costWords } from "./say.ts";

interface Props {
  table: Table;
  id: string;
  payload: Record<string, unknown>;
  label: string;
  tone?: "strong" | "plain" | "alarm";
}

export function FreeButton({ table, id, payload, label, tone = "plain" }: Props): JSX.Element | null {
  const { view } = table;
  if (view.seat === null || permit(view, `seat:${view.seat}`, id, payload) !== null) return null;
  const cost = costWords(table, [{ cost: costOf(view, id, payload) }]);
  return (
    <button type="button" class={`button button-${tone}`} disabled={pending.value > 0} onClick={() => void perform(table, id, payload)}>
      {label}
      {cost === "" ? null : <span class="cost">{cost}</span>}
    </button>
  );
}
