// What one has been told or has found out: positions heard, analyses, findings and papers.
import type { JSX } from "preact";
import { listOf } from "../../../shared/i18n/translate.ts";
import { Part, Who } from "../parts/marks.tsx";
import { named, say } from "../parts/say.ts";
import type { Table } from "../port.ts";

function Heard({ table }: { table: Table }): JSX.Element | null {
  const heard = table.view.desk?.heard ?? [];
  const { names } = table;
  if (heard.length === 0) return null;
  return (
    <ul class="items">
      {heard.toReversed().map((h, at) => (
        <li key={at}>
          <Who table={table} id={h.from} />{" "}
          {say(table, "ui.panel.position", {
            issue: names.issue(h.issue),
            option: names.option(h.issue, h.option),
            ranked: h.rank > 0,
            rank: h.rank,
          })}{" "}
          <span class={h.verified ? "tag tag-good" : "tag"}>{say(table, h.verified ? "ui.panel.verified" : "ui.panel.unverified")}</span>
        </li>
      ))}
    </ul>
  );
}

function Work({ table }: { table: Table }): JSX.Element {
  const { desk, pub } = table.view;
  const { names, locale } = table;
  const counts = (issue: number, all: readonly number[]): string =>
    listOf(
      locale,
      all.flatMap((count, o) => (count < 0 ? [] : [`${names.option(issue, o)} ${count}`])),
    );
  return (
    <ul class="items">
      {(desk?.analyses ?? []).map((a, at) => (
        <li key={`a${at}`}>{say(table, "terminal.analysis", { issue: names.issue(a.issue), counts: counts(a.issue, a.counts) })}</li>
      ))}
      {pub.published.findings.map((f) => (
        <li key={f.id}>
          {say(table, "terminal.finding", {
            title: names.finding(f.id),
            reason: names.texts.findings?.[f.id]?.reason ?? "",
            moved: named(table, Object.keys(f.moves)),
          })}
        </li>
      ))}
      {pub.published.papers.map((p) => (
        <li key={p.id}>
          {say(table, "terminal.paper", { title: names.paper(p.id), reason: names.texts.optionPapers?.[p.id]?.reason ?? "" })}
        </li>
      ))}
    </ul>
  );
}

export function Learned({ table }: { table: Table }): JSX.Element {
  const { desk, pub } = table.view;
  const nothing =
    (desk?.heard.length ?? 0) + (desk?.analyses.length ?? 0) + pub.published.findings.length + pub.published.papers.length === 0;
  return (
    <Part title={say(table, "ui.panel.learned")}>
      {nothing ? <p class="empty">{say(table, "ui.panel.learned-nothing")}</p> : null}
      <Heard table={table} />
      <Work table={table} />
    </Part>
  );
}
