// What a command says: results to stdout, everything else to stderr.

// A reader that closes early (`| head`) is no fault of the command.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const PLACES = 1e6;

export function roundNumber(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  const rounded = Math.round(value * PLACES) / PLACES;
  return Number.isFinite(rounded) ? rounded : value;
}

export function formatJson(document: unknown): string {
  return `${JSON.stringify(document, (_key, value: unknown) => (typeof value === "number" ? roundNumber(value) : value))}\n`;
}

/** The one JSON document of a command; keys stay in the order given. */
export function printJson(document: unknown): void {
  process.stdout.write(formatJson(document));
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** 1 = a finding or failure, 2 = wrong usage or unreadable input. */
export function fail(message: string, code: 1 | 2 | 3 = 1): never {
  note(message);
  process.exit(code);
}

export type Progress = { step: (done: number) => void; end: () => void };

const BAR = 30;

/** A bar for a person who waits; scripts and logs see nothing of it. */
export function progress(label: string, total: number, stream: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stderr): Progress {
  if (!stream.isTTY || total <= 0) return { step: () => undefined, end: () => undefined };
  let shown = -1;
  return {
    step(done) {
      const share = Math.min(1, done / total);
      const percent = Math.floor(share * 100);
      if (percent === shown) return;
      shown = percent;
      stream.write(`\r${label} [${"#".repeat(Math.round(share * BAR)).padEnd(BAR)}] ${percent} %`);
    },
    end: () => void stream.write("\r\u001b[K"),
  };
}
