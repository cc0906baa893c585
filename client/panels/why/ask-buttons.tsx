// Two questions to whoever refuses: why, and what would bring her on board; with their price, or why they cannot be asked.
import type { JSX } from "preact";
import { refusalWords } from "../../../shared/i18n/describe.ts";
import { permit } from "../../../shared/rules/apply.ts";
import { costOf } from "../../../shared/rules/open-moves.ts";
import { ASKS, hasRefused, type About } from "../../../shared/rules/network/questions.ts";
import { meetingOf } from "../../../shared/rules/phases/calendar.ts";
import { pending } from "../../store/index.ts";
import { perform } from "../parts/perform.ts";
import { costWords, say } from "../parts/say.ts";
import type { Table } from "../port.ts";

interface Props {
  table: Table;
  to: string;
  about: About;
}

const payloadOf = ({ view }: Table, to: string, { issue, deal }: About, ask: string): Record<string, unknown> => ({
  to,
  ask,
  ...(issue >= 0 && { issue: view.open.issues[issue]?.id ?? "" }),
  ...(deal !== null && { deal }),
});

function AskButton({ table, to, about, ask }: Props & { ask: (typeof ASKS)[number] }): JSX.Element | null {
  const { view } = table;
  const payload = payloadOf(table, to, about, ask);
  const refusal = permit(view, `seat:${view.seat ?? ""}`, "ask-why", payload);
  // What has been asked stands beneath, with its answer.
  if (refusal?.reason === "already-asked") return null;
  const cost = costWords(table, [{ cost: costOf(view, "ask-why", payload) }]);
  const why = refusal === null ? "" : refusalWords(table.speech, refusal);
  return (
    <button
      type="button"
      class="button button-quiet ask-why"
      data-ask={ask}
      data-to={to}
      disabled={refusal !== null || pending.value > 0}
      title={why}
      onClick={() => void perform(table, "ask-why", payload)}
    >
      {say(table, ask === "why" ? "ui.why.ask-why" : "ui.why.ask-what")}
      <span class="hidden-words">: {table.names.node(to)}</span>
      {cost === "" ? null : <span class="cost">{cost}</span>}
      {why === "" ? null : <span class="hidden-words">. {why}</span>}
    </button>
  );
}

/** Shown where the minister has refused something in this meeting and somebody else may ask about it. */
export function AskButtons({ table, to, about }: Props): JSX.Element | null {
  const { view } = table;
  const { pub, open, seat } = view;
  const stage = pub.phase === "meeting" ? meetingOf(open, pub)?.stage : undefined;
  const isHere = seat !== null && seat !== to && open.modules.channels && stage !== undefined && stage !== "follow-through";
  if (!isHere || pub.outcome !== null || !hasRefused(view, to, about)) return null;
  return (
    <span class="ask-buttons">
      {ASKS.map((ask) => (
        <AskButton key={ask} table={table} to={to} about={about} ask={ask} />
      ))}
    </span>
  );
}
