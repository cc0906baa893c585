// One organisation: how ready it is and why, what it has, what it is asked to carry.
import type { JSX } from "preact";
import { numberWord } from "../../../shared/i18n/translate.ts";
import { headSeatOf } from "../../../shared/rules/organisations/lookup.ts";
import { intentOf } from "../../../shared/rules/organisations/intent.ts";
import { readinessOf } from "../../../shared/rules/organisations/readiness.ts";
import type { Level } from "../../../shared/rules/state.ts";
import { picked } from "../../store/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Bar, Who } from "../parts/marks.tsx";
import { named, say, word } from "../parts/say.ts";
import { useShown } from "../parts/shown.ts";
import type { Table } from "../port.ts";
import { Gives } from "./gives.tsx";
import { Leverage } from "./leverage.tsx";
import { Acceptance, Readiness, Stock } from "./parts.tsx";

interface Task {
  issue: number;
  asked: Level;
  got: Level | null;
}

/** Tasks of an organisation after the summit; before it, those that the draft would give. */
function tasksOf(table: Table, id: string): Task[] {
  const { pub } = table.view;
  if (pub.outcome) return pub.tasks.filter((t) => t.organisation === id);
  return pub.draft.flatMap(({ carrier }, issue) =>
    carrier?.organisation === id && carrier.consent !== "refused" ? [{ issue, asked: carrier.level, got: null }] : [],
  );
}

function Marks({ table, id }: { table: Table; id: string }): JSX.Element {
  const now = table.view.pub.organisations[id];
  const intent = intentOf(table.view.open, table.view.pub, id);
  return (
    <p class="org-marks">
      <span class={`tag tag-${intent}`}>{word(table, "intent", intent)}</span>
      {now?.attended ? (
        <span class="tag tag-good">{say(table, "ui.panel.attends")}</span>
      ) : now?.invited ? (
        <span class="tag">{say(table, "ui.panel.is-invited")}</span>
      ) : (
        <span class="tag">{say(table, "ui.panel.not-invited")}</span>
      )}
    </p>
  );
}

/** Ministers who have been to its board, by clause. */
function Visitors({ table, id }: { table: Table; id: string }): JSX.Element | null {
  const visits = Object.entries(table.view.pub.organisations[id]?.visitors ?? {}).filter(([, seats]) => seats.length > 0);
  if (visits.length === 0) return null;
  return (
    <>
      {visits.map(([issue, seats]) => (
        <p key={issue} class="quiet">
          {say(table, "ui.panel.visited", { issue: table.names.issue(Number(issue)), names: named(table, seats) })}
        </p>
      ))}
    </>
  );
}

export function OrganisationCard({ table, id }: { table: Table; id: string }): JSX.Element {
  const { open, pub } = table.view;
  const { total } = readinessOf(open, pub, id);
  const now = pub.organisations[id];
  const tasks = tasksOf(table, id);
  const name = table.names.node(id);
  const head = headSeatOf(open, id);
  const isPicked = picked.value?.kind === "organisation" && picked.value.id === id;
  const at = useShown<HTMLElement>(isPicked);
  return (
    <article ref={at} class={isPicked ? "organisation organisation-picked" : "organisation"}>
      <h3 class="org-head">
        <Who table={table} id={head ?? id} />
        <span class="org-ready">
          <span class="quiet">{say(table, "ui.panel.readiness")}</span> <strong>{numberWord(total)}</strong>
        </span>
      </h3>
      <Bar value={total} most={100} tone="vertical" />
      <Marks table={table} id={id} />
      {now ? <Stock table={table} now={now} /> : null}
      <details open={isPicked}>
        <summary>{say(table, "ui.panel.why-ready")}</summary>
        <Readiness table={table} id={id} />
        <p class="quiet">{word(table, "ui.panel.intent", intentOf(open, pub, id))}</p>
        <Leverage table={table} id={id} />
        <Gives table={table} id={id} />
        {table.names.texts.organisations?.[id]?.about ? <p class="quiet">{table.names.texts.organisations[id]?.about}</p> : null}
      </details>
      <Visitors table={table} id={id} />
      {tasks.length === 0 ? null : <h4>{say(table, "terminal.tasks")}</h4>}
      {tasks.map((task) =>
        task.got === null ? (
          <Acceptance key={task.issue} table={table} id={id} issue={task.issue} asked={task.asked} />
        ) : (
          <p key={task.issue}>
            {say(table, "terminal.board", {
              organisation: table.names.node(id),
              issue: table.names.issue(task.issue),
              carried: task.got !== "members",
              got: word(table, "level", task.got),
            })}
          </p>
        ),
      )}
      <div class="buttons">
        <ActButton table={table} id="request" part={{ organisation: id }} label={say(table, "ui.panel.ask-it")} about={name} />
        <ActButton table={table} id="invite" part={{ organisation: id }} label={say(table, "ui.panel.invite-it")} about={name} />
        {head === null ? null : <ActButton table={table} id="open-channel" part={{ to: head }} about={name} />}
        <ActButton
          table={table}
          id="name-carrier"
          part={{ organisation: id }}
          label={say(table, "ui.panel.carry-with")}
          about={name}
          tone="quiet"
        />
        <ActButton
          table={table}
          id="mention"
          part={{ organisation: id }}
          label={say(table, "ui.panel.name-it")}
          about={name}
          tone="quiet"
        />
        <ActButton table={table} id="visit" part={{ organisation: id }} about={name} />
      </div>
    </article>
  );
}
