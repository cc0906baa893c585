// Seats over real sockets: who gets one, who keeps it, and what is done once when it is asked twice.
import { afterAll, beforeAll, expect, it } from "vitest";
import { openHouse, type House } from "./testing/house.ts";
import { boardSeen, deskSeen, plain, settled, until } from "./testing/listen.ts";
import { person, type Person } from "./testing/person.ts";
import { listenIn } from "./testing/raw.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ limits: { creations: 1000 } });
});
afterAll(() => house.close());

const NAMES = { IND: "human", MEX: "human" };
const tokenIn = (link: string | undefined): string => link?.split("/").at(-1) ?? "";

async function table(wish: object = {}) {
  const made = await house.create({ scenario: "first-table", seats: NAMES, pace: "calm", ...wish });
  const live = house.matches.live(made.match);
  if (!live) throw new Error("no match");
  const sit = async (seat: string): Promise<Person> => {
    const { body } = await house.ask<{ token: string }>("/api/join", { code: made.code, name: seat, seat });
    const who = person(house.port, made.match, body.token, seat);
    await who.come();
    return who;
  };
  return { ...made, live, sit };
}

it("seats eight of sixty-four who knock at once: each plays, nobody sits where nobody is, and the others are told", async () => {
  const cards = await house.ask<{ scenarios: { id: string; presets: { id: string; seats: { id: string }[] }[] }[] }>("/api/scenarios");
  const seats = cards.body.scenarios.find(({ id }) => id === "toronto-2010")?.presets.find(({ id }) => id === "8")?.seats ?? [];
  expect(seats).toHaveLength(8);
  const humans = Object.fromEntries(seats.map(({ id }) => [id, "human"]));
  const { match, code } = await house.create({ scenario: "toronto-2010", preset: "8", seats: humans });
  // Half of them want a certain seat, all of these the same one.
  const wishes = Array.from({ length: 64 }, (_, i) => ({ code, name: `P${i}`, ...(i % 2 === 0 && { seat: seats[0]?.id }) }));
  const answers = await Promise.all(wishes.map((wish) => house.ask<Record<string, string>>("/api/join", wish)));
  const seated = answers.flatMap(({ status, body }) => (status === 200 ? [body] : []));
  expect(seated.map((body) => body["seat"]).toSorted()).toEqual(seats.map(({ id }) => id).toSorted());
  const told = answers.flatMap(({ status, body }) => (status === 200 ? [] : [`${status} ${body["error"]}`]));
  expect(told).toHaveLength(56);
  expect(new Set(told)).toEqual(new Set(["409 table-full", "409 seat-taken"]));
  const people = seated.map((body) => person(house.port, match, body["token"] ?? "", body["seat"]));
  await Promise.all(people.map((who) => who.come()));
  const live = house.matches.live(match);
  await until(() => live?.match.state.pub.phase === "briefing");
  const ready = await Promise.all(people.map((who) => who.act("ready")));
  expect(ready.every(({ ok }) => ok)).toBe(true);
  await until(() => live?.match.state.pub.phase === "meeting");
  expect(Object.keys(live?.names ?? {})).toHaveLength(8);
  await Promise.all(people.map((who) => who.leave()));
});

it("does an action once that comes twice at the same time, from two tabs or again later, and answers the same", async () => {
  const { sit, live, match } = await table();
  const [one, other] = [await sit("IND"), await sit("MEX")];
  for (const who of [one, other]) await who.act("ready");
  await until(() => live.match.state.pub.phase === "meeting");
  const wish = { channel: "public", text: "once" };
  const answers = await Promise.all(Array.from({ length: 8 }, () => one.act("say", wish, "twin")));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.ok).toBe(true);
  const tab = person(house.port, match, one.token, "IND");
  await tab.come();
  expect(await tab.act("say", wish, "twin")).toEqual(answers[0]);
  // The same id of somebody else is another action.
  expect(await other.act("say", { ...wish, text: "also" }, "twin")).not.toEqual(answers[0]);
  expect(house.store.words(match).filter(({ text }) => text === "once")).toHaveLength(1);
  await Promise.all([tab.leave(), other.leave()]);
});

