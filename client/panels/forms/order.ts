/** The list with one thing moved by a step; the same order where there is no such step. */
export function moved(order: readonly string[], at: number, by: 1 | -1): string[] {
  const next = [...order];
  const [here, there] = [next[at], next[at + by]];
  if (here === undefined || there === undefined) return next;
  next[at] = there;
  next[at + by] = here;
  return next;
}
