/** For tests: does everybody see what is theirs, as the server and the rules have it, and nothing else? */
import { viewFor, type View } from "../../../shared/rules/view.ts";
import { publicPart } from "../../match/board.ts";
import type { LiveMatch } from "../../match/live-match.ts";
import { boardSeen, deskSeen, plain } from "./listen.ts";
import { isThere, type Person } from "./person.ts";

/** With keys in one order, so that texts can be compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}

const same = (seen: unknown, is: unknown): boolean => JSON.stringify(sorted(seen)) === JSON.stringify(sorted(plain(is)));

/** The clock runs on between two looks, and the number of the latest news is told by the news. */
const still = (board: object): object => ({ ...(plain(board) as object), t: 0, n: 0 });

/** Digests are for those who verify the log. */
const spoken = (talk: View["talk"]): unknown =>
  Object.entries(talk).map(([channel, messages]) => [channel, messages.map((message) => ({ ...message, digest: null }))]);

function disagreementOf({ room, seat }: Person, live: LiveMatch): string {
  if (!room) return "";
  const { match } = live;
  const board = boardSeen(room);
  if (!same(still(board), still(live.board()))) return "board";
  const view = viewFor(match, seat === null ? { kind: "observer" } : { kind: "seat", seat });
  if (!same([board.pub, board.leaked], [publicPart(view.pub), view.leaked])) return "what the rules show to all";
  if (!same([...(room.state.desks?.keys() ?? [])], seat === null ? [] : [seat])) return "desks";
  if (seat === null) return "";
  const desk = deskSeen(room, seat);
  if (!desk || !same(desk, live.deskOf(seat))) return "desk";
  return same([desk.desk, desk.deals, desk.requests, spoken(desk.talk)], [view.desk, view.deals, view.requests, spoken(view.talk)])
    ? ""
    : "what the rules show to the seat";
}

/** Waits for the moment in which all who are there agree with the server; gives the first disagreement that does not go away, or "". */
export async function disagreement(people: readonly Person[], live: LiveMatch, ms = 20_000): Promise<string> {
  const end = Date.now() + ms;
  for (;;) {
    // All in one go: nothing can happen between two looks.
    const there = people.filter((who) => who.room !== null);
    const wrong = there.map((who) => {
      const is = isThere(who) ? disagreementOf(who, live) : "line";
      return is === "" ? "" : `${who.seat ?? "onlooker"}: ${is}`;
    });
    const first = wrong.find((one) => one !== "") ?? "";
    if (first === "" || Date.now() > end) return first;
    await new Promise((resolve) => void setTimeout(resolve, 10));
  }
}
