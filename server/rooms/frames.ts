/**
 * What comes in from a client, before the framework reads it. A frame that cannot be read, or that the framework stumbles over, is told to
 * the log once for that client and period, with a count, and the third closes the connection: the framework itself would print a stack for
 * each of them and go on.
 */
import { CloseCode, Protocol, Room, type Client } from "@colyseus/core";
import { decode } from "@colyseus/schema";

const MOST_BAD = 3;

/** Set while the framework reads a frame: what it complains of meanwhile is that frame. */
let reading: { complained: boolean } | null = null;

/** Was this complaint of the framework about a client's frame? Then the client's room speaks of it. */
export function isAboutFrame(): boolean {
  if (reading) reading.complained = true;
  return reading !== null;
}

const CODE = 0x1f;
/** A short string of the wire's format: its length in the lower five bits. */
const STRING = { mask: 0xe0, is: 0xa0, length: 0x1f };
const LONG_STRING: ReadonlySet<number> = new Set([0xd9, 0xda, 0xdb]);

/** Names of messages are short and of plain letters; of any other string the framework would tell the console. */
function hasStrangeName(frame: Buffer): boolean {
  const code = (frame[0] ?? 0) & CODE;
  if (code !== Protocol.ROOM_DATA && code !== Protocol.ROOM_DATA_BYTES && code !== Protocol.ROOM_REQUEST) return false;
  const at = { offset: 1 };
  if (code === Protocol.ROOM_REQUEST) decode.number(frame, at);
  const head = frame[at.offset] ?? 0;
  if ((head & STRING.mask) !== STRING.is) return LONG_STRING.has(head);
  const length = head & STRING.length;
  const name = frame.subarray(at.offset + 1, at.offset + 1 + length);
  return name.length < length || name.some((byte) => byte < 0x20 || byte > 0x7e);
}

interface Reads {
  _onMessage(this: Room, client: Client, frame: Buffer): void;
}

const framework = Room.prototype as unknown as Reads;
const badFrames = new WeakMap<Client, number>();

/** The reader of a room's frames; `complain` hears of each that is bad. */
export function readingFrames(complain: (room: Room, client: Client, kind: string) => void): Reads {
  return {
    _onMessage(client, frame) {
      const bad = badFrames.get(client) ?? 0;
      if (bad >= MOST_BAD) return;
      const now = { complained: false };
      reading = now;
      try {
        if (hasStrangeName(frame)) now.complained = true;
        else framework._onMessage.call(this, client, frame);
      } catch {
        now.complained = true;
      } finally {
        reading = null;
      }
      if (!now.complained) return;
      badFrames.set(client, bad + 1);
      complain(this, client, "unreadable frame");
      if (bad + 1 >= MOST_BAD) client.leave(CloseCode.WITH_ERROR);
    },
  };
}
