// Talk: invitations, open channels, the open floor, everybody one could talk to, and what has been learned.
import type { JSX } from "preact";
import { attentionOf, channelsNow } from "../../../shared/rules/network/channels.ts";
import type { Channel } from "../../../shared/rules/state.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Empty, Part } from "../parts/marks.tsx";
import { named, say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { ChannelCard } from "./channel-card.tsx";
import { Composer } from "./composer.tsx";
import { Learned } from "./learned.tsx";
import { Talk } from "./message.tsx";
import { People } from "./people.tsx";

function Invitation({ table, channel }: { table: Table; channel: Channel }): JSX.Element {
  return (
    <article class="channel channel-invitation">
      <h3 class="channel-kind">
        {say(table, "ui.panel.invitation", { by: table.names.node(channel.convener), kind: word(table, "channel", channel.kind) })}
      </h3>
      {channel.members.length > 1 ? <p class="quiet">{named(table, channel.members)}</p> : null}
      <div class="buttons">
        <ActButton
          table={table}
          id="answer-invitation"
          part={{ channel: channel.id, accept: true }}
          label={say(table, "ui.panel.accept")}
          about={table.names.node(channel.convener)}
          tone="strong"
        />
        <ActButton
          table={table}
          id="answer-invitation"
          part={{ channel: channel.id, accept: false }}
          label={say(table, "ui.panel.decline")}
          about={table.names.node(channel.convener)}
        />
      </div>
    </article>
  );
}

/** Talk of earlier meetings, folded away. */
function Earlier({ table, live }: { table: Table; live: readonly Channel[] }): JSX.Element | null {
  const { pub, talk, seat } = table.view;
  const past = pub.channels.filter((c) => !live.includes(c) && seat !== null && c.members.includes(seat) && (talk[c.id]?.length ?? 0) > 0);
  if (past.length === 0) return null;
  return (
    <Part title={say(table, "ui.panel.earlier")}>
      {past.toReversed().map((c) => (
        <details key={c.id}>
          <summary>
            {named(
              table,
              c.members.filter((id) => id !== seat),
            )}{" "}
            · {table.names.meeting(c.meeting)}
          </summary>
          <Talk table={table} messages={talk[c.id] ?? []} />
        </details>
      ))}
    </Part>
  );
}

export function ChannelsPanel({ table }: { table: Table }): JSX.Element {
  const { open, pub, seat } = table.view;
  const now = channelsNow(pub).filter((c) => c.open);
  const mine = seat === null ? [] : now.filter((c) => c.members.includes(seat));
  const invitations = seat === null ? [] : now.filter((c) => c.invited.includes(seat));
  const attention = seat === null ? null : attentionOf(open, pub, seat);
  return (
    <>
      {attention && pub.phase === "meeting" ? (
        <p class="attention">{say(table, "ui.panel.attention", { ...attention, contacts: pub.contacts[seat ?? ""] ?? 0 })}</p>
      ) : null}
      {invitations.map((c) => (
        <Invitation key={c.id} table={table} channel={c} />
      ))}
      {mine.map((c) => (
        <ChannelCard key={c.id} table={table} channel={c} />
      ))}
      {mine.length + invitations.length === 0 && seat !== null ? <Empty>{say(table, "ui.panel.no-channels")}</Empty> : null}
      <Part title={say(table, "thing.public")}>
        {pub.broadcasts.map((b, at) => (
          <p key={at} class="broadcast">
            {table.words[b.text] ?? b.text}
          </p>
        ))}
        {pub.said.length === 0 ? (
          <p class="empty">{say(table, "ui.panel.floor-silent")}</p>
        ) : (
          <Talk table={table} messages={pub.said.slice(-30)} />
        )}
        <Composer table={table} channel="public" label={say(table, "ui.panel.speak-public")} />
      </Part>
      {seat === null ? null : <People table={table} />}
      {seat === null ? null : <Learned table={table} />}
      <Earlier table={table} live={mine} />
    </>
  );
}
