// Forms about deciding: calls and their answers, motions, packages, straw polls.
import { translate } from "../../../shared/i18n/translate.ts";
import { issueOf, type Sight } from "../../../shared/rules/sight.ts";
import { mayAdopt } from "../../../shared/rules/text/adopting.ts";
import { hasText } from "../../../shared/rules/text/clean.ts";
import { isTabled, tabledLevels } from "../../../shared/rules/text/clauses.ts";
import { isAvailableTo } from "../../../shared/rules/text/legality.ts";
import {
  all,
  filled,
  given,
  issueChoices,
  listed,
  one,
  optionChoices,
  recordOf,
  said,
  type Answers,
  type Asker,
  type Choice,
  type FreeForm,
  type Payload,
  type Question,
} from "./question.ts";

/** Answer of a clause that a package leaves out. */
const OUT = "-";
const levelOf = (issueId: string): string => `level:${issueId}`;

/** A level for each clause: what stands, another one that fits, or (where that is open) none. */
function packageQuestions(asker: Asker, fits: (issue: number, option: number) => boolean, mayLeaveOut: boolean): Question[] {
  const { sight, speech } = asker;
  return sight.open.issues.map((issue) => {
    const text = sight.pub.draft[issue.index]?.text ?? -1;
    const stands: Choice = {
      value: "",
      words: translate(speech.locale, "ui.panel.as-it-stands", { option: speech.names.option(issue.index, text) }),
    };
    const others = optionChoices(asker, issue.id, (o) => o !== text && fits(issue.index, o));
    const out: Choice[] = mayLeaveOut && text >= 0 ? [{ value: OUT, words: translate(speech.locale, "thing.left-out") }] : [];
    return { id: levelOf(issue.id), title: speech.names.issue(issue.index), kind: "pick", choices: [stands, ...others, ...out] };
  });
}

function readPackage({ open }: Sight, answers: Answers): Record<string, string | null> {
  return Object.fromEntries(
    open.issues.flatMap((issue): [string, string | null][] => {
      const level = one(answers, levelOf(issue.id));
      return level === "" ? [] : [[issue.id, level === OUT ? null : level]];
    }),
  );
}

/** Levels that stand anyway are the same as not naming them. */
function fromPackage({ open, pub }: Sight, chosen: unknown): Answers {
  return Object.fromEntries(
    Object.entries(recordOf(chosen)).flatMap(([id, level]): [string, string[]][] => {
      const issue = issueOf(open, id);
      const stands = issue?.options[pub.draft[issue.index]?.text ?? -1]?.id ?? null;
      return level === stands ? [] : [[levelOf(id), [level === null ? OUT : String(level)]]];
    }),
  );
}

const isOnTable = (sight: Sight) => (k: number, o: number) => {
  const [issue, clause] = [sight.open.issues[k], sight.pub.draft[k]];
  return issue !== undefined && clause !== undefined && (isTabled(clause, o) || !hasText(issue, o));
};

function clauseQuestions(asker: Asker, answers: Answers): Question[] {
  const { sight } = asker;
  const issue = issueOf(sight.open, one(answers, "issue"));
  const clause = sight.pub.draft[issue?.index ?? -1];
  const fits = (o: number): boolean => issue !== null && clause !== undefined && isTabled(clause, o) && hasText(issue, o);
  const levels: Question[] = issue ? [{ id: "option", kind: "one", choices: optionChoices(asker, issue.id, fits) }] : [];
  return [{ id: "issue", kind: "one", choices: issueChoices(asker) }, ...levels];
}

const wordsOf = ({ speech }: Asker, family: "scope" | "motion", ids: readonly string[]): Choice[] =>
  ids.map((value) => ({
    value,
    words: translate(speech.locale, family === "scope" ? `ui.panel.scope.${value as "whole"}` : `motion.${value as "poll"}`),
  }));

/** Only some meetings adopt the whole text. */
const mayWhole = ({ open, pub }: Sight): boolean => mayAdopt(open, pub.meeting);

/** A package of which no clause differs from what stands need not be named. */
function withPackage(sight: Sight, payload: Payload, answers: Answers): Payload {
  const chosen = readPackage(sight, answers);
  return Object.keys(chosen).length === 0 ? payload : { ...payload, package: chosen };
}

export const callSilence: FreeForm = {
  ask(asker, answers) {
    const scope = one(answers, "scope");
    return [
      { id: "scope", kind: "one", choices: wordsOf(asker, "scope", mayWhole(asker.sight) ? ["whole", "clause"] : ["clause"]) },
      ...(scope === "clause" ? clauseQuestions(asker, answers) : []),
      ...(scope === "whole" ? packageQuestions(asker, isOnTable(asker.sight), true) : []),
    ];
  },
  read(sight, answers) {
    if (one(answers, "scope") === "whole") return withPackage(sight, { scope: "whole" }, answers);
    return { scope: "clause", issue: one(answers, "issue"), option: one(answers, "option") };
  },
  from: (sight, { scope, issue, option, package: chosen }) => ({
    scope: given(scope),
    issue: given(issue),
    option: given(option),
    ...fromPackage(sight, chosen),
  }),
  // Where the text as it stands cannot be called, one that differs in a clause may.
  samples: ({ open, pub }) =>
    open.issues.flatMap(({ id, index, options }) => {
      const clause = pub.draft[index];
      const others = clause ? tabledLevels(clause).filter((o) => o !== clause.text) : [];
      return [null, ...others.map((o) => options[o]?.id ?? "")].map((level) => ({ scope: "whole", package: { [id]: level } }));
    }),
};

