// What can be done with the text that one is trying: put it forward as a package, or object with it to an open call.
import type { JSX } from "preact";
import { FreeButton } from "../parts/free-button.tsx";
import { say } from "../parts/say.ts";
import type { Table } from "../port.ts";
import { trial } from "./trial.ts";

/** Issue id -> option id of the levels that are being tried, or null for a clause that is left out. */
function triedPackage(table: Table): Record<string, string | null> {
  const { issues } = table.view.open;
  return Object.fromEntries(
    Object.entries(trial.value).flatMap(([k, option]): [string, string | null][] => {
      const issue = issues[Number(k)];
      const level = issue?.options[option];
      if (!issue) return [];
      return level ? [[issue.id, level.id]] : [[issue.id, null]];
    }),
  );
}

/** For the chair, and for whoever moves a motion. */
export function TriedActs({ table }: { table: Table }): JSX.Element | null {
  const chosen = triedPackage(table);
  if (Object.keys(chosen).length === 0) return null;
  return (
    <div class="buttons">
      <FreeButton table={table} id="table-package" payload={{ package: chosen }} label={say(table, "ui.panel.tried-package")} />
      <FreeButton
        table={table}
        id="call-silence"
        payload={{ scope: "whole", package: chosen }}
        label={say(table, "ui.panel.tried-call")}
        tone="strong"
      />
      <FreeButton table={table} id="motion" payload={{ kind: "package", package: chosen }} label={say(table, "ui.panel.tried-motion")} />
    </div>
  );
}

/** Objections to the open call with the levels that are being tried. */
export function TriedObjections({ table }: { table: Table }): JSX.Element {
  return (
    <>
      {Object.entries(triedPackage(table)).map(([issue, wording]) =>
        wording === null ? null : (
          <FreeButton
            key={issue}
            table={table}
            id="answer-call"
            payload={{ ok: false, issue, wording }}
            label={say(table, "ui.panel.object-tried", { issue: table.names.issue(issue), option: table.names.option(issue, wording) })}
            tone="alarm"
          />
        ),
      )}
    </>
  );
}
