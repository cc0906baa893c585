/** A number that a player sees, with its parts. */
import { round6 } from "../../lib/number.ts";

export interface Sum {
  total: number;
  parts: Record<string, number>;
}

/** The parts, rounded to six decimals, and their sum. */
export function sumOf(parts: Record<string, number>): Sum {
  const rounded: Record<string, number> = {};
  let total = 0;
  for (const [key, value] of Object.entries(parts)) {
    rounded[key] = round6(value);
    total += value;
  }
  return { total: round6(total), parts: rounded };
}
