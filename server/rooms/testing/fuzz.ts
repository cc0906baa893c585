/** For tests: a table that does everything at random, legal and illegal, while people come, go and lose their lines. */
import { expect } from "vitest";
import { diceFor } from "../../../shared/bots/define-bot.ts";
import { random } from "../../../shared/bots/random.ts";
import { int, pick, rngFrom, type Rng } from "../../../shared/lib/rng.ts";
import { ACTION_LIST } from "../../../shared/rules/actions/index.ts";
import { sightOf } from "../../../shared/rules/sight.ts";
import type { LiveMatch } from "../../match/live-match.ts";
import { disagreement } from "./agree.ts";
import type { House } from "./house.ts";
import { JUNK, NO_ACTIONS } from "./junk.ts";
import { until, within } from "./listen.ts";
import { isThere, person, type Person } from "./person.ts";

export interface FuzzOptions {
  house: House;
  live: LiveMatch;
  /** Tokens by seat, of those seats that people play. */
  seats: Readonly<Record<string, string>>;
  facilitator: string;
  code: string;
  seed: string;
  /** What somebody says in her own words. */
  words?: (seat: string) => string;
}

export interface Fuzz {
  rng: Rng;
  /** One thing happens. */
  step(): Promise<void>;
  /** Waits until everybody who is there sees what is theirs, and compares it with what the server and the rules say. */
  compare(): Promise<void>;
  people(): Person[];
  onlookers: Person[];
  facilitator: Person;
  counts: Record<string, number>;
  isOver(): boolean;
  stop(): Promise<void>;
}

export function fuzz(options: FuzzOptions): Fuzz {
  const { house, live, seats, code, seed, words = (seat) => `words of ${seat}` } = options;
  const rng = rngFrom(`fuzz ${seed}`);
  const { port } = house;
  const roomId = live.record.id;
  const bySeat = new Map(Object.entries(seats).map(([seat, token]) => [seat, person(port, roomId, token, seat)]));
  const facilitator = person(port, roomId, options.facilitator);
  const onlookers: Person[] = [];
  const everybody: Person[] = [...bySeat.values(), facilitator];
  const counts: Record<string, number> = {};
  const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
  const acted = new Map<string, { id: string; n: number; what: string; payload: object }[]>();
  let nextId = 0;

  const someone = (): Person => pick(rng, [...bySeat.values()]) ?? facilitator;

  const send = async (who: Person, what: string, payload: object, id = `${seed}-${nextId++}`): Promise<void> => {
    const answer = await who.act(what, payload, id).catch(() => null);
    count(answer === null ? "lost" : answer.ok ? "taken" : "refused");
    if (answer?.ok) acted.set(who.token, [...(acted.get(who.token) ?? []), { id, n: answer.n, what, payload }].slice(-20));
  };

  const legal = async (who: Person): Promise<void> => {
    const { setup, state } = live.match;
    const seat = who.seat ?? "";
    if (state.pub.phase !== "meeting") return send(who, state.pub.phase === "briefing" ? "ready" : "done", {});
    const move = random.decide(sightOf(setup.open, state, seat), diceFor(seed, seat, nextId));
    const payload = move?.do === "say" ? { ...move.with, text: words(seat) } : (move?.with ?? {});
    return send(who, move?.do ?? "done", payload);
  };

  const illegal = async (who: Person): Promise<void> => {
    const what = (int(rng, 8) === 0 ? pick(rng, NO_ACTIONS) : pick(rng, ACTION_LIST)?.id) ?? "";
    // A facilitator whose junk is a whole order ends the match for everybody.
    if (what !== "debrief") await send(who, what, pick(rng, JUNK) ?? {});
  };

  const direct = async (): Promise<void> => {
    const { state, setup } = live.match;
    const { pub } = state;
    const seat = pick(rng, setup.open.seats)?.id ?? "";
    const wishes: [string, object][] = [
      [pub.paused ? "resume" : "pause", {}],
      ["resume", {}],
      ["extend", { minutes: 1 + int(rng, 3) }],
      ["broadcast", { text: `hear all ${nextId}` }],
      ["seat-player", { seat, kind: int(rng, 2) === 0 ? "human" : "bot", bot: "conceder", state: "active" }],
      ["inject-event", { event: pick(rng, setup.open.events) ?? "" }],
      ["rewind", { to: Math.max(0, state.n - int(rng, 40)) }],
      ["next", {}],
    ];
    // What turns the whole table over is rare.
    const [what, payload] = wishes[int(rng, int(rng, 6) === 0 ? wishes.length : 6)] ?? ["resume", {}];
    await send(facilitator, what, payload);
    if (live.match.state.pub.paused && int(rng, 2) === 0) await send(facilitator, "resume", {});
  };

  const again = async (who: Person): Promise<void> => {
    const before = pick(rng, acted.get(who.token) ?? []);
    if (!before) return;
    const answer = await who.act(before.what, before.payload, before.id).catch(() => null);
    if (answer) expect(answer).toEqual({ ok: true, n: before.n });
  };

  const otherTab = async (who: Person): Promise<void> => {
    if (who.seat === null || !isThere(who)) return;
    const tab = person(port, roomId, who.token, who.seat);
    await tab.come();
    bySeat.set(who.seat, tab);
    everybody.push(tab);
    // A line that was just lost when the tab came is told when it comes back.
    await until(() => who.closed.includes(4100), 10_000);
  };

  const look = async (): Promise<void> => {
    const known = onlookers.length > 0 && int(rng, 2) === 0 ? onlookers.splice(int(rng, onlookers.length), 1)[0] : null;
    if (known) return known.leave();
    if (onlookers.length > 3) return;
    const { body } = await house.ask<{ token: string }>("/api/observe", { code });
    const onlooker = person(port, roomId, body.token);
    await onlooker.come();
    onlookers.push(onlooker);
    everybody.push(onlooker);
  };

  const hop = async (who: Person): Promise<void> => {
    if (isThere(who)) await who.leave();
    if (int(rng, 3) > 0) await (bySeat.get(who.seat ?? "") ?? who).come();
  };

  const doings: [number, string, () => Promise<void>][] = [
    [50, "legal", () => legal(someone())],
    [6, "at once", async () => void (await Promise.all([legal(someone()), legal(someone()), illegal(someone())]))],
    [14, "illegal", () => illegal(int(rng, 6) === 0 ? (pick(rng, onlookers) ?? facilitator) : someone())],
    [5, "again", () => again(someone())],
    [6, "facilitator", direct],
    [8, "drop", async () => (int(rng, 5) === 0 ? (pick(rng, onlookers) ?? facilitator) : someone()).drop()],
    [5, "hop", () => hop(someone())],
    [2, "tab", () => otherTab(someone())],
    [4, "onlooker", look],
  ];
  const whole = doings.reduce((sum, [weight]) => sum + weight, 0);

  return {
    rng,
    onlookers,
    facilitator,
    counts,
    people: () => everybody,
    isOver: () => live.match.state.pub.phase === "debriefing",
    async step() {
      let at = int(rng, whole);
      const doing = doings.find(([weight]) => (at -= weight) < 0);
      if (!doing) throw new Error("no doing");
      count(doing[1]);
      await within(doing[2](), `${doing[1]} (seed ${seed}, ${JSON.stringify(counts)})`);
    },
    async compare() {
      const wrong = await disagreement(everybody, live);
      expect({ seed, n: live.match.state.n, wrong }).toEqual({ seed, n: live.match.state.n, wrong: "" });
      count("compared");
    },
    async stop() {
      await Promise.all(everybody.map((who) => who.leave().catch(() => undefined)));
    },
  };
}
