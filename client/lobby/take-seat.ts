/** From a seat's key to the match. */
import { join, rejoin, type Joined } from "../connection/api.ts";
import { go } from "../router.ts";
import { holdSeat, seatIn } from "../store/seats.ts";

/** The key in a seat link such as ".../#/seat/KEY". */
export function tokenIn(link: string): string {
  const at = link.lastIndexOf("/seat/");
  return decodeURIComponent(at < 0 ? link : link.slice(at + "/seat/".length));
}

function sitDown(joined: Joined, scenario: string, facilitator?: string): void {
  const { roomId, token, seat, code } = joined;
  const key = facilitator ?? seatIn(roomId)?.facilitator;
  holdSeat({ roomId, token, seat, code, scenario, at: Date.now(), ...(key === undefined ? {} : { facilitator: key }) });
  // The key does not stay in the address or in the history.
  go(`#/play/${encodeURIComponent(roomId)}`, true);
}

/** Takes up a seat by its key; whoever opened the room keeps the facilitator's key with it. */
export async function sitByToken(token: string, scenario = "", facilitator?: string): Promise<void> {
  sitDown(await rejoin(token), scenario, facilitator);
}

/** Takes a free seat in the room with this code. */
export async function sitByCode(code: string, name: string): Promise<void> {
  sitDown(await join(code, name), "");
}

/** A code as it was meant: capitals, no spaces, and signs that the codes do not have read as their likes. */
export function cleanCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "")
    .slice(0, 8);
}
