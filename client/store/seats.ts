/** Seats that this browser holds: each can be taken up again after a reload. The token is the key to the seat, so it stays here. */
import { effect, signal } from "@preact/signals";
import { readKept, writeKept } from "./kept.ts";

export interface HeldSeat {
  roomId: string;
  token: string;
  seat: string;
  /** The seat in words, in the language of the last visit; known once one has been there. */
  office?: string;
  code: string;
  scenario: string;
  /** Wall-clock milliseconds of the last visit. */
  at: number;
  /** The facilitator's key, for a match of one's own. */
  facilitator?: string;
}

/** Matches remembered; older ones fall off. */
const MOST = 12;

const isHeld = (item: unknown): item is HeldSeat =>
  typeof item === "object" && item !== null && ["roomId", "token", "seat", "code", "scenario"].every((key) => key in item);

const found = readKept("seats");

/** The latest first. */
export const heldSeats = signal<readonly HeldSeat[]>(Array.isArray(found) ? found.filter(isHeld) : []);
effect(() => writeKept("seats", heldSeats.value));

/** Puts a seat on top of the list; one of the same match gives way. */
export function withSeat(list: readonly HeldSeat[], held: HeldSeat): HeldSeat[] {
  return [held, ...list.filter((one) => one.roomId !== held.roomId)].slice(0, MOST);
}

export function holdSeat(held: HeldSeat): void {
  heldSeats.value = withSeat(heldSeats.value, held);
}

export function dropSeat(roomId: string): void {
  heldSeats.value = heldSeats.value.filter((one) => one.roomId !== roomId);
}

export const seatIn = (roomId: string): HeldSeat | null => heldSeats.value.find((one) => one.roomId === roomId) ?? null;
