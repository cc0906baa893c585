/** From a position to a forecast. */
import { clip, round6 } from "../lib/number.ts";
import { heaviestRung, nearestRung } from "../rules/text/weighing.ts";
import { weightsOf, type Forecast, type Question, type Step } from "./model.ts";

/** The level nearest to a position, held within the actors' own so that rounding cannot lead out of them. */
export function conclude(question: Question, position: number, steps: Step[]): Forecast {
  const { issue, levels, stands } = question;
  const own = stands.map((stand) => stand.position);
  const held = own.length === 0 ? position : clip(position, Math.min(...own), Math.max(...own));
  return { issue, position: round6(held), level: nearestRung(levels, held, (o) => levels[o]?.exists ?? false), steps };
}

/** Without an order nobody can move part of the way: every model gives the level with the greatest weight. */
export function concludeUnordered(question: Question, choices: readonly number[]): Forecast {
  const { issue, levels } = question;
  return { issue, position: null, level: heaviestRung(levels, choices, weightsOf(question), (o) => levels[o]?.exists ?? false), steps: [] };
}
