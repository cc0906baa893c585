// What can I do now: the advised act in gold, then all that is open by group, then what is closed and why.
import type { JSX } from "preact";
import { refusalWords } from "../../../shared/i18n/describe.ts";
import { isTextKey, listOf } from "../../../shared/i18n/translate.ts";
import type { Move } from "../../../shared/rules/open-moves.ts";
import { readyFor } from "../forms/index.ts";
import { Happenings } from "../log/happenings.tsx";
import { moveInList } from "../parts/arrows.ts";
import { Empty, Part } from "../parts/marks.tsx";
import { costWords, say, word } from "../parts/say.ts";
import { draftAct, pending, settings } from "../../store/index.ts";
import { perform } from "../parts/perform.ts";
import type { Table } from "../port.ts";
import { AsksForMe } from "../why/answers.tsx";
import { Why } from "./primary.tsx";

/** Refusals that say "not in this match or meeting": such actions are only named, in one line. */
const ELSEWHERE = new Set(["wrong-phase", "wrong-stage", "wrong-tier", "module-off"]);

/** Answers that others wait for: shown first. */
const WAITED_FOR = new Set([
  "answer-call",
  "answer-invitation",
  "answer-deal",
  "answer-poll",
  "answer-carrier",
  "answer-press",
  "answer-why",
  "join-request",
]);

/** Acts without any choice to make: done at once. */
const isBare = (move: Move): boolean => Object.keys(move.fields).length === 0;

function OpenMove({ table, move }: { table: Table; move: Move }): JSX.Element {
  return (
    <li>
      <button
        type="button"
        class="button move-button"
        aria-haspopup={isBare(move) ? undefined : "dialog"}
        disabled={pending.value > 0}
        onClick={() => (isBare(move) ? void perform(table, move.do, {}) : (draftAct.value = { do: move.do, with: {} }))}
      >
        <span class="move-words">
          {word(table, "action", `${move.do}.label`)}
          {settings.guide.value ? <small>{word(table, "action", `${move.do}.hint`)}</small> : null}
        </span>
        <span class="cost">{costWords(table, readyFor(table.view, move, {})) || say(table, "ui.panel.free")}</span>
      </button>
    </li>
  );
}

/** Text that says what an act waits for. */
const idleKey = (move: Move): string => `ui.panel.idle.${move.do}`;

/** Why a move is closed: what it needs, else the refusal of the rules. */
function whyClosed(table: Table, move: Move): string {
  const needs = `action.${move.do}.needs`;
  if (!move.refusal) return "";
  if (move.refusal.reason === "nothing-to-do") {
    const idle = idleKey(move);
    if (isTextKey(table.locale, needs)) return say(table, needs);
    if (isTextKey(table.locale, idle)) return say(table, idle);
  }
  return refusalWords(table.speech, move.refusal);
}

function Closed({ table, moves }: { table: Table; moves: readonly Move[] }): JSX.Element | null {
  const label = (move: Move): string => word(table, "action", `${move.do}.label`);
  const names = (some: readonly Move[]): string => listOf(table.locale, some.map(label));
  const elsewhere = moves.filter((m) => ELSEWHERE.has(m.refusal?.reason ?? ""));
  const idle = moves.filter(
    (m) => m.refusal?.reason === "nothing-to-do" && ![`action.${m.do}.needs`, idleKey(m)].some((key) => isTextKey(table.locale, key)),
  );
  const here = moves.filter((m) => !elsewhere.includes(m) && !idle.includes(m));
  if (moves.length === 0) return null;
  return (
    <Part title={say(table, "ui.panel.closed")}>
      <ul class="closed">
        {here.map((move) => (
          <li key={move.do}>
            <span class="closed-label">{label(move)}</span> <span class="closed-why">{whyClosed(table, move)}</span>
          </li>
        ))}
        {idle.length === 0 ? null : <li class="closed-why">{say(table, "terminal.idle", { labels: names(idle) })}</li>}
        {elsewhere.length === 0 ? null : <li class="closed-why">{say(table, "terminal.elsewhere", { labels: names(elsewhere) })}</li>}
      </ul>
    </Part>
  );
}

function Moves({
  table,
  title,
  moves,
  kind = "",
}: {
  table: Table;
  title: string;
  moves: readonly Move[];
  kind?: string;
}): JSX.Element | null {
  if (moves.length === 0) return null;
  return (
    <Part title={title}>
      <ul class={`moves ${kind}`} onKeyDown={moveInList}>
        {moves.map((move) => (
          <OpenMove key={move.do} table={table} move={move} />
        ))}
      </ul>
    </Part>
  );
}

function Groups({ table, moves }: { table: Table; moves: readonly Move[] }): JSX.Element {
  const waited = moves.filter((m) => WAITED_FOR.has(m.do));
  const rest = moves.filter((m) => !waited.includes(m));
  const groups = [...new Set(rest.map((m) => m.group))].toSorted((a, b) => Number(a === "meeting") - Number(b === "meeting"));
  return (
    <>
      <Moves table={table} title={say(table, "ui.panel.waited-for")} moves={waited} kind="moves-waiting" />
      {groups.map((group) => (
        <Moves key={group} table={table} title={word(table, "group", group)} moves={rest.filter((m) => m.group === group)} />
      ))}
    </>
  );
}

/** Where nothing can be done: why, and what comes next. */
function Pause({ table }: { table: Table }): JSX.Element | null {
  const { pub, seat } = table.view;
  if (seat === null) return <Empty>{say(table, "ui.panel.onlooker")}</Empty>;
  if (pub.paused) return <Empty>{say(table, "ui.panel.paused")}</Empty>;
  if (pub.phase === "lobby") return <Empty>{say(table, "ui.panel.lobby")}</Empty>;
  if (pub.phase === "debriefing") return <Empty>{say(table, "ui.panel.over")}</Empty>;
  if (pub.phase === "briefing" && pub.ready.includes(seat)) return <Empty>{say(table, "ui.panel.ready-waits")}</Empty>;
  if (pub.done.includes(seat)) return <Empty>{say(table, "ui.panel.done-waits")}</Empty>;
  return null;
}

export function NowPanel({ table }: { table: Table }): JSX.Element {
  const open = table.moves.filter((m) => readyFor(table.view, m, {}).length > 0);
  const closed = table.moves.filter((m) => !open.includes(m));
  const { phase } = table.view.pub;
  return (
    <>
      <Pause table={table} />
      {open.length > 0 ? <Why table={table} /> : null}
      <AsksForMe table={table} />
      <Happenings table={table} now />
      <Groups table={table} moves={open} />
      {phase === "meeting" ? <Closed table={table} moves={closed} /> : null}
    </>
  );
}
