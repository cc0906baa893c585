// A deal: its terms, who has accepted, what it would change for oneself, and the answer.
import type { JSX } from "preact";
import { liveChannels } from "../../../shared/rules/network/channels.ts";
import { coversOf } from "../../../shared/rules/network/deals.ts";
import { termWords } from "../../../shared/i18n/things.ts";
import type { Deal } from "../../../shared/rules/state.ts";
import { draftAct } from "../../store/index.ts";
import { dealOutlook } from "../draft/worth.ts";
import { ActButton } from "../parts/act-button.tsx";
import { OutlookLine } from "../parts/outlook.tsx";
import { named, say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { AnswersOn } from "../why/answers.tsx";
import { AskButtons } from "../why/ask-buttons.tsx";
import { inputsOf } from "./terms.ts";

/** What a deal covers for oneself, if it does. */
function coverWords(table: Table, deal: Deal): string {
  const covers = deal.status === "proposed" ? coversOf(deal.terms) : deal.covers;
  const issue = table.view.seat === null ? undefined : covers[table.view.seat];
  if (issue === undefined || !table.view.open.issues[issue]?.ordered) return "";
  return say(table, deal.status === "proposed" ? "ui.panel.deal-would-cover" : "ui.panel.deal-covers", {
    issue: table.names.issue(issue),
    half: deal.leaked,
  });
}

function Marks({ table, deal }: { table: Table; deal: Deal }): JSX.Element {
  return (
    <ul class="terms">
      {deal.terms.map((term, at) => {
        const mark = deal.marks[at] ?? null;
        return (
          <li key={at}>
            {termWords(table.speech, term)}
            {mark === null ? null : (
              <span class={`tag tag-mark-${mark}`}>
                <span aria-hidden="true">{{ kept: "✓", broken: "✗", lapsed: "–" }[mark]}</span> {word(table, "mark", mark)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function DealCard({ table, deal }: { table: Table; deal: Deal }): JSX.Element {
  const isProposed = deal.status === "proposed";
  const missing = deal.parties.filter((id) => !deal.accepted.includes(id));
  const cover = deal.status === "standing" || isProposed ? coverWords(table, deal) : "";
  const isForMe = isProposed && table.view.seat !== null && missing.includes(table.view.seat);
  return (
    <article class={`deal deal-${deal.status}${isForMe ? " deal-open" : ""}`}>
      <h4 class="deal-head">
        {say(table, isProposed ? "ui.panel.deal-proposed" : "ui.panel.deal", { by: table.names.node(deal.by) })}
        <span class="tag">{word(table, "deal-status", deal.status)}</span>
        {deal.leaked ? <span class="tag tag-alarm">{say(table, "ui.panel.leaked")}</span> : null}
      </h4>
      <Marks table={table} deal={deal} />
      {isProposed ? <OutlookLine table={table} outlook={dealOutlook(table.view, deal.terms, deal.parties)} /> : null}
      {cover === "" ? null : <p class="gain">{cover}</p>}
      {isProposed && !isForMe ? <p class="quiet">{say(table, "ui.panel.deal-waits", { names: named(table, missing) })}</p> : null}
      <div class="buttons">
        <ActButton
          table={table}
          id="answer-deal"
          part={{ deal: deal.id, accept: true }}
          label={say(table, "ui.panel.accept")}
          tone="strong"
        />
        <ActButton table={table} id="answer-deal" part={{ deal: deal.id, accept: false }} label={say(table, "ui.panel.decline")} />
        {isForMe && liveChannels(table.view).some((c) => c.id === deal.channel) ? (
          <button
            type="button"
            class="button"
            aria-haspopup="dialog"
            onClick={() => {
              const terms = inputsOf(table.view, deal.terms);
              draftAct.value = { do: "propose-deal", with: { channel: deal.channel, terms, counters: deal.id } };
            }}
          >
            {say(table, "ui.panel.counter")}
          </button>
        ) : null}
        <ActButton table={table} id="withdraw-deal" part={{ deal: deal.id }} tone="quiet" />
      </div>
      {deal.parties
        .filter((id) => !deal.accepted.includes(id))
        .map((to) => (
          <AskButtons key={to} table={table} to={to} about={{ issue: -1, deal: deal.id }} />
        ))}
      <AnswersOn table={table} about={{ issue: -1, deal: deal.id }} />
    </article>
  );
}
