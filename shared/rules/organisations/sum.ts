/** A number that a player sees, with its parts. */
import { round6 } from "../../lib/number.ts";

export interface Sum {
  total: number;
  parts: Record<string, number>;
}

/** The parts, rounded to six decimals, and the sum of just these: whoever adds them up finds the total. */
export function sumOf(parts: Record<string, number>): Sum {
  const rounded: Record<string, number> = {};
  let total = 0;
  for (const [key, value] of Object.entries(parts)) {
    const part = round6(value);
    rounded[key] = part;
    total += part;
  }
  return { total: round6(total), parts: rounded };
}
