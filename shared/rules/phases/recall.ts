import type { Match } from "../match.ts";

/** Something new concerns these seats: whoever was done is asked again. */
export function recall(match: Match, seats: readonly string[]): void {
  const { pub } = match.state;
  if (pub.done.some((id) => seats.includes(id))) pub.done = pub.done.filter((id) => !seats.includes(id));
}
