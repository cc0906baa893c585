// What can be done with an answer at once: its wording tabled, called or put into a deal. Each opens the form, filled in.
import type { JSX } from "preact";
import { permit } from "../../../shared/rules/apply.ts";
import { usableChannel } from "../../../shared/rules/network/channels.ts";
import { coverPartners } from "../../../shared/rules/network/face.ts";
import type { TermInput } from "../../../shared/rules/network/deals.ts";
import { dealAfter } from "../../../shared/rules/network/questions.ts";
import type { Question, WhyAnswer } from "../../../shared/rules/state.ts";
import { draftAct } from "../../store/index.ts";
import { inputsOf } from "../channels/terms.ts";
import { FreeButton } from "../parts/free-button.tsx";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";

interface Props {
  table: Table;
  question: Question;
  answer: WhyAnswer;
}

type Payload = Record<string, unknown>;

const mayDo = ({ view }: Table, id: string, payload: Payload): boolean => permit(view, `seat:${view.seat ?? ""}`, id, payload) === null;

/** Opens the form of an act with everything filled in. */
function Fill({ table, id, payload, label }: { table: Table; id: string; payload: Payload; label: string }): JSX.Element | null {
  if (!mayDo(table, id, payload)) return null;
  return (
    <button
      type="button"
      class="button act-on"
      aria-haspopup="dialog"
      data-act={id}
      onClick={() => (draftAct.value = { do: id, with: payload })}
    >
      {label}
    </button>
  );
}

const named = ({ view }: Table, { issue, option }: { issue: number; option: number }): { issue: string; option: string } => ({
  issue: view.open.issues[issue]?.id ?? "",
  option: view.open.issues[issue]?.options[option]?.id ?? "",
});

/** The package that was refused, with what the answer would change: for whoever may call the whole text. */
function packageWith({ view }: Table, answer: WhyAnswer): Payload {
  const { pub, open } = view;
  const last = pub.calls.findLast((c) => c.kind === "whole" && c.meeting === pub.meeting)?.package ?? [];
  const chosen = answer.changes.reduce((all, { issue, option }) => all.with(issue, option), [...last]);
  return Object.fromEntries(open.issues.map((k) => [k.id, k.options[chosen[k.index] ?? -1]?.id ?? null]));
}

function OnText({ table, question, answer }: Props): JSX.Element {
  const { names } = table;
  const [first, second] = answer.changes;
  const linked = first && second ? { ...named(table, first), with: named(table, second) } : null;
  return (
    <>
      {answer.changes.map((change) => {
        const option = names.option(change.issue, change.option);
        const level = named(table, change);
        return (
          <span key={change.issue} class="ask-buttons">
            <Fill table={table} id="table" payload={level} label={say(table, "ui.why.table", { option })} />
            <FreeButton
              table={table}
              id="call-silence"
              payload={{ scope: "clause", ...level }}
              label={say(table, "ui.why.call", { option })}
              tone="strong"
            />
          </span>
        );
      })}
      {linked && answer.changes.length === 2 ? (
        <Fill table={table} id="table" payload={linked} label={say(table, "ui.why.table-linked")} />
      ) : null}
      {question.issue < 0 && answer.changes.length > 0 ? (
        <FreeButton
          table={table}
          id="call-silence"
          payload={{ scope: "whole", package: packageWith(table, answer) }}
          label={say(table, "ui.why.call-whole")}
          tone="strong"
        />
      ) : null}
    </>
  );
}

/** One's own promise to live with the level toward which the other would have to move. */
function coverTerms({ view }: Table, { to }: Question, answer: WhyAnswer): TermInput[] | null {
  const { pub, open, seat } = view;
  const issue = open.issues[answer.cover];
  const change = answer.changes.find((c) => c.issue === answer.cover);
  const called = pub.calls.findLast((c) => c.meeting === pub.meeting && (c.package[answer.cover] ?? -1) >= 0)?.package[answer.cover];
  const target = change?.option ?? called ?? pub.draft[answer.cover]?.text ?? -1;
  const level = issue?.options[target];
  if (!issue || !level || seat === null || !coverPartners(open, pub, to, answer.cover, target).includes(seat)) return null;
  return [
    { kind: "accept", by: seat, issue: issue.id, options: [level.id] },
    { kind: "cover", by: to, issue: issue.id },
  ];
}

function OnDeal({ table, question, answer }: Props): JSX.Element | null {
  const { view, names } = table;
  const deal = view.deals.find((d) => d.id === question.deal);
  const isNew = answer.changes.length > 0 || answer.issues.length > 0;
  const terms = deal
    ? isNew
      ? inputsOf(view, dealAfter(deal, question.to, answer))
      : null
    : answer.cover >= 0
      ? coverTerms(table, question, answer)
      : null;
  if (!terms) return null;
  const channel = usableChannel(view, view.seat ?? "", question.to);
  if (!channel) return <span class="closed-why">{say(table, "ui.why.no-channel", { seat: names.node(question.to) })}</span>;
  const label = deal ? say(table, "ui.why.propose") : say(table, "ui.why.cover", { seat: names.node(question.to) });
  return <Fill table={table} id="propose-deal" payload={{ channel: channel.id, terms }} label={label} />;
}

export function Acting(props: Props): JSX.Element | null {
  const { pub } = props.table.view;
  if (props.question.meeting !== pub.meeting || pub.outcome !== null || props.question.ask === "why") return null;
  return (
    <div class="buttons">
      {props.question.deal === null ? <OnText {...props} /> : null}
      <OnDeal {...props} />
    </div>
  );
}
