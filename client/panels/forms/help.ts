// Forms about organisations: what a minister asks of a head, and what a head gives.
import { requestWords, subjectWords } from "../../../shared/i18n/things.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import type { ContributionDef } from "../../../shared/rules/contributions/define-contribution.ts";
import { CONTRIBUTION_LIST } from "../../../shared/rules/contributions/index.ts";
import { headedBy, headSeatOf, stageOf } from "../../../shared/rules/organisations/lookup.ts";
import { channelFor, isOpenRequest, partnerRefusal, workingGroupOn } from "../../../shared/rules/organisations/requests.ts";
import type { Sight } from "../../../shared/rules/sight.ts";
import {
  all,
  filled,
  given,
  issueChoices,
  leftOut,
  listed,
  one,
  seatChoices,
  type Answers,
  type Asker,
  type Choice,
  type FreeForm,
  type Question,
} from "./question.ts";

/** Contributions that the stage knows. */
const kindsNow = ({ open, pub }: Sight): ContributionDef[] => CONTRIBUTION_LIST.filter((def) => def.stage === stageOf(open, pub));
const kindNamed = (id: string): ContributionDef | null => CONTRIBUTION_LIST.find((def) => def.id === id) ?? null;

const kindChoices = ({ speech, sight }: Asker): Choice[] =>
  kindsNow(sight).map(({ id }) => ({ value: id, words: translate(speech.locale, `contribution.${id}.label`) }));

/** What a contribution speaks of: a clause, a finding or paper of the organisation, a minister. */
function aboutQuestions(asker: Asker, def: ContributionDef, organisation: string): Question[] {
  const { sight, speech } = asker;
  const { open } = sight;
  const questions: Question[] = [];
  if (def.issue === "named" || def.issue === "linked") questions.push({ id: "issue", kind: "one", choices: issueChoices(asker) });
  if (def.issue === "optional")
    questions.push({ id: "issue", kind: "pick", choices: [leftOut(asker, "ui.panel.no-clause"), ...issueChoices(asker)] });
  if (def.subject === "finding" || def.subject === "paper") {
    const own = (def.subject === "finding" ? open.findings : open.optionPapers).filter((s) => s.organisation === organisation);
    questions.push({ id: "subject", kind: "one", choices: own.map(({ id }) => ({ value: id, words: subjectWords(speech.names, id) })) });
  }
  const ministers = seatChoices(asker, open.ministers);
  if (def.subject === "seat") questions.push({ id: "subject", kind: "one", choices: ministers });
  if (def.subject === "optional-seat")
    questions.push({ id: "subject", kind: "pick", choices: [leftOut(asker, "ui.panel.for-all"), ...ministers] });
  return questions;
}

/** Answers to the questions that a contribution has. */
const aboutOf = (answers: Answers, def: ContributionDef | null): Record<string, string> => ({
  issue: def !== null && def.issue !== "none" && def.issue !== "subject" ? one(answers, "issue") : "",
  subject: def !== null && def.subject !== "none" ? one(answers, "subject") : "",
});

export const request: FreeForm = {
  ask(asker, answers) {
    const { sight } = asker;
    const { open, seat } = sight;
    const near = open.organisations.filter(({ id }) => {
      const head = headSeatOf(open, id);
      return head !== null && channelFor(sight, seat ?? "", head, -1) !== null;
    });
    const def = kindNamed(one(answers, "contribution"));
    const head = headSeatOf(open, one(answers, "organisation")) ?? "";
    const group = workingGroupOn(sight, seat ?? "", head, open.issues.find((k) => k.id === one(answers, "issue"))?.index ?? -1);
    // Those who could join at all; in a working group all ask together anyway.
    const partners = open.ministers.filter((id) => id !== seat && partnerRefusal(sight, seat ?? "", id) === null);
    const withWhom: Question = {
      id: "with",
      kind: "pick",
      choices: [leftOut(asker, "ui.panel.ask-alone"), ...seatChoices(asker, partners)],
    };
    return [
      {
        id: "organisation",
        kind: "one",
        choices: seatChoices(
          asker,
          near.map((o) => o.id),
        ),
      },
      { id: "contribution", kind: "one", choices: kindChoices(asker) },
      ...(def ? aboutQuestions(asker, def, one(answers, "organisation")) : []),
      ...(group ? [] : [withWhom]),
    ];
  },
  read(_sight, answers) {
    const def = kindNamed(one(answers, "contribution"));
    return filled({
      organisation: one(answers, "organisation"),
      contribution: one(answers, "contribution"),
      ...aboutOf(answers, def),
      with: one(answers, "with"),
    });
  },
  from: (_sight, { organisation, contribution, issue, subject, with: partner }) => ({
    organisation: given(organisation),
    contribution: given(contribution),
    issue: given(issue),
    subject: given(subject),
    with: given(partner),
  }),
};

