// From a move's many examples to one payload, field by field: pure, so that it can be tested without a screen.
import { choiceWords } from "../../../shared/i18n/describe.ts";
import { payloadValues } from "../../../shared/i18n/payload.ts";
import type { Speech } from "../../../shared/i18n/things.ts";
import type { Move } from "../../../shared/rules/open-moves.ts";

export type Example = Move["examples"][number];

/** Up to this many choices are shown as one list; more are first narrowed by a field. */
export const MANY = 9;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Examples whose fields are as in `part`. */
export function matching(examples: readonly Example[], part: Readonly<Record<string, unknown>>): Example[] {
  return examples.filter((e) => Object.entries(part).every(([field, value]) => same(e.with[field], value)));
}

export interface Choice {
  words: string;
  examples: Example[];
}

export interface Step {
  /** Field that this step settles; "" for the last list, of whole payloads. */
  field: string;
  choices: Choice[];
  /** Index of the choice taken, or -1 while it is open. */
  taken: number;
}

/** Heaps of examples that say the same under a field. */
function heapsBy(speech: Speech, move: Move, examples: readonly Example[], field: string, without: string): Choice[] {
  const heaps = new Map<string, Example[]>();
  for (const example of examples) {
    const said = String(payloadValues(speech, move.do, example.with)[field] ?? "") || without;
    const heap = heaps.get(said);
    if (heap) heap.push(example);
    else heaps.set(said, [example]);
  }
  return [...heaps].map(([words, inside]) => ({ words, examples: inside }));
}

/** Whole payloads in words; two that read alike are told apart by a number. */
function listed(speech: Speech, move: Move, examples: readonly Example[]): Choice[] {
  const met = new Map<string, number>();
  return examples.map((example) => {
    const words = choiceWords(speech, move.do, example.with);
    const times = (met.get(words) ?? 0) + 1;
    met.set(words, times);
    return { words: times === 1 ? words : `${words} (${times})`, examples: [example] };
  });
}

/** The next field that tells the examples apart and has not been asked yet. */
function nextHeaps(speech: Speech, move: Move, examples: readonly Example[], asked: readonly string[], without: string): Step | null {
  for (const field of Object.keys(move.fields)) {
    if (asked.includes(field)) continue;
    const choices = heapsBy(speech, move, examples, field, without);
    if (choices.length > 1 && choices.length < examples.length) return { field, choices, taken: -1 };
  }
  return null;
}

/**
 * The questions still to be asked and those answered. `picks` are the words chosen, step by step; words that no longer fit (the
 * match has moved on) leave their step open. Ends when one example is left or a step is open.
 */
export function stepsOf(speech: Speech, move: Move, all: readonly Example[], picks: readonly string[], without: string): Step[] {
  const steps: Step[] = [];
  let examples = all;
  for (let at = 0; examples.length > 1; at++) {
    const asked = steps.map((s) => s.field);
    const narrowing = examples.length > MANY ? nextHeaps(speech, move, examples, asked, without) : null;
    const step: Step = narrowing ?? {
      field: "",
      choices: listed(speech, move, examples),
      taken: -1,
    };
    step.taken = step.choices.findIndex((c) => c.words === picks[at]);
    steps.push(step);
    const taken = step.choices[step.taken];
    if (!taken) break;
    examples = taken.examples;
    if (step.field === "") break;
  }
  return steps;
}

/** The one payload that the steps lead to, or null. */
export function chosenExample(all: readonly Example[], steps: readonly Step[]): Example | null {
  const last = steps.at(-1);
  const left = last ? (last.choices[last.taken]?.examples ?? []) : all;
  return left.length === 1 ? (left[0] ?? null) : null;
}
