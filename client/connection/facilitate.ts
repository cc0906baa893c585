/** What a facilitator does now and then: goes into the room with her key, does it, and leaves again. */
import type { Answer } from "../store/act.ts";
import { actionId } from "./post.ts";

async function instruct(roomId: string, token: string, type: string, payload: unknown): Promise<Answer> {
  const { ColyseusSDK } = await import("@colyseus/sdk");
  const sdk = new ColyseusSDK(location.origin);
  sdk.auth.token = token;
  const room = await sdk.joinById(roomId, {});
  room.reconnection.enabled = false;
  try {
    return await room.request<unknown, Answer>(type, payload);
  } finally {
    void room.leave();
  }
}

/** A single act of the rules. */
export const facilitate = (roomId: string, token: string, id: string, payload: Record<string, unknown> = {}): Promise<Answer> =>
  instruct(roomId, token, "act", { id: actionId(), do: id, with: payload });

/** Switches the coach on or off for everybody at the table. */
export const setCoach = (roomId: string, token: string, coach: "on" | "off"): Promise<Answer> =>
  instruct(roomId, token, "coach", { coach });
