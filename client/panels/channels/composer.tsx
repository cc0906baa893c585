// Free words into a channel or into the open floor.
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { pending } from "../../store/index.ts";
import { perform } from "../parts/perform.ts";
import { say } from "../parts/say.ts";
import { moveNamed, type Table } from "../port.ts";

/** A field and a button; Enter sends, Shift+Enter makes a new line. Nothing where one may not speak. */
export function Composer({ table, channel, label }: { table: Table; channel: string; label: string }): JSX.Element | null {
  const words = useSignal("");
  if (!moveNamed(table, "say")?.examples.some((e) => e.with["channel"] === channel)) return null;
  const submit = async (): Promise<void> => {
    const text = words.value.trim();
    if (text === "" || pending.value > 0) return;
    if (await perform(table, "say", { channel, text })) words.value = "";
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        rows={2}
        maxLength={2000}
        aria-label={label}
        placeholder={label}
        value={words.value}
        onInput={(event) => (words.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <button type="submit" class="button" disabled={words.value.trim() === "" || pending.value > 0}>
        {say(table, "ui.panel.send")}
      </button>
    </form>
  );
}
