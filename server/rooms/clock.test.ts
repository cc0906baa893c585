// The clock over real sockets: one deadline, on the server; whatever moves it is an entry, and everybody sees the same.
import { afterAll, beforeAll, expect, it } from "vitest";
import { openHouse, TIRELESS, type House } from "./testing/house.ts";
import { boardSeen, until } from "./testing/listen.ts";
import { person, type Person } from "./testing/person.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ most: TIRELESS });
});
afterAll(() => house.close());

const MINUTE = 60_000;
const boards = (people: readonly Person[]) => people.flatMap(({ room }) => (room ? [boardSeen(room)] : []));

it("pauses, goes on, gives minutes and opens the next meeting by entries that all see alike", async () => {
  const { match, facilitator, links } = await house.create({
    scenario: "first-table",
    seats: { IND: "human", MEX: "human" },
    timed: true,
    pace: "calm",
  });
  const live = house.matches.live(match);
  if (!live) throw new Error("no match");
  const people: Person[] = [];
  for (const [seat, link] of Object.entries(links)) {
    const token = link.split("/").at(-1) ?? "";
    await house.ask("/api/rejoin", { token, name: seat });
    people.push(person(house.port, match, token, seat));
  }
  const chief = person(house.port, match, facilitator);
  for (const who of [...people, chief]) await who.come();
  for (const who of people) expect((await who.act("ready")).ok).toBe(true);
  await until(() => live.match.state.pub.phase === "meeting");
  const all = [...people, chief];
  const agreed = async (is: (board: ReturnType<typeof boardSeen>) => boolean): Promise<void> => until(() => boards(all).every(is));
  const { deadline } = live.match.state.pub;
  if (deadline === null) throw new Error("no deadline");
  await agreed((board) => board.pub.deadline === deadline && board.running && board.t <= deadline);

  expect(await people[0]?.act("pause")).toMatchObject({ ok: false, reason: "not-for-you" });
  await chief.act("pause");
  await agreed((board) => board.pub.paused && !board.running);
  const { pausedAt } = live.match.state.pub;
  expect(await people[0]?.act("say", { channel: "public", text: "now?" })).toMatchObject({ ok: false, reason: "paused" });
  await chief.act("resume");
  const resumed = live.match.past.findLast((entry) => entry.do === "resume");
  await agreed((board) => !board.pub.paused && board.running);
  // The time that was left is given back to the millisecond.
  expect(live.match.state.pub.deadline).toBe(deadline + (resumed?.t ?? 0) - pausedAt);
  const later = live.match.state.pub.deadline ?? 0;
  await chief.act("extend", { minutes: 2 });
  await agreed((board) => board.pub.deadline === later + 2 * MINUTE);
  await chief.act("next");
  await agreed((board) => board.pub.meeting === 1 && (board.pub.deadline ?? 0) > board.pub.startedAt);
  const entries = house.store.entries(match);
  const moves = entries.filter(({ by }) => by === "facilitator").map((entry) => entry.do);
  expect(moves).toEqual(["pause", "resume", "extend", "next"]);
  expect(entries.every((entry, i) => i === 0 || entry.t >= (entries[i - 1]?.t ?? 0))).toBe(true);
  for (const who of all) await who.leave();
});

it("lets a bot take the chair in the moment in which its person is lost, tells all, and gives it back", async () => {
  const { match, links } = await house.create({
    scenario: "first-table",
    seats: { IND: "human", MEX: "human" },
    timed: true,
    pace: "instant",
  });
  const live = house.matches.live(match);
  if (!live) throw new Error("no match");
  const { chair } = live.match.setup.open;
  const people: Person[] = [];
  for (const [seat, link] of Object.entries(links)) {
    const token = link.split("/").at(-1) ?? "";
    await house.ask("/api/rejoin", { token, name: seat });
    people.push(person(house.port, match, token, seat));
  }
  for (const who of people) await who.come();
  for (const who of people) await who.act("ready");
  await until(() => live.match.state.pub.phase === "meeting");
  const lost = people.find(({ seat }) => seat === chair);
  const other = people.find(({ seat }) => seat !== chair);
  if (!lost || !other) throw new Error("no chair among the people");
  await lost.leave();
  await until(() => other.room !== null && boardSeen(other.room).pub.players[chair]?.kind === "bot");
  expect(live.match.past.findLast((entry) => entry.do === "seat-player")).toMatchObject({
    by: "system",
    with: { seat: chair, kind: "bot", state: "away" },
  });
  // The bot acts, and the table is not held up.
  await until(() => live.match.past.some((entry) => entry.by === `seat:${chair}` && entry.do !== "ready"), 10_000);
  await lost.come();
  await until(() => other.room !== null && boardSeen(other.room).pub.players[chair]?.kind === "human");
  for (const who of people) await who.leave();
});
