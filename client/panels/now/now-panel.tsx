// What can I do now: the advised act in gold, then all that is open by group, then what is closed and why.
import type { JSX } from "preact";
import { refusalWords } from "../../../shared/i18n/describe.ts";
import { isTextKey, listOf } from "../../../shared/i18n/translate.ts";
import type { Move } from "../../../shared/rules/open-moves.ts";
import { start } from "../parts/act-button.tsx";
import { Empty, Part } from "../parts/marks.tsx";
import { costWords, say, word } from "../parts/say.ts";
import { pending } from "../../store/index.ts";
import type { Table } from "../port.ts";
import { Primary } from "./primary.tsx";

/** Refusals that say "not in this match or meeting": such actions are only named, in one line. */
const ELSEWHERE = new Set(["wrong-phase", "wrong-stage", "wrong-tier", "module-off"]);

function OpenMove({ table, move }: { table: Table; move: Move }): JSX.Element {
  const hint = `hint-${move.do}`;
  const many = move.examples.length > 1 || move.do === "say";
  return (
    <li class="move">
      <button
        type="button"
        class="button move-button"
        aria-describedby={hint}
        aria-haspopup={many ? "dialog" : undefined}
        disabled={pending.value > 0}
        onClick={() => start(table, move, {})}
      >
        <span>{word(table, "action", `${move.do}.label`)}</span>
        <span class="cost">{costWords(table, move.examples)}</span>
      </button>
      <p class="move-hint" id={hint}>
        {word(table, "action", `${move.do}.hint`)}
      </p>
    </li>
  );
}

/** Why a move is closed: what it needs, else the refusal of the rules. */
function whyClosed(table: Table, move: Move): string {
  const needs = `action.${move.do}.needs`;
  if (!move.refusal) return "";
  if (move.refusal.reason === "nothing-to-do" && isTextKey(table.locale, needs)) return say(table, needs);
  return refusalWords(table.speech, move.refusal);
}

function Closed({ table, moves }: { table: Table; moves: readonly Move[] }): JSX.Element | null {
  const label = (move: Move): string => word(table, "action", `${move.do}.label`);
  const elsewhere = moves.filter((m) => ELSEWHERE.has(m.refusal?.reason ?? ""));
  const here = moves.filter((m) => !elsewhere.includes(m));
  if (moves.length === 0) return null;
  return (
    <Part title={say(table, "ui.panel.closed")}>
      <ul class="closed">
        {here.map((move) => (
          <li key={move.do}>
            <span class="closed-label">{label(move)}</span> <span class="closed-why">{whyClosed(table, move)}</span>
          </li>
        ))}
      </ul>
      {elsewhere.length === 0 ? null : (
        <p class="closed-why">{say(table, "terminal.elsewhere", { labels: listOf(table.locale, elsewhere.map(label)) })}</p>
      )}
    </Part>
  );
}

function Groups({ table, moves }: { table: Table; moves: readonly Move[] }): JSX.Element {
  const groups = [...new Set(moves.map((m) => m.group))].toSorted((a, b) => Number(a === "meeting") - Number(b === "meeting"));
  return (
    <>
      {groups.map((group) => (
        <Part key={group} title={word(table, "group", group)}>
          <ul class="moves">
            {moves
              .filter((m) => m.group === group)
              .map((move) => (
                <OpenMove key={move.do} table={table} move={move} />
              ))}
          </ul>
        </Part>
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
  const open = table.moves.filter((m) => m.examples.length > 0);
  const closed = table.moves.filter((m) => m.examples.length === 0);
  const { phase } = table.view.pub;
  return (
    <>
      <Pause table={table} />
      {open.length > 0 ? <Primary /> : null}
      <Groups table={table} moves={open} />
      {phase === "meeting" ? <Closed table={table} moves={closed} /> : null}
    </>
  );
}
