// What crosses the wire, in bytes on the socket: an action as each client gets it, and a join.
import { gzipSync } from "node:zlib";
import type { LiveMatch } from "../match/live-match.ts";
import { spreadOf, type Bench } from "./harness.ts";
import { openTable, type BenchTable } from "./table.ts";

/** The seat whose board and desk stand for those of a client. */
const whole = (live: LiveMatch, seat: string): object => ({ ...live.board(), t: 0, desk: live.deskOf(seat) });

type Leaves = Map<string, string>;

function leavesOf(value: unknown, at = "", into: Leaves = new Map()): Leaves {
  if (value === null || typeof value !== "object") into.set(at, JSON.stringify(value) ?? "null");
  else for (const [key, member] of Object.entries(value)) leavesOf(member, `${at}/${key}`, into);
  return into;
}

/** Bytes of the change as one JSON object of paths and values. */
function jsonDelta(before: Leaves, after: Leaves): number {
  const changed: Record<string, unknown> = {};
  for (const [path, leaf] of after) if (before.get(path) !== leaf) changed[path] = JSON.parse(leaf);
  for (const path of before.keys()) if (!after.has(path)) changed[path] = null;
  return Buffer.byteLength(JSON.stringify(changed));
}

/** Bots play the match to its end; `onAction` is called after every entry of a seat. */
async function playOn({ live }: BenchTable, onAction: () => void): Promise<void> {
  let seen = live.match.state.n;
  const stop = live.onChange(() => {
    const { state, past } = live.match;
    if (state.n === seen) return;
    seen = state.n;
    if (past.at(-1)?.by.startsWith("seat:")) onAction();
  });
  live.start();
  while (live.match.state.pub.phase !== "debriefing") await new Promise((resolve) => void setTimeout(resolve, 2));
  live.stop();
  stop();
}

/** Bytes of each action of a match for each client, and of its change as JSON for one of them. */
export async function actionBytes(): Promise<{ ours: number[]; json: number[] }> {
  const table = await openTable("8");
  try {
    for (const seat of table.seats) await table.join(seat);
    table.flush();
    const [seat = ""] = table.seats;
    const ours: number[] = [];
    const json: number[] = [];
    let before = leavesOf(whole(table.live, seat));
    await playOn(table, () => {
      ours.push(...table.flush());
      const after = leavesOf(whole(table.live, seat));
      json.push(jsonDelta(before, after));
      before = after;
    });
    return { ours, json };
  } finally {
    await table.stop();
  }
}

export const wireAction: Bench = {
  id: "wire.action",
  unit: "bytes",
  most: 1,
  about: "median over actions and clients of a match of 8 seats, frames and all",
  reference: "the change as a JSON object of paths and values",
  target: { on: "ours", op: "<=", value: 30 },
  async prepare() {
    const { ours, json } = await actionBytes();
    return {
      ours: () => ({ work: 1, spent: spreadOf(ours).median }),
      reference: () => ({ work: 1, spent: spreadOf(json).median }),
    };
  },
};

/** Bytes of a join at the opening of the first meeting, and of the same as JSON in gzip's hand. */
export async function joinBytes(): Promise<{ ours: number; json: number }> {
  const table = await openTable("8");
  try {
    const [seat = ""] = table.seats;
    const { live } = table;
    const opened = new Promise<void>((resolve) => {
      const stop = live.onChange(() => {
        if (live.match.state.pub.phase !== "meeting") return;
        live.stop();
        stop();
        resolve();
      });
    });
    live.start();
    await opened;
    const ours = await table.join(seat);
    return { ours, json: gzipSync(JSON.stringify(whole(live, seat))).length };
  } finally {
    await table.stop();
  }
}

export const wireJoin: Bench = {
  id: "wire.join",
  unit: "bytes",
  most: 1,
  about: "from the handshake to the first whole state of a seat, as the first meeting of 8 seats opens",
  reference: "the same board and desk as JSON in gzip's hand",
  target: { on: "ours", op: "<=", value: 4096 },
  async prepare() {
    const { ours, json } = await joinBytes();
    return { ours: () => ({ work: 1, spent: ours }), reference: () => ({ work: 1, spent: json }) };
  },
};
