// What has happened, the latest first, with a line where one last looked.
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { entryWords } from "../../../shared/i18n/describe.ts";
import type { News } from "../../../shared/wire/board.ts";
import { markRead } from "../../store/index.ts";
import { Badge, Empty } from "../parts/marks.tsx";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";

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

function Line({ table, entry, isNew }: { table: Table; entry: News; isNew: boolean }): JSX.Element {
  const by = entry.by.startsWith("seat:") ? entry.by.slice(5) : null;
  const spoken = typeof entry.with["text"] === "string" ? table.words[entry.with["text"]] : undefined;
  return (
    <li class={isNew ? "line line-new" : "line"}>
      {by === null ? <span class="badge badge-other" aria-hidden="true" /> : <Badge table={table} id={by} />}
      <span>
        {isNew ? <span class="hidden-words">{say(table, "ui.panel.new")} </span> : null}
        {entryWords(table.speech, entry)}
        {spoken === undefined ? null : <q class="spoken">{spoken}</q>}
      </span>
    </li>
  );
}

export function LogPanel({ table }: { table: Table }): JSX.Element {
  // The mark stays where it was when the log was opened, so that new lines can be told from old while one reads.
  // Whoever looks for the first time finds nothing marked: everything would be.
  const from = useSignal(table.readTo === 0 ? table.view.n : table.readTo);
  useEffect(() => {
    markRead();
  }, [table.view.n]);
  const chapters = chaptersOf(table);
  const fresh = chapters.reduce((sum, c) => sum + c.entries.filter((e) => e.n > from.value).length, 0);
  if (chapters.length === 0) return <Empty>{say(table, "ui.panel.no-news")}</Empty>;
  return (
    <>
      <p class="since">{say(table, "ui.panel.since", { n: fresh })}</p>
      {chapters.map(({ meeting, entries }) => (
        <section key={meeting} class="chapter">
          <h3>{meeting < 0 ? say(table, "ui.panel.before") : table.names.meeting(meeting)}</h3>
          <ul class="lines">
            {entries.map((entry) => (
              <Line key={entry.n} table={table} entry={entry} isNew={entry.n > from.value} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
