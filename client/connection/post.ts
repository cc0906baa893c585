/** Actions on their way to the room: each has an id of its own and is sent again after a cut, so that it is done once and once only. */
import type { Answer } from "../store/act.ts";

export type Request = (type: string, payload: unknown) => Promise<unknown>;

/** Milliseconds after which an action that could not be brought is given up: a train's tunnel is not enough. */
const PATIENCE = 120_000;

/** An id that no other action has. Not `randomUUID`: a page opened by a bare address in the classroom has none. */
export function actionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const isAnswer = (value: unknown): value is Answer => typeof value === "object" && value !== null && "ok" in value;

/** The post of one match. `open` is called with each new line, `cut` when it is gone. */
export function createPost(patience = PATIENCE) {
  let send: Request | null = null;
  let waiting: (() => void)[] = [];

  const opened = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      setTimeout(resolve, patience);
    });

  return {
    open(next: Request): void {
      send = next;
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    },
    cut(): void {
      send = null;
    },
    /** Brings one action; a line that breaks under it is waited for. */
    async act(id: string, payload: Record<string, unknown>): Promise<Answer> {
      const letter = { id: actionId(), do: id, with: payload };
      const until = Date.now() + patience;
      while (Date.now() < until) {
        const line = send;
        if (!line) {
          await opened();
          continue;
        }
        try {
          const answer = await line("act", letter);
          return isAnswer(answer) ? answer : { ok: false, reason: "server-fault" };
        } catch {
          // Cut or timed out: the same id again is the same action. On a whole line the next try waits a little.
          if (send === line) await new Promise((resolve) => setTimeout(resolve, Math.min(1000, patience / 10)));
        }
      }
      return { ok: false, reason: "offline" };
    },
    /** Something that may get lost. */
    async hint(type: string, payload: unknown): Promise<void> {
      await send?.(type, payload).catch(() => undefined);
    },
  };
}

export type Post = ReturnType<typeof createPost>;
