/** Channels, deals, requests and the like in words: what an id in a log entry or a menu speaks of. */
import type { Sight } from "../rules/sight.ts";
import type { Deal, Price, Question, Request, Term } from "../rules/state.ts";
import type { Names } from "./names.ts";
import { listOf, translate, wordFor, type Locale } from "./translate.ts";

/** What is needed to say anything: the language, the names and (where ids must be looked up) what the reader can see. */
export interface Speech {
  locale: Locale;
  names: Names;
  sight: Sight | null;
}

/** Those in a channel or invited to it, as "India – Canada"; the id where the channel is unknown. */
export function channelWords({ locale, names, sight }: Speech, id: string): string {
  if (id === "public") return translate(locale, "thing.public");
  const channel = sight?.pub.channels.find((c) => c.id === id);
  if (!channel) return id;
  const all = [...channel.members, ...channel.invited, ...(channel.partner === null ? [] : [channel.partner])];
  return [...new Set(all)].map(names.node).join(" – ");
}

/** Levels of which any will do, each in quotes: labels have commas of their own. */
const eitherOf = (locale: Locale, words: readonly string[]): string =>
  words.map((word) => translate(locale, "thing.quoted", { words: word })).join(translate(locale, "list.or"));

/** One promise as a sentence without a full stop. */
export function termWords({ locale, names }: Speech, term: Term): string {
  const options = eitherOf(
    locale,
    term.options.map((o) => names.option(term.issue, o)),
  );
  return translate(locale, `term.${term.kind}`, { by: names.node(term.by), issue: names.issue(term.issue), options });
}

/** A term as it stands in a payload, with ids instead of indices. */
function payloadTermWords(speech: Speech, term: Record<string, unknown>): string {
  const { locale, names } = speech;
  const issue = String(term["issue"] ?? "");
  const ids = Array.isArray(term["options"]) ? term["options"].map(String) : [];
  const options = eitherOf(
    locale,
    ids.map((o) => names.option(issue, o)),
  );
  return wordFor(locale, "term", String(term["kind"]), { by: names.node(String(term["by"] ?? "")), issue: names.issue(issue), options });
}

export function payloadTermsWords(speech: Speech, terms: unknown): string {
  const list = Array.isArray(terms) ? (terms as Record<string, unknown>[]) : [];
  return list.map((term) => payloadTermWords(speech, term)).join(translate(speech.locale, "list.semicolon"));
}

/** All terms of a deal. */
export function dealWords(speech: Speech, deal: Deal): string {
  return deal.terms.map((term) => termWords(speech, term)).join(translate(speech.locale, "list.semicolon"));
}

/** What was asked of whom, by whom, about what. */
export function requestWords({ locale, names }: Speech, request: Request): string {
  return translate(locale, "thing.request", {
    by: listOf(locale, request.askers.map(names.node)),
    organisation: names.node(request.organisation),
    contribution: translate(locale, `contribution.${request.contribution}.label`),
    hasIssue: request.issue >= 0,
    issue: request.issue >= 0 ? names.issue(request.issue) : "",
    hasSubject: request.subject !== null,
    subject: request.subject === null ? "" : subjectWords(names, request.subject),
  });
}

/** A finding, a paper or a seat: the subject of a request or contribution. */
export function subjectWords(names: Names, id: string): string {
  if (names.open.findings.some((f) => f.id === id)) return names.finding(id);
  if (names.open.optionPapers.some((p) => p.id === id)) return names.paper(id);
  return names.node(id);
}

export function priceWords(locale: Locale, price: Price): string {
  return translate(locale, `price.${price.kind}`, { count: price.kind === "mentions" ? price.count : 0 });
}

/** A package as "Clause: level; clause: level". Clauses left out are left out here too. */
export function packageWords({ locale, names }: Speech, chosen: readonly number[]): string {
  const parts = chosen.flatMap((option, k) => (option < 0 ? [] : [pairWords(locale, names.issue(k), names.option(k, option))]));
  return parts.length === 0 ? translate(locale, "thing.nothing") : parts.join(translate(locale, "list.semicolon"));
}

export function pairWords(locale: Locale, issue: string, option: string): string {
  return translate(locale, "thing.pair", { issue, option });
}

/** Who asks why, and about what. */
export function questionWords({ locale, names }: Speech, { by, issue, deal }: Question): string {
  return translate(locale, "thing.question", {
    by: names.node(by),
    hasIssue: issue >= 0,
    issue: issue >= 0 ? names.issue(issue) : "",
    hasDeal: deal !== null,
  });
}

/** A wording that would do, by ids or by indices; in a deal with who would promise it. */
export function changeWords({ locale, names }: Speech, { issue, option, by }: Readonly<Record<string, unknown>>): string {
  const id = (value: unknown): string | number => (typeof value === "number" ? value : String(value));
  const words = { issue: names.issue(id(issue)), option: names.option(id(issue), id(option)) };
  return typeof by === "string"
    ? translate(locale, "thing.change-by", { ...words, by: names.node(by) })
    : translate(locale, "thing.change", words);
}
