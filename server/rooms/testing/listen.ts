/** For tests: a server on a free port, clients on it, and what they see. */
import "./quiet.ts";
import { Client, type Room } from "@colyseus/sdk";
import { unflatten } from "../../../shared/wire/flatten.ts";
import type { PrivateDesk, PublicBoard } from "../../../shared/wire/board.ts";
import { silentLog } from "../../log.ts";
import type { MatchState } from "../state.ts";
import { serve, type ServeOptions, type Serving } from "../serve.ts";

export interface Listening extends Serving {
  join(room: string, token: string): Promise<Room<unknown, MatchState>>;
}

export async function listen(options: Pick<ServeOptions, "who" | "live"> & Partial<ServeOptions>): Promise<Listening> {
  const http = (_: unknown, response: { writeHead(code: number): { end(): void } }): void => response.writeHead(404).end();
  const serving = await serve({ port: 0, host: "127.0.0.1", allowedOrigins: [], http, log: silentLog(), ...options });
  return { ...serving, join: (room, token) => joinAt(serving.port, room, token) };
}

export async function joinAt(port: number, roomId: string, token: string): Promise<Room<unknown, MatchState>> {
  const client = new Client(`ws://127.0.0.1:${port}`);
  client.auth.token = token;
  const room = await client.joinById<MatchState>(roomId);
  room.reconnection.minUptime = 0;
  await until(() => room.state?.board !== undefined && room.state.board.size > 0);
  return room as unknown as Room<unknown, MatchState>;
}

type SeenMap = Iterable<[string, string]>;
const leavesOf = (map: unknown): [string, string][] => [...(map as SeenMap)];

/** What the client holds of the board, as plain JSON. */
export const boardSeen = (room: Room<unknown, MatchState>): PublicBoard => plain(unflatten(leavesOf(room.state.board))) as PublicBoard;

export function deskSeen(room: Room<unknown, MatchState>, seat: string): PrivateDesk | null {
  const desk = room.state.desks?.get(seat);
  return desk ? (plain(unflatten(leavesOf(desk.paths))) as PrivateDesk) : null;
}

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
