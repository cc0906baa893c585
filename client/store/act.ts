/** The one way in which panels do something: `act("object", {...})`. The connection brings it to the room. */
import { signal } from "@preact/signals";
import type { Refusal } from "../../shared/rules/define-action.ts";

export type Answer = { ok: true; n: number } | ({ ok: false } & Refusal);

/** What the connection offers while a match is on screen. */
export interface Sender {
  act(id: string, payload: Record<string, unknown>): Promise<Answer>;
  skip(): Promise<void>;
  pace(pace: string): Promise<void>;
}

let sender: Sender | null = null;
export function setSender(next: Sender | null): void {
  sender = next;
}

/** Actions on their way. */
export const pending = signal(0);
/** The last refusal, until it is dismissed or something is taken. */
export const refused = signal<Refusal | null>(null);

/**
 * Does an action of one's own seat. For `say` the payload's `text` is the free words; the server keeps them beside the log. A refusal is
 * also put into `refused`, which the play screen shows.
 */
export async function act(id: string, payload: Record<string, unknown> = {}): Promise<Answer> {
  pending.value++;
  try {
    const answer: Answer = sender ? await sender.act(id, payload) : { ok: false, reason: "offline" };
    refused.value = answer.ok ? null : { reason: answer.reason, ...(answer.params ? { params: answer.params } : {}) };
    return answer;
  } finally {
    pending.value--;
  }
}

/** Bots act at once until one's own seat has something to decide. */
export async function skip(): Promise<void> {
  await sender?.skip();
}

export async function setPace(pace: string): Promise<void> {
  await sender?.pace(pace);
}
