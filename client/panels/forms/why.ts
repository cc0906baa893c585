// Forms about refusals: asking why and what would help, and answering it.
import { dealWords, questionWords } from "../../../shared/i18n/things.ts";
import { translate, wordFor } from "../../../shared/i18n/translate.ts";
import { ASKS, CHANGES_MOST, refusedNow, type About } from "../../../shared/rules/network/questions.ts";
import type { Sight } from "../../../shared/rules/sight.ts";
import { WHY_REASONS } from "../../../shared/rules/state.ts";
import { isAvailableTo } from "../../../shared/rules/text/legality.ts";
import {
  all,
  filled,
  given,
  issueChoices,
  leftOut,
  listed,
  one,
  optionChoices,
  recordOf,
  said,
  seatChoices,
  type Answers,
  type Asker,
  type Choice,
  type FreeForm,
  type Payload,
  type Question,
} from "./question.ts";

const WHOLE = "whole";

/** What a question is about as one value: the whole text, a clause, or a deal. */
const keyOf = ({ open }: Sight, { issue, deal }: About): string =>
  deal === null ? (issue < 0 ? WHOLE : `issue:${open.issues[issue]?.id ?? ""}`) : `deal:${deal}`;

function aboutChoice({ sight, speech }: Asker, about: About): Choice {
  const deal = sight.deals.find((d) => d.id === about.deal);
  const whole = translate(speech.locale, "ui.panel.scope.whole");
  const words = deal ? dealWords(speech, deal) : about.issue < 0 ? whole : speech.names.issue(about.issue);
  return { value: keyOf(sight, about), words };
}

const partOf = (key: string): Payload =>
  key.startsWith("issue:") ? { issue: key.slice(6) } : key.startsWith("deal:") ? { deal: key.slice(5) } : {};

export const askWhy: FreeForm = {
  ask(asker, answers) {
    const refused = refusedNow(asker.sight);
    const to = one(answers, "to");
    const whats = ASKS.map((ask) => ({ value: ask, words: said(asker, ask === "why" ? "ui.why.ask-why" : "ui.why.ask-what") }));
    const about = refused.filter((r) => r.to === to).map((r) => aboutChoice(asker, r));
    return [
      { id: "to", kind: "one", choices: seatChoices(asker, [...new Set(refused.map((r) => r.to))]) },
      ...(to === "" ? [] : ([{ id: "about", kind: "one", choices: about }] satisfies Question[])),
      { id: "ask", kind: "one", choices: whats },
    ];
  },
  read: (_sight, answers) => filled({ to: one(answers, "to"), ask: one(answers, "ask"), ...partOf(one(answers, "about")) }),
  from(sight, { to, ask, issue, deal }) {
    const about = { issue: sight.open.issues.findIndex((k) => k.id === issue), deal: typeof deal === "string" ? deal : null };
    return { to: given(to), ask: given(ask), about: to === undefined ? [] : [keyOf(sight, about)] };
  },
  samples: (sight) =>
    refusedNow(sight).flatMap((refused) => ASKS.map((ask) => ({ to: refused.to, ask, ...partOf(keyOf(sight, refused)) }))),
};

const PLACES = Array.from({ length: CHANGES_MOST }, (_, i) => i + 1);

/** One wording that would do: which clause, which level, and in a deal who would promise it. */
function changeQuestions(asker: Asker, answers: Answers, at: number, parties: readonly string[]): Question[] {
  const { sight, speech } = asker;
  const title = (key: Parameters<typeof said>[1]): string => translate(speech.locale, key);
  const issue = one(answers, `change${at}`);
  const setup = sight.open.issues.find((k) => k.id === issue);
  const clause: Question = {
    id: `change${at}`,
    title: title("ui.panel.field.change"),
    kind: "pick",
    choices: [leftOut(asker, "ui.panel.no-clause"), ...issueChoices(asker)],
  };
  if (!setup) return [clause];
  const choices = optionChoices(asker, issue, (o) => isAvailableTo(sight, setup, o));
  return [
    clause,
    { id: `level${at}`, title: title("ui.panel.field.to-level"), kind: "one", choices },
    ...(parties.length === 0
      ? []
      : ([
          { id: `by${at}`, title: title("ui.panel.field.promised-by"), kind: "one", choices: seatChoices(asker, parties) },
        ] satisfies Question[])),
  ];
}

export const answerWhy: FreeForm = {
  manyWays: true,
  ask(asker, answers) {
    const { sight, speech } = asker;
    const open = sight.questions.filter((q) => q.to === sight.seat && q.status === "asked");
    const asked = open.find((q) => q.id === one(answers, "question"));
    const parties = sight.deals.find((d) => d.id === asked?.deal)?.parties ?? [];
    const reasons = WHY_REASONS.map((reason) => ({ value: reason, words: wordFor(speech.locale, "why-label", reason) }));
    // The next place appears once the one before is filled.
    const places = PLACES.filter((at) => at === 1 || one(answers, `change${at - 1}`) !== "");
    const ordered = issueChoices(asker, (k) => sight.open.issues[k]?.ordered === true);
    return [
      { id: "question", kind: "one", choices: open.map((q) => ({ value: q.id, words: questionWords(speech, q) })) },
      { id: "reason", title: said(asker, "ui.panel.field.why"), kind: "one", choices: reasons },
      { id: "issues", title: said(asker, "ui.panel.field.blames"), kind: "some", choices: issueChoices(asker), most: CHANGES_MOST },
      ...places.flatMap((at) => changeQuestions(asker, answers, at, parties)),
      { id: "cover", kind: "pick", choices: [leftOut(asker, "ui.panel.no-clause"), ...ordered] },
    ];
  },
  read(_sight, answers) {
    const changes = PLACES.flatMap((at) => {
      const issue = one(answers, `change${at}`);
      return issue === "" ? [] : [filled({ issue, option: one(answers, `level${at}`), by: one(answers, `by${at}`) })];
    });
    const issues = all(answers, "issues");
    return filled({
      question: one(answers, "question"),
      reason: one(answers, "reason"),
      issues: issues.length > 0 ? issues : undefined,
      changes: changes.length > 0 ? changes : undefined,
      cover: one(answers, "cover"),
    });
  },
  from(_sight, { question, reason, issues, changes, cover }) {
    const named = Array.isArray(changes) ? changes.map(recordOf) : [];
    const places = named.flatMap((c, i): [string, string[]][] => [
      [`change${i + 1}`, given(c["issue"])],
      [`level${i + 1}`, given(c["option"])],
      [`by${i + 1}`, given(c["by"])],
    ]);
    return { question: given(question), reason: given(reason), issues: listed(issues), cover: given(cover), ...Object.fromEntries(places) };
  },
};
