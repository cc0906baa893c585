// Forms that a person fills in herself: questions whose answers make a payload. Pure, so that they can be tested without a screen.
import type { Speech } from "../../../shared/i18n/things.ts";
import { translate, type TextKey } from "../../../shared/i18n/translate.ts";
import type { Sight } from "../../../shared/rules/sight.ts";

/** What is chosen, by question: ids in the order in which they were chosen. */
export type Answers = Readonly<Record<string, readonly string[]>>;
export type Payload = Readonly<Record<string, unknown>>;

export interface Choice {
  value: string;
  words: string;
}

export interface Question {
  /** Names the answer; also the text `ui.panel.field.ID` unless there is a title. */
  id: string;
  title?: string;
  /** one = exactly one; pick = one, the first unless another is taken; some = any number; order = all, in an order of one's own. */
  kind: "one" | "pick" | "some" | "order";
  choices: readonly Choice[];
  /** For `some`: how few and how many will do. */
  least?: number;
  most?: number;
}

/** The words for a sight and the sight itself. */
export interface Asker {
  speech: Speech;
  sight: Sight;
}

export interface FreeForm {
  /** Every question in the order of asking, those included that follow from answers given. */
  ask(asker: Asker, answers: Answers): Question[];
  /** What the answers make. The rules say whether it will do. */
  read(sight: Sight, answers: Answers): Payload;
  /** The answers that lead to a payload. */
  from(sight: Sight, payload: Payload): Answers;
  /** Is its one ready example only one of many ways? Then the form is shown instead of acting at once. */
  manyWays?: boolean;
  /** Payloads that would do where the rules give no example. */
  samples?(sight: Sight): Payload[];
}

export const one = (answers: Answers, id: string): string => answers[id]?.[0] ?? "";
export const all = (answers: Answers, id: string): readonly string[] => answers[id] ?? [];

/** A text of a payload as an answer; nothing where it is left out. */
export const given = (value: unknown): string[] => (typeof value === "string" || typeof value === "number" ? [String(value)] : []);
export const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
export const recordOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The same object without the fields that are empty. */
export function filled(payload: Payload): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined && value !== ""));
}

export const said = ({ speech }: Asker, key: TextKey): string => translate(speech.locale, key);

/** For a question that need not be answered: the choice that leaves it out. */
export const leftOut = (asker: Asker, key: TextKey): Choice => ({ value: "", words: said(asker, key) });

export function seatChoices({ speech }: Asker, ids: readonly string[]): Choice[] {
  return ids.map((id) => ({ value: id, words: speech.names.node(id) }));
}

/** Clauses, all of them or those with an index that fits. */
export function issueChoices({ speech, sight }: Asker, fits: (index: number) => boolean = () => true): Choice[] {
  return sight.open.issues.filter((k) => fits(k.index)).map((k) => ({ value: k.id, words: speech.names.issue(k.index) }));
}

/** Levels of a clause, all of them or those with an index that fits. */
export function optionChoices({ speech, sight }: Asker, issueId: string, fits: (option: number) => boolean = () => true): Choice[] {
  const issue = sight.open.issues.find((k) => k.id === issueId);
  return (issue?.options ?? []).flatMap((option, o) => (fits(o) ? [{ value: option.id, words: speech.names.option(issueId, o) }] : []));
}

/** May it be sent to be judged: is every question answered that must be? */
export function isAnswered(questions: readonly Question[], answers: Answers): boolean {
  return questions.every(({ id, kind, choices, least = 0, most = Infinity }) => {
    const chosen = all(answers, id);
    if (kind === "one") return choices.some((c) => c.value === chosen[0]);
    return kind !== "some" || (chosen.length >= least && chosen.length <= most);
  });
}

/** Answers to what is settled from the start: texts and lists as they are, yes and no in words. */
export function settledBy(part: Payload): Answers {
  return Object.fromEntries(
    Object.entries(part).flatMap(([field, value]): [string, string[]][] => {
      if (typeof value === "boolean") return [[field, [value ? "yes" : "no"]]];
      const ids = Array.isArray(value) ? listed(value) : given(value);
      return ids.length === 0 ? [] : [[field, ids]];
    }),
  );
}
