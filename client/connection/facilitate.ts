/** A single act of the facilitator: goes into the room with her key, acts, and leaves again. */
import type { Answer } from "../store/act.ts";
import { actionId } from "./post.ts";

export async function facilitate(roomId: string, token: string, id: string, payload: Record<string, unknown> = {}): Promise<Answer> {
  const { ColyseusSDK } = await import("@colyseus/sdk");
  const sdk = new ColyseusSDK(location.origin);
  sdk.auth.token = token;
  const room = await sdk.joinById(roomId, {});
  room.reconnection.enabled = false;
  try {
    return await room.request<unknown, Answer>("act", { id: actionId(), do: id, with: payload });
  } finally {
    void room.leave();
  }
}
