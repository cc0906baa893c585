/** The browser's own memory. Private windows may have none: then nothing is kept, and nothing breaks. */

const PREFIX = "communique.";

export function readKept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? "null");
  } catch {
    return null;
  }
}

export function writeKept(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the match is on the server anyway.
  }
}
