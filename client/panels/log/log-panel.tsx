// What has happened, the latest first, with a line where one last looked.
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { entryWords } from "../../../shared/i18n/describe.ts";
import type { News } from "../../../shared/wire/board.ts";
import { look, lookedUp, markRead } from "../../store/index.ts";
import { Badge, Empty } from "../parts/marks.tsx";
import { useShown } from "../parts/shown.ts";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { Happenings } from "./happenings.tsx";
import { subjectOf } from "./subject.ts";

/** Entries that would only fill the screen. */
const QUIET = new Set(["done", "ready", "end", "start", "tick"]);

interface Chapter {
  meeting: number;
  entries: News[];
}

/** Entries by meeting, the latest meeting and entry first. */
function chaptersOf(table: Table): Chapter[] {
  const { began } = table.view.pub;
  const chapters: Chapter[] = [];
  for (const entry of table.news.toReversed()) {
    if (QUIET.has(entry.do)) continue;
    const meeting = began.findLastIndex((n) => n > 0 && entry.n >= n);
    const last = chapters.at(-1);
    if (last?.meeting === meeting) last.entries.push(entry);
    else chapters.push({ meeting, entries: [entry] });
  }
  return chapters;
}

/** Number of the entry that stands for the one looked up: itself, or the last before it that may be read. */
function standsFor(chapters: readonly Chapter[], n: number | null): number | null {
  const all = chapters.flatMap((c) => c.entries.map((e) => e.n));
  return n === null ? null : (all.find((at) => at <= n) ?? all.at(-1) ?? null);
}

function Line({ table, entry, isNew, isPicked }: { table: Table; entry: News; isNew: boolean; isPicked: boolean }): JSX.Element {
  const at = useShown<HTMLLIElement>(isPicked);
  const by = entry.by.startsWith("seat:") ? entry.by.slice(5) : null;
  const spoken = typeof entry.with["text"] === "string" ? table.words[entry.with["text"]] : undefined;
  const subject = subjectOf(table.view, entry);
  const words = (
    <>
      {isNew ? <span class="hidden-words">{say(table, "ui.panel.new")} </span> : null}
      {entryWords(table.speech, entry)}
    </>
  );
  return (
    <li ref={at} class={`line${isNew ? " line-new" : ""}${isPicked ? " line-picked" : ""}`} aria-current={isPicked ? "true" : undefined}>
      {by === null ? <span class="badge badge-other" aria-hidden="true" /> : <Badge table={table} id={by} />}
      <span>
        {subject === null ? (
          words
        ) : (
          <button type="button" class="line-link" onClick={() => look(subject.panel, subject.pick)}>
            {words}
          </button>
        )}
        {spoken === undefined ? null : <q class="spoken">{spoken}</q>}
      </span>
    </li>
  );
}

/** Everything that came from outside so far, folded: what belongs to this meeting stands with the acts. */
function Past({ table }: { table: Table }): JSX.Element | null {
  const { events, press, broadcasts } = table.view.pub;
  const count = events.length + press.length + broadcasts.length;
  if (count === 0) return null;
  return (
    <details>
      <summary>{say(table, "ui.panel.happenings-all", { n: count })}</summary>
      <Happenings table={table} />
    </details>
  );
}

export function LogPanel({ table }: { table: Table }): JSX.Element {
  // The mark stays where it was when the log was opened, so that new lines can be told from old while one reads.
  // Whoever looks for the first time finds nothing marked: everything would be.
  const from = useSignal(table.readTo === 0 ? table.view.n : table.readTo);
  const isFirst = useSignal(table.readTo === 0);
  useEffect(() => {
    markRead();
  }, [table.view.n]);
  const chapters = chaptersOf(table);
  const picked = standsFor(chapters, lookedUp.value);
  const fresh = chapters.reduce((sum, c) => sum + c.entries.filter((e) => e.n > from.value).length, 0);
  if (chapters.length === 0) return <Empty>{say(table, "ui.panel.no-news")}</Empty>;
  return (
    <>
      <Past table={table} />
      {isFirst.value && fresh === 0 ? null : <p class="since">{say(table, "ui.panel.since", { n: fresh })}</p>}
      <p class="how">{say(table, "ui.panel.log-how")}</p>
      {chapters.map(({ meeting, entries }) => (
        <section key={meeting} class="chapter">
          <h3>{meeting < 0 ? say(table, "ui.panel.before") : table.names.meeting(meeting)}</h3>
          <ul class="lines">
            {entries.map((entry) => (
              <Line key={entry.n} table={table} entry={entry} isNew={entry.n > from.value} isPicked={entry.n === picked} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
