// One person at the table against bots: turn by turn, from the briefing to the debriefing.
import { diceFor, type Bot } from "../../shared/bots/define-bot.ts";
import { dealWords } from "../../shared/i18n/things.ts";
import { wordFor } from "../../shared/i18n/translate.ts";
import { submit } from "../../shared/rules/apply.ts";
import type { Actor } from "../../shared/rules/define-action.ts";
import { wouldBreak } from "../../shared/rules/network/breaking.ts";
import { sightOf } from "../../shared/rules/sight.ts";
import { openTheTable, turns } from "../../shared/testing/play.ts";
import { refusalWords } from "../../shared/i18n/describe.ts";
import { showBrief, showBriefing } from "./briefing.ts";
import { showCoach, showWarnings } from "./coach.ts";
import { showDebriefing } from "./debriefing.ts";
import { showForecasts } from "./forecast.ts";
import { showHelp } from "./help.ts";
import type { Lines } from "./input.ts";
import { showMenu, type Menu } from "./menu.ts";
import { marksOf, wordsAfter, wordsBefore } from "./news.ts";
import { pickExample } from "./pick.ts";
import { showMeeting, showStatus } from "./status.ts";
import { heading, paragraph, sightNow, speechNow, text, type Table } from "./table.ts";
import { digestOf, keepWords, type Said } from "./words.ts";

/** Match milliseconds that an action takes here: the terminal plays without a clock. */
const PACE = 1000;

export interface Game {
  table: Table;
  lines: Lines;
  /** Bot per seat; the person's is the one that takes over when she leaves. */
  bots: Readonly<Record<string, Bot>>;
  said: Said[];
  /** Has the person a coach? */
  coach: boolean;
}

interface Play extends Game {
  news: string[];
  /** Is the person still at the table? */
  here: boolean;
  /** Meeting in which she has had a turn: its first is shown in full. */
  seen: number;
}

/** Makes an entry and gathers what the person may read of it; the reason when the rules refuse. */
function perform(play: Play, by: Actor, id: string, payload: Record<string, unknown> = {}): string | null {
  const { table, news, here } = play;
  const { match } = table;
  const entry = { n: match.state.n + 1, t: match.state.t + PACE, by, do: id, with: payload };
  const marks = marksOf(table);
  const words = here ? wordsBefore(table, entry) : null;
  const result = submit(match, by, id, payload, entry.t);
  if (!result.ok) return refusalWords(speechNow(table), result);
  if (!here) return null;
  if (words !== null) news.push(words);
  news.push(...wordsAfter(table, marks, entry));
  return null;
}

/** The bot takes the person's seat, and says so. */
function leave(play: Play): void {
  const { table, bots } = play;
  const bot = bots[table.seat]?.id ?? "conceder";
  perform(play, "system", "seat-player", { seat: table.seat, kind: "bot", bot, state: "away" });
  play.here = false;
  heading(
    table,
    text(table, "terminal.handed-over", { seat: table.names.node(table.seat), bot: wordFor(table.locale, "bot", `${bot}.name`) }),
  );
}

/** Asks yes or no; the end of the input is a no. */
async function confirm(play: Play, question: string): Promise<boolean> {
  paragraph(play.table, play.table.ink("gold", question));
  const line = await play.lines.ask(text(play.table, "terminal.yes-no"));
  return line !== null && /^(y|yes|1|是|好)$/i.test(line);
}

/** Acts that cannot be taken back, or that break a promise, are asked once more. */
async function isMeant(play: Play, id: string, payload: Record<string, unknown>, irreversible: boolean): Promise<boolean> {
  const { table } = play;
  const broken = wouldBreak(sightNow(table), id, payload);
  if (broken.length > 0) {
    const deals = broken.map((deal) => dealWords(speechNow(table), deal)).join(" · ");
    return confirm(play, text(table, "terminal.breaks", { deals }));
  }
  return irreversible ? confirm(play, text(table, "terminal.irreversible")) : true;
}

