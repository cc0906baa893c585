// Faults of the framework that a match must not fall into: each is brought about on purpose, and everybody sees the right thing afterwards.
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { boardSeen, deskSeen, listen, plain, until, type Listening } from "./testing/listen.ts";
import { boardOf, deskOf, standIn } from "./testing/stand-in.ts";

const table = standIn("T");
const { match } = table;
const { pub } = match.state;
const [ONE = "", TWO = ""] = match.setup.open.seats.map((seat) => seat.id);
let server: Listening;
beforeAll(async () => {
  server = await listen({ who: table.who, live: (id) => (id === "T" ? table.live : null) });
  await server.openRoom("T");
});
afterAll(() => server.drain());

type Client = Awaited<ReturnType<Listening["join"]>>;
const drop = (room: Client): void => (room.connection.transport as unknown as { ws: WebSocket }).ws.close(4010);
const isBack = (room: Client) => (): boolean => room.connection.isOpen && !room.reconnection.isReconnecting;

async function expectAgreement(room: Client, seat: string): Promise<void> {
  await until(isBack(room), 10_000);
  const look = (): void => {
    expect(boardSeen(room)).toEqual(plain(boardOf(match)));
    expect(deskSeen(room, seat)).toEqual(plain(deskOf(match, seat)));
  };
  await vi.waitFor(look, { timeout: 10_000, interval: 10 });
}

it("forgets on a client what the server forgot while it was away: members, items, whole lists and what became null", async () => {
  const room = await server.join("T", `seat:${ONE}`);
  pub.said = [1, 2, 3].map((n) => ({ by: TWO, text: `#m${n}`, digest: "d", statement: null, meeting: 0 }));
  pub.call = { id: "k", kind: "whole", issue: -1, package: [0, 1], by: TWO, openedAt: 0, deadline: 5, answers: {}, footnotes: [] };
  pub.contacts[ONE] = 3;
  table.changed();
  await until(() => boardSeen(room).pub.said.length === 3);
  drop(room);
  await until(() => table.connected.get(ONE) === false);
  pub.said = [];
  pub.call = null;
  Reflect.deleteProperty(pub.contacts, ONE);
  const desk = match.state.desks[ONE];
  if (desk) desk.heard = [];
  table.changed();
  await expectAgreement(room, ONE);
  expect(boardSeen(room).pub.call).toBeNull();
  await room.leave();
});

it(
  "gives nothing twice to whoever joins or comes back while a list loses its first and gains a last item",
  { timeout: 60_000 },
  async () => {
    const there = await server.join("T", `seat:${TWO}`);
    for (let round = 0; round < 15; round++) {
      pub.said.push({ by: ONE, text: `#m${round}`, digest: "d", statement: null, meeting: 0 });
      if (pub.said.length > 4) pub.said.shift();
      // Changes of bots wait for the next patch: whoever comes now comes in between.
      table.changed();
      if (round % 3 === 0) drop(there);
      const room = await server.join("T", `seat:${ONE}`);
      pub.said.push({ by: ONE, text: `#n${round}`, digest: "d", statement: null, meeting: 0 });
      pub.said.shift();
      table.changed();
      await expectAgreement(room, ONE);
      await room.leave();
    }
    await expectAgreement(there, TWO);
    await there.leave();
  },
);

it("brings a desk that is set up after its owner has come, with lists inside of lists", async () => {
  const room = await server.join("T", `seat:${ONE}`);
  const desk = match.state.desks[ONE];
  if (!desk) throw new Error("no desk");
  desk.told["c1"] = [{ issue: 0, option: 1, rank: 2, verified: true }];
  desk.analyses.push({ issue: 1, counts: [1, 2, 3], meeting: 0 });
  desk.weather = [
    [0.5, -1],
    [1, 2],
  ];
  match.state.talk["c1"] = [{ by: ONE, text: "#m9", digest: null, statement: null, meeting: 0 }];
  pub.channels.push({
    id: "c1",
    kind: "horizontal",
    convener: ONE,
    members: [ONE, TWO],
    invited: [],
    partner: null,
    issue: -1,
    host: null,
    used: true,
    open: true,
    meeting: 0,
  });
  table.changed();
  await until(() => deskSeen(room, ONE)?.talk["c1"] !== undefined);
  await expectAgreement(room, ONE);
  await room.leave();
});
