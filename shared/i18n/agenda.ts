/** Hidden agendas as sentences, for scenarios that do not write their own. */
import type { Agenda } from "../scenario/schema.ts";
import type { Value } from "./message.ts";
import type { Names } from "./names.ts";
import { translate, type Locale } from "./translate.ts";

function valuesOf(names: Names, agenda: Agenda): Record<string, Value> {
  switch (agenda.kind) {
    case "wording":
      return { issue: names.issue(agenda.issue), option: names.option(agenda.issue, agenda.option) };
    case "bound":
      return {
        issue: names.issue(agenda.issue),
        hasAtLeast: agenda.atLeast !== undefined,
        hasAtMost: agenda.atMost !== undefined,
        atLeast: names.option(agenda.issue, agenda.atLeast ?? ""),
        atMost: names.option(agenda.issue, agenda.atMost ?? ""),
      };
    case "carries":
      return {
        organisation: names.node(agenda.organisation),
        carried: agenda.carried,
        hasIssue: agenda.issue !== undefined,
        issue: names.issue(agenda.issue ?? ""),
      };
    case "tie":
      return { with: names.node(agenda.with) };
    case "finding":
      return { finding: names.finding(agenda.finding), published: agenda.published };
    case "footnote":
      return { seat: names.node(agenda.seat), footnotes: agenda.footnotes };
    case "settled":
      return { issue: names.issue(agenda.issue) };
    case "balance":
    case "presidency":
      return {};
  }
}

/** What a seat secretly wants, as a sentence. */
export function agendaWords(locale: Locale, names: Names, agenda: Agenda): string {
  return translate(locale, `agenda.${agenda.kind}`, valuesOf(names, agenda));
}