/** Sends one action of the person; true when it was taken. */
async function send(play: Play, id: string, payload: Record<string, unknown>, irreversible: boolean): Promise<boolean> {
  const { table, lines, said } = play;
  let full = payload;
  if (id === "say") {
    const words = await lines.ask(text(table, "terminal.your-words"));
    if (words === null || words === "") return false;
    const kept = keepWords(said, table.seat, words);
    full = { ...payload, text: kept.id, digest: digestOf(kept.salt, kept.text) };
  }
  if (!(await isMeant(play, id, full, irreversible))) return false;
  const refused = perform(play, `seat:${table.seat}`, id, full);
  if (refused !== null) paragraph(table, table.ink("bad", refused));
  return refused === null;
}

/** One numbered choice carried out; true when the turn is over. */
async function choose(play: Play, menu: Menu, number: number): Promise<boolean> {
  const { advice, open } = menu;
  if (advice && number === 1) {
    const irreversible = open.some((m) => m.do === advice.do && m.irreversible);
    return send(play, advice.do, advice.with, irreversible);
  }
  const move = open[number - (advice ? 2 : 1)];
  if (!move) {
    play.table.print(text(play.table, "terminal.no-such-number", { most: open.length + (advice ? 1 : 0) }));
    return false;
  }
  const picked = await pickExample(play.table, play.lines, move);
  return picked.kind === "example" && send(play, move.do, picked.example.with, move.irreversible);
}

function showNews(play: Play): void {
  const { table, news } = play;
  if (news.length === 0) return;
  heading(table, text(table, "terminal.news"));
  for (const line of news) paragraph(table, `  · ${line}`, 4);
  news.length = 0;
}

/** The person's turn: looks, reads, decides. Ends with an entry of hers, or with her leaving. */
async function personTurn(play: Play): Promise<void> {
  const { table, lines } = play;
  showNews(play);
  const fresh = table.match.state.pub.meeting !== play.seen;
  play.seen = table.match.state.pub.meeting;
  showStatus(table, fresh);
  if (play.coach) showWarnings(table);
  let menu = showMenu(table, fresh);
  for (;;) {
    const line = await lines.ask(text(table, "terminal.prompt"));
    if (line === null || line === "q") return leave(play);
    if (line === "?") showHelp(table);
    else if (line === "b") showBrief(table);
    else if (line === "f") showForecasts(table);
    else if (line === "c" || line === "coach") {
      if (play.coach) showCoach(table);
      else table.print(text(table, "terminal.coach-off"));
    } else if (line === "s") {
      showStatus(table, true);
      menu = showMenu(table, false);
    } else if (line === "" || /^\d{1,3}$/.test(line)) {
      if (await choose(play, menu, line === "" ? 1 : Number(line))) return;
    } else if (line === "m") menu = showMenu(table, true);
    else table.print(text(table, "terminal.not-understood"));
  }
}

function botTurn(play: Play, seat: string, worn: boolean): void {
  const { match } = play.table;
  const { state, setup } = match;
  const move = worn ? null : (play.bots[seat]?.decide(sightOf(setup.open, state, seat), diceFor(match.seed, seat, state.n)) ?? null);
  const refused = move === null || perform(play, `seat:${seat}`, move.do, move.with) !== null;
  if (refused) perform(play, `seat:${seat}`, "done");
}

/** Who plays what stands in the log, before anything else. */
function seatPlayers(play: Play): void {
  const { match, seat } = play.table;
  for (const { id } of match.setup.open.seats) {
    const human = id === seat;
    const bot = human ? null : (play.bots[id]?.id ?? null);
    submit(match, "system", "seat-player", { seat: id, kind: human ? "human" : "bot", bot, state: "active" });
  }
}

/** Plays the match to its end. The person may leave at any time; the match goes on without her to the debriefing. */
export async function playGame(game: Game): Promise<void> {
  const play: Play = { ...game, news: [], here: true, seen: -1 };
  const { table, lines } = play;
  const { match } = table;
  seatPlayers(play);
  submit(match, "system", "start");
  showBriefing(table);
  const first = await lines.ask(text(table, "terminal.ready"));
  if (first === null || first === "q") leave(play);
  openTheTable(match);
  let meeting = -1;
  for (const { seat, worn } of turns(match)) {
    if (play.here && match.state.pub.meeting !== meeting) {
      meeting = match.state.pub.meeting;
      showNews(play);
      showMeeting(table);
    }
    if (seat !== table.seat || !play.here) botTurn(play, seat, worn);
    else if (worn) perform(play, `seat:${seat}`, "done");
    else await personTurn(play);
  }
  showNews(play);
  showDebriefing(table);
}
