/** What happens, said to screen readers: politely, gathered, at most once in a while. */
import { signal } from "@preact/signals";
import type { JSX } from "preact";

/** Milliseconds between two messages. */
const REST = 1500;
/** Sentences of one message: what comes thicker is in the log. */
const MOST = 4;

const said = signal("");
let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** The sentences of the next message: the last ones, when there are too many. */
export const lastOf = (list: readonly string[], most = MOST): string => list.slice(-most).join(" ");

function speak(): void {
  timer = undefined;
  if (waiting.length === 0) return;
  const next = lastOf(waiting);
  waiting = [];
  // The same words twice would not be read again.
  said.value = next === said.value ? `${next}\u00a0` : next;
  timer = setTimeout(speak, REST);
}

/** Has a sentence read out when there is a pause. */
export function announce(sentence: string): void {
  if (sentence === "") return;
  waiting.push(sentence);
  timer ??= setTimeout(speak, 200);
}

export function LiveRegion(): JSX.Element {
  return (
    <div class="hidden-words" role="status" aria-live="polite">
      {said.value}
    </div>
  );
}
