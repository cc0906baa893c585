// Forms about single clauses: tabling, objecting, carriers, the chair's shifts and order, footnotes.
import { priceWords } from "../../../shared/i18n/things.ts";
import { translate, wordFor } from "../../../shared/i18n/translate.ts";
import { REASONS } from "../../../shared/rules/actions/text/object.ts";
import { issueOf, type Sight } from "../../../shared/rules/sight.ts";
import { LEVELS } from "../../../shared/rules/state.ts";
import { hasText } from "../../../shared/rules/text/clean.ts";
import { isAvailableTo } from "../../../shared/rules/text/legality.ts";
import { neighbour } from "../../../shared/rules/text/shift.ts";
import { mayLink } from "../../../shared/rules/text/tabling.ts";
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
  seatChoices,
  type Asker,
  type FreeForm,
  type Question,
} from "./question.ts";

/** Is the clause open for changes? */
const isOpen = (sight: Sight) => (index: number) => (sight.pub.draft[index]?.settled ?? 0) < 0;

function levels(asker: Asker, id: string, issueId: string): Question[] {
  const issue = issueOf(asker.sight.open, issueId);
  if (!issue) return [];
  return [{ id, kind: "one", choices: optionChoices(asker, issueId, (o) => isAvailableTo(asker.sight, issue, o)) }];
}

/** Clauses that may be changed together with this one. */
function linkable(asker: Asker, issueId: string): Question[] {
  const { sight } = asker;
  const first = issueOf(sight.open, issueId)?.index ?? -1;
  const choices = issueChoices(asker, (k) => k !== first && isOpen(sight)(k) && mayLink(sight, first, k));
  if (first < 0 || choices.length === 0) return [];
  return [{ id: "linkIssue", kind: "pick", choices: [leftOut(asker, "ui.panel.no-link"), ...choices] }];
}

/** A level of a clause; for the chair and for parties to a deal, a level of a second clause with it. */
export const table: FreeForm = {
  ask(asker, answers) {
    const issue = one(answers, "issue");
    const second = one(answers, "linkIssue");
    return [
      { id: "issue", kind: "one", choices: issueChoices(asker, isOpen(asker.sight)) },
      ...levels(asker, "option", issue),
      ...linkable(asker, issue),
      ...(second === "" || second === issue ? [] : levels(asker, "linkOption", second)),
    ];
  },
  read(_sight, answers) {
    const second = { issue: one(answers, "linkIssue"), option: one(answers, "linkOption") };
    const linked = second.issue === "" ? undefined : second;
    return filled({ issue: one(answers, "issue"), option: one(answers, "option"), with: linked });
  },
  from(_sight, { issue, option, with: linked }) {
    const second = recordOf(linked);
    return { issue: given(issue), option: given(option), linkIssue: given(second["issue"]), linkOption: given(second["option"]) };
  },
};

export const object: FreeForm = {
  manyWays: true,
  ask(asker, answers) {
    const { sight, speech } = asker;
    const id = one(answers, "issue");
    const issue = issueOf(sight.open, id);
    const standing = (k: number): number => sight.pub.draft[k]?.text ?? -1;
    const fits = (o: number): boolean => issue !== null && o !== standing(issue.index) && isAvailableTo(sight, issue, o);
    const reasons = REASONS.map((reason) => ({ value: reason, words: wordFor(speech.locale, "objection", reason) }));
    return [
      { id: "issue", kind: "one", choices: issueChoices(asker, (k) => standing(k) >= 0 && isOpen(sight)(k)) },
      ...(issue ? ([{ id: "wording", kind: "one", choices: optionChoices(asker, id, fits) }] satisfies Question[]) : []),
      { id: "reason", kind: "one", choices: reasons },
    ];
  },
  read: (_sight, answers) => ({ issue: one(answers, "issue"), wording: one(answers, "wording"), reason: one(answers, "reason") }),
  from: (_sight, { issue, wording, reason }) => ({ issue: given(issue), wording: given(wording), reason: given(reason) }),
};

/** Any organisation at any level, also in the place of one that has consented. */
export const nameCarrier: FreeForm = {
  ask(asker) {
    const { sight, speech } = asker;
    const bodies = sight.open.organisations.map((o) => o.id);
    const asked = LEVELS.filter((level) => level !== "members");
    return [
      { id: "issue", kind: "one", choices: issueChoices(asker, (k) => sight.open.issues[k]?.followUp === false) },
      { id: "organisation", kind: "one", choices: seatChoices(asker, bodies) },
      { id: "level", kind: "one", choices: asked.map((level) => ({ value: level, words: wordFor(speech.locale, "level", level) })) },
    ];
  },
  read: (_sight, answers) => ({
    issue: one(answers, "issue"),
    organisation: one(answers, "organisation"),
    level: one(answers, "level"),
  }),
  from: (_sight, { issue, organisation, level }) => ({ issue: given(issue), organisation: given(organisation), level: given(level) }),
  samples: ({ open }) =>
    open.issues.flatMap((k) => open.organisations.map((o) => ({ issue: k.id, organisation: o.id, level: "outreach" }))),
};