it("gives the seat to another device by its link, with all that it knew, and tells the old one 4100", async () => {
  const { sit, links, live } = await table();
  const [one, other] = [await sit("IND"), await sit("MEX")];
  for (const who of [one, other]) await who.act("ready");
  await until(() => live.match.state.pub.phase === "meeting");
  const { body } = await house.ask<{ seat: string; token: string; roomId: string }>("/api/rejoin", { token: tokenIn(links["IND"]) });
  expect(body.seat).toBe("IND");
  const device = person(house.port, body.roomId, body.token, "IND");
  const room = await device.come();
  await until(() => one.closed.includes(4100));
  await until(() => deskSeen(room, "IND") !== null);
  expect(deskSeen(room, "IND")?.desk.floor).toBe(live.match.state.desks["IND"]?.floor);
  expect((await device.act("say", { channel: "public", text: "from my phone" })).ok).toBe(true);
  // The one that was put out does not fight for the seat.
  await new Promise((resolve) => void setTimeout(resolve, 300));
  expect(device.closed).toEqual([]);
  expect(live.match.state.pub.players["IND"]).toMatchObject({ kind: "human", state: "active" });
  await Promise.all([device.leave(), other.leave()]);
});

it("lets a late one into a match that is on, with the whole board at once, and a lost one back", async () => {
  const { sit, live, code, match } = await table();
  const one = await sit("IND");
  await house.ask("/api/join", { code, name: "late", seat: "MEX" });
  await one.act("ready");
  await until(() => live.match.state.pub.phase !== "lobby");
  const { body } = await house.ask<{ token: string }>("/api/observe", { code });
  const onlooker = person(house.port, match, body.token);
  const room = await onlooker.come();
  expect(boardSeen(room).pub).toEqual(plain(live.board().pub));
  one.drop();
  await until(() => live.match.state.pub.players["IND"] !== undefined);
  expect((await one.act("ready")).ok || live.match.state.pub.ready.includes("IND")).toBe(true);
  await Promise.all([one.leave(), onlooker.leave()]);
});

it("makes one room of a match however many come for it at once", async () => {
  const { match, links } = await table();
  const token = tokenIn(links["IND"]);
  const found = await Promise.all(Array.from({ length: 30 }, () => house.ask("/api/rejoin", { token })));
  expect(new Set(found.map(({ body }) => body["roomId"]))).toEqual(new Set([match]));
  expect(house.serving.counts().rooms).toBe(house.matches.all().length);
});

it("sends nothing at all to those whom a private word does not concern", async () => {
  const { match, code, sit } = await table();
  const [ann, ben] = [await sit("IND"), await sit("MEX")];
  const { body } = await house.ask<{ token: string }>("/api/observe", { code });
  const onlooker = await listenIn(house.port, match, body.token);
  for (const who of [ann, ben]) await who.act("ready");
  const board = () => boardSeen(ann.room ?? expect.fail("no room"));
  await until(() => board().pub.phase === "meeting");
  for (const who of [ann, ben]) await who.act("open-channel", { to: who === ann ? "MEX" : "CAN" });
  const channel = board().pub.channels.find((one) => one.convener === "IND" && one.invited.includes("MEX"))?.id ?? "";
  expect(await ben.act("answer-invitation", { channel, accept: true })).toMatchObject({ ok: true });
  // That a channel is used is public; what is said in it from then on is not.
  expect(await ann.act("say", { channel, text: "one" })).toMatchObject({ ok: true });
  const quiet = async (): Promise<number> => {
    for (const who of [ann, ben]) await settled(who.room ?? expect.fail("no room"));
    await new Promise((resolve) => void setTimeout(resolve, 400));
    return onlooker.frames().length;
  };
  // Bots at pace calm may still be moving: the quiet is looked for.
  let before = await quiet();
  for (let at = await quiet(); at !== before; at = await quiet()) before = at;
  expect(await ann.act("say", { channel, text: "two" })).toMatchObject({ ok: true });
  await until(() => JSON.stringify(deskSeen(ben.room ?? expect.fail("no room"), "MEX")).includes("two"));
  expect(await quiet()).toBe(before);
  onlooker.close();
  await Promise.all([ann.leave(), ben.leave()]);
});
