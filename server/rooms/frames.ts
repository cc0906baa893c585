/**
 * What comes in from a client, before the framework reads it. A frame that cannot be read, or that the framework stumbles over, is told to
 * the log once for that client and period, with a count, and the third closes the connection: the framework itself would print a stack for
 * each of them and go on.
 */
import { CloseCode, Room, type Client } from "@colyseus/core";

const MOST_BAD = 3;

/** Set while the framework reads a frame: what it complains of meanwhile is that frame. */
let reading: { complained: boolean } | null = null;

/** Was this complaint of the framework about a client's frame? Then the client's room speaks of it. */
export function isAboutFrame(): boolean {
  if (reading) reading.complained = true;
  return reading !== null;
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
        framework._onMessage.call(this, client, frame);
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
