// What a person can do now, as numbered choices: the advised move first, then all that is open, then what is closed and why.
import { botNamed } from "../../shared/bots/index.ts";
import { diceFor, type Bot, type Move as Advice } from "../../shared/bots/define-bot.ts";
import { reasonWords } from "../../shared/i18n/reason.ts";
import { choiceWords, refusalWords } from "../../shared/i18n/describe.ts";
import { isTextKey, listOf, translate, wordFor } from "../../shared/i18n/translate.ts";
import { openMoves, type Move } from "../../shared/rules/open-moves.ts";
import { columnsOf } from "./ink.ts";
import { heading, paragraph, sightNow, speechNow, text, type Table } from "./table.ts";

export interface Menu {
  advice: Advice | null;
  open: Move[];
}

/** Refusals that say "not in this match or meeting": such actions are only named, in one line. */
const ELSEWHERE = new Set(["wrong-phase", "wrong-stage", "wrong-tier", "module-off"]);

/** Bots that advise, the best first. */
const COACHES = ["problem-solver", "broker", "conceder"];

/** The bot whose advice a person sees; it looks with the person's eyes. */
function coach(): Bot | null {
  for (const name of COACHES) {
    const bot = botNamed(name);
    if (bot) return bot;
  }
  return null;
}

/** What the coach would do now; with nothing left to do it says "done". */
function adviceFor(table: Table): Advice | null {
  const sight = sightNow(table);
  const bot = coach();
  if (!bot) return null;
  const move = bot.decide(sight, diceFor(table.match.seed, table.seat, sight.n));
  return move ?? { do: "done", with: {}, reason: { rule: "nothing-left" } };
}

function costWords(table: Table, move: Move): string {
  const costs = move.examples.map((e) => e.cost);
  const least = Math.min(...costs);
  const most = Math.max(...costs);
  return most === 0 ? "" : text(table, "terminal.cost", { least, most, range: least < most });
}

function showAdvice(table: Table, advice: Advice): void {
  const { locale, ink } = table;
  const label = wordFor(locale, "action", `${advice.do}.label`);
  const choice = choiceWords(speechNow(table), advice.do, advice.with);
  const what = advice.do === "done" ? label : translate(locale, "thing.pair", { issue: label, option: choice });
  const why = reasonWords(speechNow(table), advice.reason);
  paragraph(table, `  1  ${ink("gold", text(table, "terminal.advice", { what }))}${text(table, "terminal.why", { why })}`, 5);
}

/** Words of a single choice that fit on the line. */
const SHORT = 48;

function openLine(table: Table, move: Move): string {
  const label = wordFor(table.locale, "action", `${move.do}.label`);
  const [first] = move.examples;
  let what = "";
  if (move.examples.length > 1) what = text(table, "terminal.choices", { n: move.examples.length });
  else if (first && move.do !== "done") what = choiceWords(speechNow(table), move.do, first.with);
  return [label, columnsOf(what) > SHORT ? text(table, "terminal.choices", { n: 1 }) : what, costWords(table, move)]
    .filter((w) => w !== "")
    .join(" · ");
}

/** Closed actions: why, or what they need, a line each; those that merely wait for others, and those of other meetings, in one line, when all is shown. */
function showClosed(table: Table, moves: readonly Move[], full: boolean): void {
  const { locale, ink } = table;
  const line = (words: string): void => paragraph(table, ink("dim", `  –  ${words}`), 5);
  const label = (move: Move): string => wordFor(locale, "action", `${move.do}.label`);
  const speech = speechNow(table);
  const waiting: string[] = [];
  const elsewhere: string[] = [];
  for (const move of moves) {
    const { refusal } = move;
    if (!refusal) continue;
    const needs = `action.${move.do}.needs`;
    if (ELSEWHERE.has(refusal.reason)) elsewhere.push(label(move));
    else if (refusal.reason !== "nothing-to-do")
      line(text(table, "terminal.closed", { label: label(move), why: refusalWords(speech, refusal) }));
    else if (isTextKey(locale, needs)) line(text(table, "terminal.closed", { label: label(move), why: text(table, needs) }));
    else waiting.push(label(move));
  }
  if (!full) return;
  if (waiting.length > 0) line(text(table, "terminal.idle", { labels: listOf(locale, waiting) }));
  if (elsewhere.length > 0) line(text(table, "terminal.elsewhere", { labels: listOf(locale, elsewhere) }));
}

/** Prints the menu; number 1 is the advice, the others count through the open moves, "done" last. `full` names every closed action too. */
export function showMenu(table: Table, full: boolean): Menu {
  const moves = openMoves(sightNow(table), `seat:${table.seat}`);
  const open = moves.filter((m) => m.examples.length > 0).toSorted((a, b) => Number(a.do === "done") - Number(b.do === "done"));
  const advice = adviceFor(table);
  heading(table, text(table, "terminal.menu"));
  if (advice) showAdvice(table, advice);
  open.forEach((move, i) => {
    paragraph(table, `${String(i + (advice ? 2 : 1)).padStart(3)}  ${openLine(table, move)}`, 5);
  });
  showClosed(table, moves, full);
  return { advice, open };
}
