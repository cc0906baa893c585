// Straw polls and motions that wait, and what organisations' polls have found.
import type { JSX } from "preact";
import { listOf } from "../../../shared/i18n/translate.ts";
import type { Poll } from "../../../shared/rules/state.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Part } from "../parts/marks.tsx";
import { named, say, word } from "../parts/say.ts";
import { packageWords } from "../../../shared/i18n/things.ts";
import type { Table } from "../port.ts";
import { PollForm } from "./poll-form.tsx";

/** Who (or how many) could live with each level. */
function pollWords(table: Table, poll: Poll): string {
  const { names, view, locale } = table;
  const levels = view.open.issues[poll.issue]?.options ?? [];
  return listOf(
    locale,
    levels.flatMap((_, o) => {
      const count = poll.counts ? (poll.counts[o] ?? -1) : Object.values(poll.answers).filter((a) => a.includes(o)).length;
      return count < 0 ? [] : [`${names.option(poll.issue, o)} ${count}`];
    }),
  );
}

export function AgendaItems({ table }: { table: Table }): JSX.Element | null {
  const { pub } = table.view;
  const polls = pub.polls.filter((p) => p.meeting === pub.meeting);
  const motions = pub.motions.filter((m) => m.meeting === pub.meeting && !m.carried);
  if (polls.length + motions.length === 0) return null;
  return (
    <Part title={say(table, "ui.panel.agenda-items")}>
      <ul class="items">
        {polls.map((poll) => (
          <li key={poll.id}>
            {say(table, "ui.panel.poll", {
              issue: table.names.issue(poll.issue),
              counts: pollWords(table, poll),
              n: Object.keys(poll.answers).length,
              anonymous: poll.counts !== null,
            })}
            <PollForm table={table} poll={poll} />
          </li>
        ))}
        {motions.map((motion) => (
          <li key={motion.id}>
            {say(table, "ui.panel.motion", {
              kind: word(table, "motion", motion.kind),
              what: motion.kind === "poll" ? table.names.issue(motion.issue) : packageWords(table.speech, motion.package),
              names: named(table, motion.seconders),
            })}
            <ActButton table={table} id="second" part={{ motion: motion.id }} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
