/** The guided match: what a newcomer could do next, read off her view alone. */
import type { View } from "../../shared/rules/view.ts";
import { ANSWERS } from "./answers.ts";
import { placeIn, type Hint, type HintKey, type HintRule } from "./hint.ts";
import { brief, debriefing, STEPS } from "./steps.ts";
import { TALKS } from "./talks.ts";

/** In the order in which they are looked at: the first that is due is said. */
const RULES: readonly HintRule[] = [brief, ...ANSWERS, ...TALKS, ...STEPS, debriefing];

const NONE: ReadonlySet<HintKey> = new Set();

/** The next step, or null when there is nothing to say (others are at work, or one is only looking on). `skipped` are not said again. */
export function nextHint(view: View, skipped: ReadonlySet<HintKey> = NONE): Hint | null {
  const place = placeIn(view);
  if (!place) return null;
  for (const { key, target, find } of RULES) {
    if (skipped.has(key)) continue;
    const found = find(place);
    if (!found) continue;
    const offer = found.offer ?? null;
    return { key, target, params: found.params, offer, form: found.form ?? offer };
  }
  return null;
}
