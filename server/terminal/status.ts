// Where we are: meeting, text with its private worth, network, organisations.
import { channelWords, dealWords, pairWords, packageWords, requestWords } from "../../shared/i18n/things.ts";
import { listOf, numberWord, wordFor } from "../../shared/i18n/translate.ts";
import type { Channel } from "../../shared/rules/state.ts";
import { tieOf } from "../../shared/rules/network/ties.ts";
import { intentOf } from "../../shared/rules/organisations/intent.ts";
import { readinessOf } from "../../shared/rules/organisations/readiness.ts";
import { showText } from "./draft.ts";
import { showDelivery, showTasks } from "./follow.ts";
import { heading, paragraph, sightNow, speechNow, text, type Table } from "./table.ts";

/** The meeting, and what the person has left in it. */
export function showPlace(table: Table): void {
  const { open, pub } = sightNow(table);
  const meeting = open.meetings[pub.meeting];
  if (!meeting) return;
  heading(
    table,
    text(table, "terminal.place", {
      name: table.names.meeting(pub.meeting),
      stage: wordFor(table.locale, "stage", meeting.stage),
      tier: wordFor(table.locale, "tier", meeting.tier),
      at: pub.meeting + 1,
      of: open.meetings.length,
      contacts: pub.contacts[table.seat] ?? 0,
    }),
  );
}

/** Once when a meeting opens: what it is called and what it is for. */
export function showMeeting(table: Table): void {
  const { open, pub } = sightNow(table);
  const about = table.names.texts.meetings?.[open.meetings[pub.meeting]?.id ?? ""]?.about;
  heading(table, table.ink("gold", text(table, "terminal.opens", { name: table.names.meeting(pub.meeting) })));
  if (about) paragraph(table, about.trim(), 2);
}

/** Tie, trust and channels with one other seat or partner. */
function relation(table: Table, other: string, live: readonly Channel[]): { words: string[]; plain: boolean } {
  const { pub, desk, open } = sightNow(table);
  const { seat, locale } = table;
  const tie = tieOf(pub, seat, other);
  const trust = desk?.trust[other];
  const mine = live.filter(
    (c) => (c.members.includes(seat) || c.invited.includes(seat)) && (c.members.includes(other) || c.partner === other),
  );
  const asked = live.some((c) => c.convener === seat && c.invited.includes(other));
  const words = [
    text(table, "terminal.tie", { tie }),
    ...(trust === undefined ? [] : [text(table, "terminal.trust", { trust: Math.round(trust) })]),
    ...mine.map((c) => (c.invited.includes(seat) ? text(table, "terminal.invites-you") : wordFor(locale, "channel", c.kind))),
    ...(asked ? [text(table, "terminal.invited")] : []),
  ];
  const usual = trust === undefined || Math.round(trust) === open.tuning.trustStart;
  return { words, plain: tie === 0 && mine.length === 0 && !asked && usual };
}

function showNetwork(table: Table): void {
  const { open, pub } = sightNow(table);
  const { names, seat, locale } = table;
  if (!open.modules.channels) return;
  heading(table, text(table, "terminal.network"));
  const live = pub.channels.filter((c) => c.open && c.meeting === pub.meeting);
  const others = [...open.seats.map((s) => s.id).filter((id) => id !== seat), ...open.partners.map((p) => p.id)];
  const strangers: string[] = [];
  for (const other of others) {
    const { words, plain } = relation(table, other, live);
    if (plain) strangers.push(names.node(other));
    else paragraph(table, `  ${pairWords(locale, names.node(other), listOf(locale, words))}`, 4);
  }
  if (strangers.length > 0) paragraph(table, `  ${text(table, "terminal.strangers", { names: listOf(locale, strangers) })}`, 4);
  const foreign = live.filter((c) => !c.members.includes(seat) && !c.invited.includes(seat));
  if (foreign.length > 0) {
    const channels = foreign.map((c) => channelWords(speechNow(table), c.id));
    paragraph(table, `  ${text(table, "terminal.others-talk", { channels: listOf(locale, channels) })}`, 4);
  }
}

/** Readiness of each organisation: with its parts, or (short) as one line of totals. */
function showOrganisations(table: Table, full: boolean): void {
  const { open, pub } = sightNow(table);
  const { names, locale } = table;
  if (!open.modules.organisations || open.organisations.length === 0) return;
  heading(table, text(table, "terminal.organisations"));
  const all = open.organisations.map(({ id }) => ({ id, ...readinessOf(open, pub, id) }));
  if (!full) {
    paragraph(
      table,
      `  ${listOf(
        locale,
        all.map(({ id, total }) => `${names.node(id)} ${numberWord(total)}`),
      )}`,
      4,
    );
    return;
  }
  for (const { id, total, parts } of all) {
    const sum = Object.entries(parts).map(([part, points]) => `${wordFor(locale, "readiness", part)} ${numberWord(points)}`);
    const intent = wordFor(locale, "intent", intentOf(open, pub, id));
    const values = { name: names.node(id), total: numberWord(total), sum: listOf(locale, sum), intent };
    paragraph(table, `  ${text(table, "terminal.readiness", values)}`, 4);
  }
}

function showDeals(table: Table): void {
  const { deals, requests, pub } = sightNow(table);
  const speech = speechNow(table);
  const alive = deals.filter((d) => d.status === "proposed" || d.status === "standing");
  const asked = requests.filter((r) => r.meeting === pub.meeting && (r.status === "asked" || r.status === "waiting"));
  if (alive.length + asked.length === 0) return;
  heading(table, text(table, "terminal.ledger"));
  for (const deal of alive) paragraph(table, `  ${wordFor(table.locale, "deal-status", deal.status)} · ${dealWords(speech, deal)}`, 4);
  for (const request of asked)
    paragraph(table, `  ${wordFor(table.locale, "request-status", request.status)} · ${requestWords(speech, request)}`, 4);
}

/** A call that waits for answers. */
function showCall(table: Table): void {
  const { pub, open } = sightNow(table);
  const { call } = pub;
  if (!call) return;
  const waiting = open.ministers.filter((id) => !call.answers[id] && !pub.done.includes(id)).map(table.names.node);
  const what = packageWords(speechNow(table), call.package);
  paragraph(
    table,
    table.ink("gold", text(table, "terminal.call", { by: table.names.node(call.by), what, waiting: listOf(table.locale, waiting) })),
    2,
  );
}

/** Everything that a person asks for before deciding; `full` breaks down every sum. */
export function showStatus(table: Table, full: boolean): void {
  showPlace(table);
  showCall(table);
  showText(table);
  showNetwork(table);
  showOrganisations(table, full);
  showTasks(table);
  showDelivery(table);
  showDeals(table);
}
