// What has been asked of organisations, and the answers that are one's own to give.
import type { JSX } from "preact";
import { requestWords } from "../../../shared/i18n/things.ts";
import { ActButton } from "../parts/act-button.tsx";
import type { Request } from "../../../shared/rules/state.ts";
import { Part } from "../parts/marks.tsx";
import { say, word } from "../parts/say.ts";
import type { Table } from "../port.ts";

function RequestList({ table, requests }: { table: Table; requests: readonly Request[] }): JSX.Element {
  return (
    <ul class="items">
      {requests.toReversed().map((request) => {
        const part = { request: request.id };
        return (
          <li key={request.id}>
            {requestWords(table.speech, request)} <span class="tag">{word(table, "request-status", request.status)}</span>
            {request.joint ? <span class="tag tag-good">{say(table, "ui.panel.joint")}</span> : null}
            <div class="buttons">
              <ActButton table={table} id="join-request" part={part} tone="strong" />
              <ActButton table={table} id="contribute" part={part} tone="strong" />
              <ActButton table={table} id="decline-request" part={part} tone="quiet" />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Requests of this meeting; those of earlier ones are folded away. */
export function Requests({ table }: { table: Table }): JSX.Element | null {
  const { requests, pub } = table.view;
  const now = requests.filter((r) => r.meeting === pub.meeting);
  const before = requests.filter((r) => r.meeting !== pub.meeting);
  if (requests.length === 0) return null;
  return (
    <Part title={say(table, "ui.panel.requests")}>
      {now.length === 0 ? null : <RequestList table={table} requests={now} />}
      {before.length === 0 ? null : (
        <details>
          <summary>{say(table, "ui.panel.requests-before", { n: before.length })}</summary>
          <RequestList table={table} requests={before} />
        </details>
      )}
    </Part>
  );
}
