/**
 * The compromise model: everybody meets at the mean of the positions, weighted by influence times salience.
 *
 * Source: Achen, C. H. (2006), "Institutional realism and bargaining models", in Thomson, R., Stokman, F. N., Achen, C. H. and
 * König, T. (eds), The European Union Decides, Cambridge University Press, ch. 4; Van den Bos, J. M. M. (1991), Dutch EC Policy
 * Making, Thela Thesis. The zero draft of the game is this model (rule book section 4), and the sum is the same code.
 */
import { round6 } from "../lib/number.ts";
import { meanPosition } from "../rules/text/weighing.ts";
import { conclude, concludeUnordered } from "./conclude.ts";
import { weightsOf, type Forecast, type Question, type Step } from "./model.ts";

function weigh(question: Question): Forecast {
  if (question.choices) return concludeUnordered(question, question.choices);
  const weights = weightsOf(question);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positions = question.stands.map((stand) => stand.position);
  const steps = positions.map((position, actor): Step => ({
    kind: "pull",
    actor,
    position,
    share: total === 0 ? 0 : round6((weights[actor] ?? 0) / total),
  }));
  return conclude(question, meanPosition(positions, weights), steps);
}

/** Issue by issue; nothing is exchanged between issues. The steps say how much of the whole weight each actor has. */
export function compromiseModel(questions: readonly Question[]): Forecast[] {
  return questions.map(weigh);
}
