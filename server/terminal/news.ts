// What changed since the person's last turn: entries that the seat may read, and what followed from them by itself.
import { entryWords } from "../../shared/i18n/describe.ts";
import { mayRead } from "../../shared/i18n/readers.ts";
import { packageWords } from "../../shared/i18n/things.ts";
import { listOf, translate, wordFor } from "../../shared/i18n/translate.ts";
import type { Entry } from "../../shared/rules/match.ts";
import type { PublicState } from "../../shared/rules/state.ts";
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
  carried: number;
}

export function marksOf(pub: PublicState): Marks {
  return {
    calls: pub.calls.length,
    events: pub.events.length,
    reports: pub.reports.length,
    findings: pub.published.findings.length,
    papers: pub.published.papers.length,
    meeting: pub.meeting,
    voted: pub.tasks.filter((t) => t.got !== null).length,
    carried: pub.motions.filter((m) => m.carried).length,
  };
}

/** The entry about to be made as a sentence, or null when the seat may not read it. Asked before the entry is applied. */
export function wordsBefore(table: Table, entry: Entry): string | null {
  if (QUIET.has(entry.do) || !mayRead(sightNow(table), entry)) return null;
  return entryWords(speechNow(table), entry);
}

/** What followed by itself from the entry just applied. */
export function wordsAfter(table: Table, before: Marks): string[] {
  const { pub } = sightNow(table);
  const { names, locale } = table;
  const speech = speechNow(table);
  const node = (ids: readonly string[]): string => listOf(locale, ids.map(names.node));
  return [
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