const PRICES = ["none", "mentions", "invitation", "joint-request"] as const;
const MOST_MENTIONS = 12;

/** A head's consent, and what it wants for it. */
export const answerCarrier: FreeForm = {
  manyWays: true,
  ask(asker, answers) {
    const { sight, speech } = asker;
    const own = sight.open.seats.find((s) => s.id === sight.seat)?.organisation ?? "";
    const asked = (k: number): boolean => {
      const carrier = sight.pub.draft[k]?.carrier;
      return carrier?.consent === "asked" && carrier.organisation === own;
    };
    const prices = PRICES.map((kind) => ({
      value: kind,
      words: kind === "mentions" ? translate(speech.locale, "ui.panel.price-mentions") : priceWords(speech.locale, { kind }),
    }));
    const counts = Array.from({ length: MOST_MENTIONS }, (_, i) => ({ value: String(i + 1), words: String(i + 1) }));
    const consents = one(answers, "consent") === "yes";
    const yesNo = ["yes", "no"] as const;
    return [
      { id: "issue", kind: "one", choices: issueChoices(asker, asked) },
      {
        id: "consent",
        kind: "one",
        choices: yesNo.map((value) => ({ value, words: translate(speech.locale, `ui.panel.consent.${value}`) })),
      },
      ...(consents ? ([{ id: "price", kind: "pick", choices: prices }] satisfies Question[]) : []),
      ...(consents && one(answers, "price") === "mentions" ? ([{ id: "count", kind: "pick", choices: counts }] satisfies Question[]) : []),
    ];
  },
  read(_sight, answers) {
    const issue = one(answers, "issue");
    if (one(answers, "consent") !== "yes") return { issue, consent: false };
    const kind = PRICES.find((k) => k === one(answers, "price")) ?? "none";
    const price = kind === "mentions" ? { kind, count: Number(one(answers, "count") || "1") } : { kind };
    return { issue, consent: true, price };
  },
  from(_sight, { issue, consent, price }) {
    const wanted = recordOf(price);
    return {
      issue: given(issue),
      consent: [consent === true ? "yes" : "no"],
      price: given(wanted["kind"]),
      count: given(wanted["count"]),
    };
  },
};

/** One or two clauses, each up or down by a level. */
export const shiftDraft: FreeForm = {
  manyWays: true,
  ask({ speech, sight }) {
    const choices = sight.open.issues.flatMap((issue) =>
      ([1, -1] as const).flatMap((by) => {
        const to = neighbour(issue, sight.pub.draft[issue.index]?.text ?? -1, by);
        if (!issue.ordered || to < 0 || !isOpen(sight)(issue.index)) return [];
        const words = translate(speech.locale, "ui.panel.shift-to", {
          issue: speech.names.issue(issue.index),
          option: speech.names.option(issue.index, to),
        });
        return [{ value: `${issue.id} ${by}`, words }];
      }),
    );
    return [{ id: "shifts", kind: "some", choices, least: 1, most: 2 }];
  },
  read: (_sight, answers) => ({
    shifts: all(answers, "shifts").map((answer) => {
      const at = answer.lastIndexOf(" ");
      return { issue: answer.slice(0, at), by: Number(answer.slice(at + 1)) };
    }),
  }),
  from: (_sight, { shifts }) => ({
    shifts: (Array.isArray(shifts) ? shifts : []).map((shift) => {
      const { issue, by } = recordOf(shift);
      return `${String(issue)} ${String(by)}`;
    }),
  }),
};

export const orderAgenda: FreeForm = {
  manyWays: true,
  ask({ speech, sight }) {
    const choices = sight.pub.agenda.flatMap((k) => {
      const id = sight.open.issues[k]?.id;
      return id === undefined ? [] : [{ value: id, words: speech.names.issue(k) }];
    });
    return [{ id: "issues", kind: "order", choices }];
  },
  read({ open, pub }, answers) {
    const now = pub.agenda.flatMap((k) => open.issues[k]?.id ?? []);
    const order = all(answers, "issues");
    return { issues: order.length === now.length ? order : now };
  },
  from: (_sight, { issues }) => ({ issues: listed(issues) }),
};

/** Any one or two clauses of the open call. */
export const footnote: FreeForm = {
  manyWays: true,
  ask(asker) {
    const { open, pub } = asker.sight;
    const chosen = pub.call?.package ?? [];
    const fits = (k: number): boolean => {
      const issue = open.issues[k];
      return issue !== undefined && issue.none >= 0 && hasText(issue, chosen[k] ?? -1);
    };
    return [{ id: "issues", kind: "some", choices: issueChoices(asker, fits), least: 1, most: 2 }];
  },
  read: (_sight, answers) => ({ issues: all(answers, "issues") }),
  from: (_sight, { issues }) => ({ issues: listed(issues) }),
};
