/** "Did you mean": the known word nearest to one that is unknown. */

/** Edits between two words: letters put in, left out, changed, or two neighbours swapped. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The nearest known word within a third of its letters (capitals do not count), or null. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Infinity;
  const wanted = word.slice(0, 60).toLowerCase();
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  if (best === null) return null;
  // Of two letters one changed is half: p9 is not a slip for p1.
  const slips = best.length < 3 ? 0 : Math.max(1, Math.floor(best.length / 3));
  return least <= slips ? best : null;
}

/** A mend for an unknown word: the nearest known one, or all of them (at most twenty). */
export function suggest(word: string, known: readonly string[], none = "leave it out"): string {
  const near = nearest(word, known);
  if (near !== null) return `did you mean ${near}?`;
  if (known.length === 0) return none;
  const shown = known.slice(0, 20).join(", ");
  return `known here: ${shown}${known.length > 20 ? ", …" : ""}`;
}
