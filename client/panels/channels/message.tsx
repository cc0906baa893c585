// What was said in a channel or in public: free words, and statements of positions.
import type { JSX } from "preact";
import type { Message } from "../../../shared/rules/state.ts";
import { Badge } from "../parts/marks.tsx";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";

/** A statement as a sentence; whether the rules vouch for it stands beside it. */
function Statement({ table, said }: { table: Table; said: NonNullable<Message["statement"]> }): JSX.Element {
  const { names } = table;
  return (
    <>
      {say(table, "ui.panel.position", {
        issue: names.issue(said.issue),
        option: names.option(said.issue, said.option),
        ranked: said.rank > 0,
        rank: said.rank,
      })}{" "}
      <span class={said.verified ? "tag tag-good" : "tag"}>{say(table, said.verified ? "ui.panel.verified" : "ui.panel.unverified")}</span>
    </>
  );
}

export function Talk({ table, messages }: { table: Table; messages: readonly Message[] }): JSX.Element {
  return (
    <ol class="talk">
      {messages.map((message, at) => {
        const isMine = message.by === table.view.seat;
        return (
          <li key={at} class={`message${isMine ? " message-mine" : ""}`}>
            <span class="message-by">
              <Badge table={table} id={message.by} />
              {isMine ? say(table, "ui.panel.you") : table.names.node(message.by)}
            </span>
            <p>
              {message.statement ? <Statement table={table} said={message.statement} /> : null}
              {message.text === null ? null : (table.words[message.text] ?? say(table, "ui.panel.words-gone"))}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
