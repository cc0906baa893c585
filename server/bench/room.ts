// What an action costs the server: our room with rules, store and views, beside a bare Colyseus room that counts and echoes.
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { Client, type Room } from "@colyseus/sdk";
import { apply } from "../../shared/rules/apply.ts";
import { openMatch } from "../../shared/rules/match.ts";
import { playOut } from "../../shared/testing/play.ts";
import type { Bench, Measure } from "./harness.ts";
import { pairOfBots, toronto } from "./matches.ts";
import type { Ask, Opened } from "./room-child.ts";

interface Act {
  seat: string;
  do: string;
  with: Record<string, unknown>;
}

/** The next answer; other messages are the framework's. */
function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => void child.off("message", hear).off("exit", fail);
    const fail = (code: number | null): void => {
      leave();
      reject(new Error(`the room's process ended with ${code}`));
    };
    const hear = (message: unknown): void => {
      if (typeof message !== "object" || message === null || !("answer" in message)) return;
      leave();
      resolve(message.answer as T);
    };
    child.on("message", hear).on("exit", fail);
  });
}

async function start(kind: "ours" | "echo"): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, "room-child.ts"), [kind], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await answerOf(child);
  return child;
}

function ask<T>(child: ChildProcess, what: Ask["ask"]): Promise<T> {
  const answer = answerOf<T>(child);
  child.send({ ask: what });
  return answer;
}

/** What bots would do from there on: the same for every match with this seed. */
function goOn({ seed, past }: Opened): Act[] {
  const setup = toronto("8");
  const match = openMatch(setup, seed);
  for (const entry of past) apply(match, entry);
  playOut(match, pairOfBots(setup, seed));
  return match.past.slice(past.length).map((entry) => ({ seat: entry.by.replace("seat:", ""), do: entry.do, with: entry.with }));
}

async function seatAll({ port, room, tokens }: Opened): Promise<Map<string, Room>> {
  const rooms = new Map<string, Room>();
  for (const [seat, token] of Object.entries(tokens)) {
    const client = new Client(`ws://127.0.0.1:${port}`);
    client.auth.token = token;
    const joined = await client.joinById(room);
    joined.reconnection.enabled = false;
    rooms.set(seat, joined);
  }
  return rooms;
}

/** All acts, one after the other; gives the CPU that the child spent on them. */
async function playThrough(child: ChildProcess, acts: readonly Act[], opened: Opened): Promise<Measure> {
  const rooms = await seatAll(opened);
  const before = await ask<number>(child, "cpu");
  let done = 0;
  for (const [i, act] of acts.entries()) {
    const answer = await rooms.get(act.seat)?.request<unknown, { ok: boolean }>("act", { id: `a${i}`, do: act.do, with: act.with });
    if (!answer?.ok) throw new Error(`act ${i} (${act.do} by ${act.seat}) was refused: ${JSON.stringify(answer)}`);
    done++;
  }
  const spent = (await ask<number>(child, "cpu")) - before;
  await Promise.all([...rooms.values()].map((room) => room.leave()));
  return { work: done, spent };
}

export const roomAction: Bench = {
  id: "room.action",
  unit: "us",
  about: "server CPU for an action of a match of 8 seats (13 clients), request, rules, store, cells and patches",
  reference: "a bare Colyseus room with as many clients, whose handler counts one field up",
  target: { on: "ours", op: "<=", value: 350 },
  async prepare() {
    const [ours, echo] = [await start("ours"), await start("echo")];
    const acts = goOn(await ask<Opened>(ours, "open"));
    const measure = async (child: ChildProcess): Promise<Measure> => playThrough(child, acts, await ask<Opened>(child, "open"));
    return {
      ours: () => measure(ours),
      reference: () => measure(echo),
      close() {
        for (const child of [ours, echo]) child.send({ ask: "stop" } satisfies Ask);
      },
    };
  },
};
