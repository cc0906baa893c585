// One open channel: who is in it, what was said, the deals in it, and words of one's own.
import type { JSX } from "preact";
import { tieOf } from "../../../shared/rules/network/ties.ts";
import type { Channel, Deal } from "../../../shared/rules/state.ts";
import { draftAct, picked } from "../../store/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Tie, Who } from "../parts/marks.tsx";
import { named, say, word } from "../parts/say.ts";
import { useShown } from "../parts/shown.ts";
import { moveNamed, type Table } from "../port.ts";
import { Composer } from "./composer.tsx";
import { DealCard } from "./deal-card.tsx";
import { Talk } from "./message.tsx";

/** Everybody in the channel besides oneself, with tie and trust. */
function Members({ table, channel }: { table: Table; channel: Channel }): JSX.Element {
  const { seat, pub, desk } = table.view;
  const others = [...channel.members.filter((id) => id !== seat), ...(channel.partner === null ? [] : [channel.partner])];
  return (
    <ul class="members">
      {others.map((id) => (
        <li key={id}>
          <Who table={table} id={id} />
          {seat === null ? null : <Tie table={table} at={tieOf(pub, seat, id)} />}
          {desk?.trust[id] === undefined ? null : (
            <span class="quiet">{say(table, "terminal.trust", { trust: Math.round(desk.trust[id]) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Is the whole form for deals worth showing: are deals open in this match and meeting at all? */
function mayDeal(table: Table, channel: Channel): boolean {
  const refusal = moveNamed(table, "propose-deal")?.refusal?.reason ?? "";
  return channel.members.length > 1 && !["wrong-phase", "wrong-stage", "wrong-tier", "module-off", "paused"].includes(refusal);
}

/** Organisations whose heads are in the channel. */
const bodiesIn = ({ view }: Table, { members }: Channel): string[] =>
  view.open.seats.flatMap((s) => (s.organisation !== null && s.id !== view.seat && members.includes(s.id) ? [s.organisation] : []));

/** An offer of one's own, declined in this meeting: one may ask why. */
const isJustDeclined = ({ view }: Table, deal: Deal): boolean =>
  deal.status === "declined" && deal.by === view.seat && deal.meeting === view.pub.meeting;

export function ChannelCard({ table, channel }: { table: Table; channel: Channel }): JSX.Element {
  const { talk, deals } = table.view;
  const messages = talk[channel.id] ?? [];
  const dealsHere = deals.filter(
    (d) => d.channel === channel.id && (d.status === "proposed" || d.status === "standing" || isJustDeclined(table, d)),
  );
  const here = { channel: channel.id };
  const isPicked = picked.value?.kind === "channel" && picked.value.id === channel.id;
  const at = useShown<HTMLElement>(isPicked);
  return (
    <article ref={at} class={`channel channel-${channel.kind}${isPicked ? " channel-picked" : ""}`}>
      <h3 class="channel-kind">
        {word(table, "channel", channel.issue >= 0 ? "group" : channel.kind)}
        {channel.issue >= 0 ? <span> · {table.names.issue(channel.issue)}</span> : null}
      </h3>
      <Members table={table} channel={channel} />
      {channel.invited.length === 0 ? null : (
        <p class="quiet">
          {named(table, channel.invited)}: {say(table, "terminal.invited")}
        </p>
      )}
      {messages.length === 0 ? <p class="empty">{say(table, "ui.panel.nothing-said")}</p> : <Talk table={table} messages={messages} />}
      {dealsHere.map((deal) => (
        <DealCard key={deal.id} table={table} deal={deal} />
      ))}
      <Composer
        table={table}
        channel={channel.id}
        label={say(table, "ui.panel.write-to", {
          names: named(
            table,
            channel.members.filter((id) => id !== table.view.seat),
          ),
        })}
      />
      <div class="buttons">
        <ActButton table={table} id="share-position" part={here} />
        <ActButton table={table} id="verify-position" part={here} />
        {mayDeal(table, channel) ? (
          <button type="button" class="button" aria-haspopup="dialog" onClick={() => (draftAct.value = { do: "propose-deal", with: here })}>
            {word(table, "action", "propose-deal.label")}
          </button>
        ) : null}
        {bodiesIn(table, channel).map((organisation) => (
          <ActButton
            key={organisation}
            table={table}
            id="request"
            part={{ organisation }}
            label={say(table, "ui.panel.ask-for-help", { name: table.names.node(organisation) })}
          />
        ))}
        <ActButton table={table} id="leave-channel" part={here} tone="quiet" />
      </div>
    </article>
  );
}
