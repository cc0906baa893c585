// The answer to a straw poll: any levels that one could live with, or says one could.
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Poll } from "../../../shared/rules/state.ts";
import { FreeButton } from "../parts/free-button.tsx";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";

export function PollForm({ table, poll }: { table: Table; poll: Poll }): JSX.Element | null {
  const chosen = useSignal<readonly string[]>([]);
  const { open, pub, seat } = table.view;
  const issue = open.issues[poll.issue];
  const isOpen =
    poll.counts === null && poll.meeting === pub.meeting && seat !== null && !poll.answers[seat] && open.ministers.includes(seat);
  if (!issue || !isOpen) return null;
  const toggle = (id: string): void => {
    const now = chosen.value;
    chosen.value = issue.options.map((o) => o.id).filter((o) => (o === id ? !now.includes(id) : now.includes(o)));
  };
  return (
    <fieldset class="term-options">
      <legend class="quiet">{say(table, "ui.panel.poll-which")}</legend>
      {issue.options.map((option) => (
        <label key={option.id}>
          <input type="checkbox" checked={chosen.value.includes(option.id)} onChange={() => toggle(option.id)} />
          {table.names.option(poll.issue, option.id)}
        </label>
      ))}
      <FreeButton
        table={table}
        id="answer-poll"
        payload={{ poll: poll.id, options: chosen.value }}
        label={word(table, "action", "answer-poll.label")}
        tone="strong"
      />
    </fieldset>
  );
}
