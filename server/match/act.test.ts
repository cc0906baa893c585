import { expect, it } from "vitest";
import { openSqlite } from "../store/sqlite.ts";
import { readAct } from "./act.ts";
import { createRecord } from "./create.ts";
import { openLedger } from "./ledger.ts";
import { LATEST } from "./news.ts";
import { botAt } from "./players.ts";
import { openShelf } from "./shelf.ts";
import { botTurns } from "./turns.ts";

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

it("takes plain small acts and nothing else", () => {
  const good = { id: "a", do: "say", with: { channel: "public", text: "x".repeat(2000) } };
  expect(readAct(good)).toEqual(good);
  expect(readAct({ id: "a", do: "done" })).toEqual({ id: "a", do: "done", with: {} });
  const bad: unknown[] = [
    null,
    "act",
    [],
    { id: "", do: "done", with: {} },
    { id: "x".repeat(41), do: "done", with: {} },
    { id: "a", do: "done", with: {}, by: "facilitator" },
    { id: "a", do: "done", with: [] },
    { id: "a", do: "done", with: { at: new Date() } },
    { id: "a", do: "done", with: { at: /a/ } },
    { id: "a", do: "done", with: new Map() },
    { id: "a", do: "done", with: { n: Number.NaN } },
    { id: "a", do: "done", with: { n: 10n } },
    { id: "a", do: "done", with: { big: "x".repeat(20_000) } },
    { id: "a", do: "done", with: { deep: deep(20) } },
    { id: "a", do: "done", with: { deep: deep(3500) } },
  ];
  expect(bad.map(readAct).filter((act) => act !== null)).toEqual([]);
});

it("gives everybody the news that is theirs: nothing of a private channel, deal or request on the board", () => {
  const scenario = openShelf(undefined).scenario("toronto-2010");
  if (!scenario) throw new Error("no scenario");
  const store = openSqlite(":memory:");
  const made = createRecord(store, scenario, { scenario: "toronto-2010", seed: "5" }, 0);
  if (!made.ok) throw new Error(made.error);
  const ledger = openLedger(store, made.record, (error) => {
    throw error;
  });
  const turns = botTurns({
    match: () => ledger.match,
    botOf: (seat) => botAt(ledger.match, made.record.players, seat),
    enter: (seat, action, payload) => ledger.enter({ by: `seat:${seat}`, do: action, with: payload, t: 0, relaxed: true }),
    onFault: (error) => {
      throw error;
    },
  });
  ledger.enter({ by: "system", do: "start", t: 0 });
  const secret = new Set([
    "share-position",
    "verify-position",
    "propose-deal",
    "answer-deal",
    "withdraw-deal",
    "request",
    "deliver",
    "join-request",
  ]);
  let shared = 0;
  while (turns.step()) {
    const entry = ledger.match.past.at(-1);
    if (entry?.do !== "share-position") continue;
    shared++;
    const members = ledger.match.state.pub.channels.find((channel) => channel.id === entry.with["channel"])?.members ?? [];
    const readers = ledger.match.setup.open.seats.filter(({ id }) => ledger.news.readable(id).some((news) => news.n === entry.n));
    expect(readers.map(({ id }) => id).toSorted()).toEqual(members.toSorted());
  }
  expect(ledger.match.state.pub.phase).toBe("debriefing");
  expect(shared).toBeGreaterThan(10);
  const board = ledger.news.board();
  expect(board).toHaveLength(LATEST);
  const all = ledger.news.readable(null);
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((news) => secret.has(news.do))).toEqual([]);
  expect(board.toSorted((a, b) => a.n - b.n)).toEqual(all.slice(-LATEST));
  store.close();
});
