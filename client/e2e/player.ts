// For tests: somebody at the table without a screen, who does what the test needs of her.
import { ColyseusSDK } from "@colyseus/sdk";
import type { Host } from "./server.ts";

export interface Player {
  /** Does it, again and again until it is taken. */
  act(id: string, payload?: Record<string, unknown>): Promise<void>;
  leave(): Promise<void>;
}

const PAUSE_MS = 250;
const MOST_TRIES = 120;

/** Sits down with the key of a seat or of the facilitator. */
export async function playerAt(host: Host, match: string, key: string): Promise<Player> {
  await fetch(`${host.url}/api/rejoin`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: key }),
  });
  const sdk = new ColyseusSDK(host.url);
  sdk.auth.token = key;
  const room = await sdk.joinById(match, {});
  room.reconnection.enabled = false;
  let letters = 0;
  return {
    async act(id, payload = {}) {
      let answer: unknown;
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        answer = await room.request("act", { id: `${id}-${letters++}`, do: id, with: payload });
        if ((answer as { ok: boolean }).ok) return;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      throw new Error(`${id} was never taken: ${JSON.stringify(answer)}`);
    },
    async leave() {
      await room.leave();
    },
  };
}

/** The key within the address of a seat. */
export const keyIn = (link: string | undefined): string => link?.split("/seat/")[1] ?? "";