export const motion: FreeForm = {
  ask(asker, answers) {
    const kind = one(answers, "kind");
    return [
      {
        id: "kind",
        title: said(asker, "ui.panel.field.kind-of-motion"),
        kind: "one",
        choices: wordsOf(asker, "motion", mayWhole(asker.sight) ? ["poll", "clause", "package"] : ["poll", "clause"]),
      },
      ...(kind === "poll" ? ([{ id: "issue", kind: "one", choices: issueChoices(asker) }] satisfies Question[]) : []),
      ...(kind === "clause" ? clauseQuestions(asker, answers) : []),
      ...(kind === "package" ? packageQuestions(asker, isOnTable(asker.sight), true) : []),
    ];
  },
  read(sight, answers) {
    const kind = one(answers, "kind");
    if (kind === "package") return withPackage(sight, { kind }, answers);
    return filled({ kind, issue: one(answers, "issue"), option: kind === "clause" ? one(answers, "option") : "" });
  },
  from: (sight, { kind, issue, option, package: chosen }) => ({
    kind: given(kind),
    issue: given(issue),
    option: given(option),
    ...fromPackage(sight, chosen),
  }),
};

/** The chair's package: any level that exists, clause by clause. */
export const tablePackage: FreeForm = {
  manyWays: true,
  ask(asker) {
    const { sight } = asker;
    const fits = (k: number, o: number): boolean => {
      const issue = sight.open.issues[k];
      return issue !== undefined && (sight.pub.draft[k]?.settled ?? 0) < 0 && isAvailableTo(sight, issue, o);
    };
    return packageQuestions(asker, fits, false);
  },
  read: (sight, answers) => ({ package: readPackage(sight, answers) }),
  from: (sight, { package: chosen }) => fromPackage(sight, chosen),
  samples: ({ open }) => open.issues.flatMap((k) => k.options.map((level) => ({ package: { [k.id]: level.id } }))),
};

/** Letting a call pass, or naming the clause and the wording that would do. In a vote a plain no will do. */
export const answerCall: FreeForm = {
  ask(asker, answers) {
    const { sight, speech } = asker;
    const { call } = sight.pub;
    const isVote = sight.open.decision.procedure === "vote";
    const fits = (k: number): boolean => call?.kind === "whole" || call?.issue === k;
    const issue = issueOf(sight.open, one(answers, "issue"));
    const plainNo: Choice[] = isVote ? [{ value: "", words: translate(speech.locale, "ui.panel.plain-no") }] : [];
    const better = (o: number): boolean => issue !== null && o !== call?.package[issue.index] && isAvailableTo(sight, issue, o);
    const objects = one(answers, "ok") === "no";
    const yesNo = ["yes", "no"] as const;
    return [
      { id: "ok", kind: "one", choices: yesNo.map((value) => ({ value, words: translate(speech.locale, `ui.panel.call.${value}`) })) },
      ...(objects
        ? ([{ id: "issue", kind: isVote ? "pick" : "one", choices: [...plainNo, ...issueChoices(asker, fits)] }] satisfies Question[])
        : []),
      ...(objects && issue ? ([{ id: "wording", kind: "one", choices: optionChoices(asker, issue.id, better) }] satisfies Question[]) : []),
    ];
  },
  read(_sight, answers) {
    if (one(answers, "ok") === "yes") return { ok: true };
    return filled({ ok: false, issue: one(answers, "issue"), wording: one(answers, "wording") });
  },
  from: (_sight, { ok, issue, wording }) => ({ ok: [ok === true ? "yes" : "no"], issue: given(issue), wording: given(wording) }),
};

/** Any levels that one could live with, or says one could; none is an answer too. */
export const answerPoll: FreeForm = {
  manyWays: true,
  ask(asker, answers) {
    const { pub, open, seat } = asker.sight;
    const polls = pub.polls.filter((p) => p.meeting === pub.meeting && p.counts === null && !p.answers[seat ?? ""]);
    const issue = open.issues[pub.polls.find((p) => p.id === one(answers, "poll"))?.issue ?? -1];
    return [
      { id: "poll", kind: "one", choices: polls.map((p) => ({ value: p.id, words: asker.speech.names.issue(p.issue) })) },
      ...(issue ? ([{ id: "options", kind: "some", choices: optionChoices(asker, issue.id) }] satisfies Question[]) : []),
    ];
  },
  read: (_sight, answers) => ({ poll: one(answers, "poll"), options: all(answers, "options") }),
  from: (_sight, { poll, options }) => ({ poll: given(poll), options: listed(options) }),
};
