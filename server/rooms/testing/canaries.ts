/**
 * For tests: secrets that can be told from everything else, in every private field of a match that is on. A sign is added to each private
 * object of the state as it appears; numbers get digits that no rule would give them.
 */
import { knowsRequest } from "../../../shared/rules/sight.ts";
import type { Desk } from "../../../shared/rules/state.ts";
import type { LiveMatch } from "../../match/live-match.ts";
import type { Words } from "../../store/store.ts";

export interface Canary {
  /** Which private thing it is in. */
  kind: string;
  /** Seats that may read it, now that the match has gone this far. */
  readers: ReadonlySet<string>;
}

export interface Canaries {
  signs: Map<string, Canary>;
  /** Numbers of a desk, with the seats on whose desks they are. */
  numbers: Map<number, Set<string>>;
}

type Marked = { canary?: string };

let planted = 0;
/** Fractions from .700001 on, in steps that keep six digits. */
let fraction = 700_001;

/** Has this number six digits after the point, so that it cannot be there by chance? */
const isOdd = (value: number): boolean => (String(value).split(".")[1] ?? "").length >= 6;

function oddNumber(value: number): number {
  fraction = fraction >= 999_990 ? 700_001 : fraction + 1;
  // A last digit of 0 would be lost.
  if (fraction % 10 === 0) fraction++;
  return Math.max(0, Math.min(98, Math.floor(value))) + fraction / 1e6;
}

/** Keeps a match planted. `plant` is called after each change, before anything of it is sent. */
export function canariesIn(live: LiveMatch): Canaries & { plant(): void; plantWords(words: readonly Words[]): void } {
  const signs = new Map<string, Canary>();
  const numbers = new Map<number, Set<string>>();
  /** Who has ever sat in a channel: whoever has left it was told before. */
  const members = new Map<string, Set<string>>();

  const mark = (thing: object | null | undefined, kind: string, readers: ReadonlySet<string>): void => {
    if (!thing) return;
    const known = (thing as Marked).canary;
    const sign = known ?? `canary.${kind}.${planted++}.`;
    if (known === undefined) Object.assign(thing, { canary: sign });
    signs.set(sign, { kind, readers: new Set([...(signs.get(sign)?.readers ?? []), ...readers]) });
  };

  const note = (seat: string, desk: Desk): void => {
    const all = [desk.worth, desk.weather, [desk.noText, desk.ideals ?? [], desk.weights ?? [], desk.exposure, desk.face, [desk.floor]]];
    for (const value of [...all.flat(2), ...Object.values(desk.trust)]) {
      if (isOdd(value)) numbers.set(value, (numbers.get(value) ?? new Set()).add(seat));
    }
  };

  const plantDesk = (seat: string, desk: Desk): void => {
    const own = new Set([seat]);
    for (const heard of desk.heard) mark(heard, "heard", own);
    for (const told of Object.values(desk.told).flat()) mark(told, "told", own);
    for (const analysis of desk.analyses) mark(analysis, "analysis", own);
    for (const delivered of desk.delivered.flatMap((period) => Object.values(period))) mark(delivered, "delivered", own);
    mark(desk.agenda, "agenda", own);
    mark(desk.promises, "promises", own);
    for (const [other, trust] of Object.entries(desk.trust)) if (!isOdd(trust)) desk.trust[other] = oddNumber(trust);
    note(seat, desk);
  };

  const plant = (): void => {
    const { setup, state } = live.match;
    const seats = setup.open.seats.map(({ id }) => id);
    for (const channel of state.pub.channels) {
      const ever = members.get(channel.id) ?? new Set();
      for (const seat of channel.members) ever.add(seat);
      members.set(channel.id, ever);
    }
    for (const [channel, messages] of Object.entries(state.talk))
      for (const message of messages) mark(message, "talk", members.get(channel) ?? new Set());
    for (const deal of state.deals) mark(deal, "deal", new Set(deal.leaked ? [...seats, ""] : deal.parties));
    for (const request of state.requests)
      mark(request, "request", new Set(seats.filter((seat) => knowsRequest(setup.open, request, seat))));
    for (const question of state.questions) mark(question, "question", new Set([question.by, question.to]));
    for (const [seat, desk] of Object.entries(state.desks)) plantDesk(seat, desk);
  };
  /** What people said in their own words: the text is a sign, and whoever was in the channel may read it. */
  const plantWords = (words: readonly Words[]): void => {
    const everybody = new Set([...live.match.setup.open.seats.map(({ id }) => id), ""]);
    for (const { ref, text } of words) {
      const channel = live.match.past.find((entry) => entry.with["text"] === ref)?.with["channel"];
      const readers = channel === "public" || channel === undefined ? everybody : members.get(String(channel));
      signs.set(text, { kind: "words", readers: readers ?? new Set() });
    }
  };
  return { signs, numbers, plant, plantWords };
}

/** A number as the eight bytes of a double, the one way round and the other. */
export function doublesOf(value: number): Buffer[] {
  const little = Buffer.alloc(8);
  little.writeDoubleLE(value);
  const big = Buffer.alloc(8);
  big.writeDoubleBE(value);
  return [little, big];
}
