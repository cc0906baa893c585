// Everybody at the table and beyond it: how well one knows them, and how to reach them.
import type { JSX } from "preact";
import { permit } from "../../../shared/rules/apply.ts";
import { botWords } from "../../../shared/i18n/bot.ts";
import { refusalWords } from "../../../shared/i18n/describe.ts";
import { channelsNow } from "../../../shared/rules/network/channels.ts";
import { tieOf } from "../../../shared/rules/network/ties.ts";
import { picked } from "../../store/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Part, Tie, Who } from "../parts/marks.tsx";
import { say, word } from "../parts/say.ts";
import { useShown } from "../parts/shown.ts";
import type { Table } from "../port.ts";

/** Why no channel can be opened to somebody, when that is worth saying. */
function closedWords(table: Table, id: string): string {
  const { view } = table;
  const refusal = permit(view, `seat:${view.seat ?? ""}`, "open-channel", { to: id });
  return refusal ? refusalWords(table.speech, refusal) : "";
}

/** Who plays a seat: a person by her name, a bot by its own. */
function playerWords(table: Table, id: string): string {
  const player = table.view.pub.players[id];
  if (!player) return "";
  if (player.kind === "human") return table.people[id] ?? word(table, "player", "human");
  return player.bot === null
    ? word(table, "player", player.kind)
    : `${word(table, "player", "bot")} · ${botWords(table.speech.locale, player.bot).name}`;
}

function Person({ table, id }: { table: Table; id: string }): JSX.Element {
  const { pub, seat, desk } = table.view;
  const trust = desk?.trust[id];
  const isTalking = channelsNow(pub).some(
    (c) => c.open && [...c.members, ...c.invited].includes(seat ?? "") && ([...c.members, ...c.invited].includes(id) || c.partner === id),
  );
  const isPicked = (picked.value?.kind === "seat" || picked.value?.kind === "partner") && picked.value.id === id;
  const at = useShown<HTMLLIElement>(isPicked);
  return (
    <li ref={at} class={isPicked ? "person person-picked" : "person"}>
      <div class="person-head">
        <Who table={table} id={id} />
        <span class="person-marks">
          {seat === null ? null : <Tie table={table} at={tieOf(pub, seat, id)} />}
          {trust === undefined ? null : <span class="quiet">{say(table, "terminal.trust", { trust: Math.round(trust) })}</span>}
        </span>
      </div>
      <p class="quiet">{playerWords(table, id)}</p>
      {isTalking ? (
        <span class="tag tag-good">{say(table, "ui.panel.talking")}</span>
      ) : (
        <ActButton table={table} id="open-channel" part={{ to: id }} about={table.names.node(id)} />
      )}
      {isTalking || pub.phase !== "meeting" ? null : <p class="closed-why">{closedWords(table, id)}</p>}
    </li>
  );
}

export function People({ table }: { table: Table }): JSX.Element {
  const { open, seat } = table.view;
  const others = open.seats.map((s) => s.id).filter((id) => id !== seat);
  return (
    <Part title={say(table, "terminal.network")} note={say(table, "ui.panel.people-note")}>
      <div class="buttons">
        <ActButton table={table} id="open-caucus" />
      </div>
      <ul class="people">
        {[...others, ...open.partners.map((p) => p.id)].map((id) => (
          <Person key={id} table={table} id={id} />
        ))}
      </ul>
    </Part>
  );
}
