// What changed since the person's last turn: entries that the seat may read, and what followed from them by itself.
import { entryWords } from "../../shared/i18n/describe.ts";
import { mayRead } from "../../shared/i18n/readers.ts";
import { packageWords } from "../../shared/i18n/things.ts";
import { answerWords } from "../../shared/i18n/why.ts";
import { listOf, translate, wordFor } from "../../shared/i18n/translate.ts";
import type { Entry } from "../../shared/rules/match.ts";
import { sightNow, speechNow, text, type Table } from "./table.ts";

/** Actions of others that would only fill the screen. */
const QUIET = new Set(["done", "ready", "end", "start"]);

/** How much of everything there was; what is beyond that is new. */
export interface Marks {
  calls: number;
  events: number;
  reports: number;
  findings: number;
  papers: number;
  meeting: number;
  voted: number;
  analyses: number;
  polls: number;
}

export function marksOf(table: Table): Marks {
  const { pub, desk } = sightNow(table);
  return {
    calls: pub.calls.length,
    events: pub.events.length,
    reports: pub.reports.length,
    findings: pub.published.findings.length,
    papers: pub.published.papers.length,
    meeting: pub.meeting,
    voted: pub.tasks.filter((t) => t.got !== null).length,
    analyses: desk?.analyses.length ?? 0,
    polls: pub.polls.length,
  };
}

/** The entry about to be made as a sentence, or null when the seat may not read it. Asked before the entry is applied. */
export function wordsBefore(table: Table, entry: Entry): string | null {
  if (QUIET.has(entry.do) || !mayRead(sightNow(table), entry)) return null;
  return entryWords(speechNow(table), entry);
}

/** How many could live with each level, as "level 3"; a level that was not asked about (-1) is left out. */
function countWords({ locale, names }: Table, issue: number, counts: readonly number[]): string {
  return listOf(
    locale,
    counts.flatMap((count, option) => (count < 0 ? [] : [`${names.option(issue, option)} ${count}`])),
  );
}

/** An answer to one's own question, in the words of whoever was asked. */
function answered(table: Table, entry: Entry): string[] {
  const { questions, seat } = sightNow(table);
  const found = entry.do === "answer-why" ? questions.find((q) => q.id === entry.with["question"] && q.by === seat) : undefined;
  if (!found?.answer) return [];
  return [text(table, "terminal.said", { seat: table.names.node(found.to), words: answerWords(speechNow(table), found, found.answer) })];
}

/** What the person has learned from the entry: a position that was verified for her, an analysis, a poll of an organisation. */
function learned(table: Table, before: Marks, entry: Entry): string[] {
  const { desk, pub, seat } = sightNow(table);
  const { names } = table;
  const shown = entry.do === "verify-position" && entry.by !== `seat:${seat}` ? entry.with["issue"] : null;
  const heard = desk?.heard.filter((h) => h.verified && `seat:${h.from}` === entry.by && names.open.issues[h.issue]?.id === shown) ?? [];
  return [
    ...heard.map((h) =>
      text(table, "terminal.verified", {
        seat: names.node(h.from),
        issue: names.issue(h.issue),
        option: names.option(h.issue, h.option),
        rank: h.rank,
      }),
    ),
    ...(desk?.analyses ?? [])
      .slice(before.analyses)
      .map((a) => text(table, "terminal.analysis", { issue: names.issue(a.issue), counts: countWords(table, a.issue, a.counts) })),
    ...pub.polls
      .slice(before.polls)
      .flatMap((p) =>
        p.counts === null
          ? []
          : [text(table, "terminal.poll", { issue: names.issue(p.issue), counts: countWords(table, p.issue, p.counts) })],
      ),
  ];
}

/** What followed by itself from the entry just applied. */
export function wordsAfter(table: Table, before: Marks, entry: Entry): string[] {
  const { pub } = sightNow(table);
  const { names, locale } = table;
  const speech = speechNow(table);
  const node = (ids: readonly string[]): string => listOf(locale, ids.map(names.node));
  return [
    ...answered(table, entry),
    ...learned(table, before, entry),
    ...pub.published.findings.slice(before.findings).map((f) => findingWords(table, f.id, f.moves)),
    ...pub.published.papers
      .slice(before.papers)
      .map((p) => text(table, "terminal.paper", { title: names.paper(p.id), reason: names.texts.optionPapers?.[p.id]?.reason ?? "" })),
    ...pub.calls.slice(before.calls).map((call) =>
      text(table, "terminal.call-closed", {
        what: call.kind === "whole" ? text(table, "terminal.whole") : packageWords(speech, call.package),
        passed: call.passed,
        objectors: node(call.objectors),
      }),
    ),
    ...pub.events.slice(before.events).map((e) => {
      const about = names.texts.events?.[e.id];
      return text(table, "terminal.event", { title: about?.title ?? e.id, text: about?.text ?? "" });
    }),
    ...(pub.tasks.filter((t) => t.got !== null).length > before.voted
      ? pub.tasks.map((t) => {
          const got = wordFor(locale, "level", t.got ?? "members");
          return text(table, "terminal.board", {
            organisation: names.node(t.organisation),
            issue: names.issue(t.issue),
            carried: t.got !== "members",
            got,
          });
        })
      : []),
    ...pub.reports.slice(before.reports).map((r) =>
      text(table, "terminal.report", {
        seat: names.node(r.seat),
        issue: names.issue(r.issue),
        score: wordFor(locale, "score-report", String(r.score)),
        nothing: r.nothing,
      }),
    ),
  ];
}

function findingWords(table: Table, id: string, moves: Readonly<Record<string, number>>): string {
  const { names, locale } = table;
  const moved = listOf(locale, Object.keys(moves).map(names.node));
  return translate(locale, "terminal.finding", { title: names.finding(id), reason: names.texts.findings?.[id]?.reason ?? "", moved });
}