/** Whom a contribution serves or brings together, where that is the head's to choose. */
function guestQuestions(asker: Asker, def: ContributionDef, isAsked: boolean): Question[] {
  const choices = seatChoices(asker, asker.sight.open.ministers);
  if (def.id === "consensus") return [{ id: "seats", kind: "some", choices, most: 5 }];
  const serves = def.refusals.includes("needs-seat") && !isAsked;
  return serves ? [{ id: "seats", kind: "some", choices, least: 1, most: 1 }] : [];
}

const secondClause = (asker: Asker, answers: Answers): Question[] => [
  {
    id: "second",
    kind: "pick",
    choices: [leftOut(asker, "ui.panel.no-link"), ...issueChoices(asker, (k) => asker.sight.open.issues[k]?.id !== one(answers, "issue"))],
  },
];

export const contribute: FreeForm = {
  ask(asker, answers) {
    const { sight, speech } = asker;
    const own = headedBy(sight.open, sight.seat) ?? "";
    const asked = sight.requests.filter((r) => isOpenRequest(r) && r.organisation === own);
    const found = asked.find((r) => r.id === one(answers, "request"));
    const def = kindNamed(found?.contribution ?? one(answers, "contribution"));
    const unasked: Question = { id: "contribution", kind: "one", choices: kindChoices(asker) };
    const requests: Question = {
      id: "request",
      kind: "pick",
      choices: [leftOut(asker, "ui.panel.unasked"), ...asked.map((r) => ({ value: r.id, words: requestWords(speech, r) }))],
    };
    return [
      ...(asked.length > 0 ? [requests] : []),
      ...(found ? [] : [unasked]),
      ...(def && !found ? aboutQuestions(asker, def, own) : []),
      ...(def?.issue === "linked" ? secondClause(asker, answers) : []),
      ...(def ? guestQuestions(asker, def, found !== undefined) : []),
    ];
  },
  read(sight, answers) {
    const found = sight.requests.find((r) => r.id === one(answers, "request"));
    const contribution = found?.contribution ?? one(answers, "contribution");
    const def = kindNamed(contribution);
    const about = found ? {} : aboutOf(answers, def);
    const first = sight.open.issues[found?.issue ?? -1]?.id ?? one(answers, "issue");
    const second = def?.issue === "linked" ? one(answers, "second") : "";
    const seats = def && guestQuestionsApply(def, found !== undefined) ? all(answers, "seats") : [];
    return filled({
      contribution,
      request: found?.id,
      ...about,
      ...(second === "" ? {} : { issue: undefined, issues: [first, second] }),
      seats: seats.length > 0 ? seats : undefined,
    });
  },
  from(sight, { contribution, request: id, issue, issues, subject, seats }) {
    const [first, second] = listed(issues);
    const found = sight.requests.find((r) => r.id === id);
    const asked = sight.open.issues[found?.issue ?? -1]?.id;
    return {
      contribution: found ? [] : given(contribution),
      request: given(id),
      issue: given(first ?? issue),
      second: given(asked !== undefined && second === asked ? first : second),
      subject: given(subject),
      seats: listed(seats),
    };
  },
};

const guestQuestionsApply = (def: ContributionDef, isAsked: boolean): boolean =>
  def.id === "consensus" || (def.refusals.includes("needs-seat") && !isAsked);
