/** What every room of this server has: no fault in it ends the process, and no client is sent a state that is half a patch old. */
import { ClientState, Protocol, Room, ServerError, type Client, type RoomOptions } from "@colyseus/core";
import type { z } from "zod";
import { stackOf } from "../log.ts";
import { readingFrames } from "./frames.ts";

/** A refusal that has nothing to do with the rules. */
export interface Fault {
  ok: false;
  reason: string;
  params?: Record<string, string | number>;
}

const fault = (reason: string, params?: Fault["params"]): Fault => ({ ok: false, reason, ...(params && { params }) });

export class BaseRoom<T extends RoomOptions> extends Room<T> {
  /** Hears of a fault of ours. */
  protected onFault(_where: string, _stack: string): void {}

  /** Hears of what a client does wrong. */
  protected onMisuse(_client: Client, _kind: string): void {}

  /**
   * From now on the client is sent no patch that holds nothing. The framework sends one to everybody when something changes for
   * somebody: it would cost a call into the system for each client, and tell by its coming that something private has happened.
   */
  protected sparePatches(client: Client): void {
    if (this.#spared.has(client)) return;
    this.#spared.add(client);
    const raw = client.raw.bind(client);
    client.raw = (data, ...more) => {
      if (data.length > 1 || data[0] !== Protocol.ROOM_STATE_PATCH) raw(data, ...more);
    };
  }

  readonly #spared = new WeakSet<Client>();

  /** Called before somebody is sent the whole state: what ages without a change is renewed here. */
  freshen(): void {}

  /** Must exist: without it an exception in a message ends the process. */
  override onUncaughtException(error: Error, where: string): void {
    const { cause = error } = error;
    // A refusal at the door is no fault.
    if (!(cause instanceof ServerError)) this.onFault(where, stackOf(cause));
  }

  /** The outside learns that there was a fault, never which: the framework would send the message of the exception. */
  protected guarded<R>(where: string, work: () => R): R {
    try {
      return work();
    } catch (error) {
      if (error instanceof ServerError) throw error;
      this.onFault(where, stackOf(error));
      throw new ServerError(500, "server-fault");
    }
  }

  /**
   * A message as a request: what does not fit the form is answered, not punished by closing the connection, and an exception is an
   * answer too (the framework would answer "fine").
   */
  protected cmd<S extends z.ZodType, R, C extends Client>(form: S, work: (client: C, payload: z.infer<S>) => R) {
    return (client: C, payload: unknown): R | Fault => {
      const parsed = form.safeParse(payload);
      if (!parsed.success)
        return fault("bad-payload", { field: parsed.error.issues[0]?.path.join(".").slice(0, 60) ?? "", problem: "form" });
      try {
        return work(client, parsed.data);
      } catch (error) {
        this.onFault("request", stackOf(error));
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
const complain = (room: Room, client: Client, kind: string): void => {
  if (room instanceof BaseRoom) room["onMisuse"](client, kind);
};
Object.assign(BaseRoom.prototype, flushed, readingFrames(complain));
