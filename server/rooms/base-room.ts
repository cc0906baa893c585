/** What every room of this server has: no fault in it ends the process, and no client is sent a state that is half a patch old. */
import { ClientState, Room, type Client, type RoomOptions } from "@colyseus/core";
import type { z } from "zod";
import type { Logger } from "../log.ts";

export interface RoomClient {
  auth: unknown;
}

/** A refusal that has nothing to do with the rules. */
export interface Fault {
  ok: false;
  reason: string;
  params?: Record<string, string | number>;
}

const fault = (reason: string): Fault => ({ ok: false, reason });

export class BaseRoom<T extends RoomOptions> extends Room<T> {
  protected log: Logger | null = null;

  /** Called before somebody is sent the whole state: what ages without a change is renewed here. */
  freshen(): void {}

  /** Must exist: without it an exception in a message ends the process. */
  override onUncaughtException(error: Error, where: string): void {
    this.log?.error({ room: this.roomId, where, stack: (error.cause instanceof Error ? error.cause : error).stack }, "fault in a room");
  }

  /**
   * A message as a request: what does not fit the form is answered, not punished by closing the connection, and an exception is an
   * answer too (the framework would answer "fine").
   */
  protected cmd<S extends z.ZodType, R, C extends Client>(form: S, work: (client: C, payload: z.infer<S>) => R) {
    return (client: C, payload: unknown): R | Fault => {
      const parsed = form.safeParse(payload);
      if (!parsed.success) return fault("bad-payload");
      try {
        return work(client, parsed.data);
      } catch (error) {
        this.onUncaughtException(error instanceof Error ? error : new Error(String(error)), "request");
        return fault("server-fault");
      }
    };
  }
}

interface SendsFullState {
  sendFullState(this: Room & { freshen?(): void }, client: Client): void;
}

// A full state sent while changes wait for their patch would give the newcomer those changes twice (arrays then hold an item twice).
// So the waiting patch goes first; the newcomer counts as joining meanwhile and does not get it.
const { sendFullState } = Room.prototype as unknown as SendsFullState;
const flushed: SendsFullState = {
  sendFullState(client) {
    const { state } = client;
    client.state = ClientState.JOINING;
    this.freshen?.();
    try {
      this.broadcastPatch();
    } finally {
      client.state = state;
    }
    sendFullState.call(this, client);
    // What was put into the view before has just been sent; left there it would be sent once more with the next patch.
    client.view?.changes.clear();
  },
};
Object.assign(BaseRoom.prototype, flushed);
