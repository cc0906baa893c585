/** For tests: a server on a free port, clients on it, and what they see. */
import "./quiet.ts";
import { Client, type Room } from "@colyseus/sdk";
import type { OpenSetup } from "../../../shared/rules/setup.ts";
import type { PrivateDesk, PublicBoard } from "../../../shared/wire/board.ts";
import { fromCells, type Plan } from "../../../shared/wire/cells.ts";
import { BOARD_PLAN, DESK_PLAN } from "../../../shared/wire/plans.ts";
import { vocabularyOf } from "../../../shared/wire/vocabulary.ts";
import { silentLog } from "../../log.ts";
import type { MatchState } from "../state.ts";
import { serve, type ServeOptions, type Serving } from "../serve.ts";

export interface Listening extends Serving {
  join(room: string, token: string): Promise<Room<unknown, MatchState>>;
}

export async function listen(options: Pick<ServeOptions, "who" | "live"> & Partial<ServeOptions>): Promise<Listening> {
  const http = (_: unknown, response: { writeHead(code: number): { end(): void } }): void => response.writeHead(404).end();
  const serving = await serve({ port: 0, host: "127.0.0.1", allowedOrigins: [], http, log: silentLog(), ...options });
  return { ...serving, join: (room, token) => joinAt(serving.port, room, token, options.live(room)?.match.setup.open) };
}

/** The open setup of the match that a room shows: whoever reads the state needs it. */
const SETUPS = new WeakMap<object, OpenSetup>();

async function setupAt(port: number, roomId: string): Promise<OpenSetup> {
  const table = await fetch(`http://127.0.0.1:${port}/api/table/${roomId}`);
  return ((await table.json()) as { open: OpenSetup }).open;
}

/** `open` is asked of the server when it is not given. */
export async function joinAt(port: number, roomId: string, token: string, open?: OpenSetup): Promise<Room<unknown, MatchState>> {
  const client = new Client(`ws://127.0.0.1:${port}`);
  client.auth.token = token;
  const room = await client.joinById<MatchState>(roomId);
  room.reconnection.minUptime = 0;
  await until(() => room.state?.board !== undefined && room.state.board.size > 0);
  SETUPS.set(room, open ?? (await setupAt(port, roomId)));
  return room as unknown as Room<unknown, MatchState>;
}

type SeenMap = Iterable<[string, string]>;

function valueOf(room: Room<unknown, MatchState>, map: unknown, plan: Plan): unknown {
  const open = SETUPS.get(room);
  if (!open) throw new Error("the room was not joined by joinAt");
  return plain(fromCells(map as SeenMap, plan, vocabularyOf(open)));
}

/** What the client holds of the board, as plain JSON; the number of the latest entry is that of the latest news. */
export function boardSeen(room: Room<unknown, MatchState>): PublicBoard {
  const board = valueOf(room, room.state.board, BOARD_PLAN) as Omit<PublicBoard, "n" | "t" | "running">;
  const { t, running } = room.state;
  return { n: Math.max(0, ...board.news.map((entry) => entry?.n ?? 0)), t, running, ...board };
}

export function deskSeen(room: Room<unknown, MatchState>, seat: string): PrivateDesk | null {
  const desk = room.state.desks?.get(seat);
  return desk ? (valueOf(room, desk.cells, DESK_PLAN) as PrivateDesk) : null;
}

/** What the room has to say so far has been sent when it has answered; a state that is older than this is a fault. */
export const settled = (room: Room<unknown, MatchState>): Promise<unknown> => room.request("hello", { lang: "en" });

export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

export async function until(is: () => boolean, ms = 5000): Promise<void> {
  const end = Date.now() + ms;
  while (!is()) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${is.toString()}`);
    await new Promise((resolve) => void setTimeout(resolve, 5));
  }
}

/** A promise that may hang, with a name for what hung. */
export function within<T>(work: Promise<T>, what: string, ms = 15_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} hung for ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
