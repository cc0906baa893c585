// Lines typed by a person or fed through a pipe, one at a time.
import { createInterface } from "node:readline";

export interface Lines {
  /** The next line, trimmed, after showing the prompt; null at the end of the input. */
  ask(prompt: string): Promise<string | null>;
  close(): void;
}

/** Reads lines from a stream; with `echo`, each line is repeated, so that a recorded game reads like a played one. */
export function linesFrom(input: NodeJS.ReadableStream, write: (text: string) => void, echo: boolean): Lines {
  const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const waiting: string[] = [];
  let wanted: ((line: string | null) => void) | null = null;
  let ended = false;
  reader.on("line", (line) => {
    if (wanted) {
      const give = wanted;
      wanted = null;
      give(line.trim());
    } else waiting.push(line.trim());
  });
  reader.on("close", () => {
    ended = true;
    wanted?.(null);
    wanted = null;
  });
  return {
    async ask(prompt) {
      write(prompt);
      const ready = waiting.shift();
      const line = ready ?? (ended ? null : await new Promise<string | null>((resolve) => (wanted = resolve)));
      if (echo) write(`${line ?? ""}\n`);
      return line;
    },
    close: () => reader.close(),
  };
}
