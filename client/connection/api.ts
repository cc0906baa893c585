/** The server over HTTP: what can be asked before and beside a room. */
import type { ToldReason } from "../../shared/wire/reasons.ts";
import type { OpenSetup } from "../../shared/rules/setup.ts";
import type { Moments } from "../../shared/coach/moments/index.ts";
import type { Debrief } from "../../shared/rules/view.ts";
import type { Readable } from "../../shared/wire/board.ts";
import type { Texts } from "../../shared/scenario/texts-schema.ts";

export interface ScenarioCard {
  id: string;
  version: number;
  languages: string[];
  texts: Record<string, { title?: string; summary?: string; goals?: string[] }>;
  presets: { id: string; seats: { id: string; role: "minister" | "head"; chair: boolean }[]; house: string[] }[];
  /** Playing time of the whole match with a clock. */
  minutes: number;
  /** By language and seat: "office, party". */
  seats: Record<string, Record<string, string>>;
}

export interface NewMatch {
  scenario: string;
  preset: string;
  seats?: Record<string, string>;
  timed?: boolean;
  pace?: string;
  coach?: "on" | "off";
  seed?: string;
}

export interface MadeMatch {
  match: string;
  code: string;
  facilitator: string;
  links: Record<string, string>;
}

export interface Joined {
  seat: string;
  token: string;
  roomId: string;
  code: string;
}

export interface TableInfo {
  open: OpenSetup;
  texts: Record<string, Texts>;
  pace?: string;
}

export interface BriefInfo {
  seat: string;
  texts: Record<string, { brief?: string; agenda?: string; notToSay?: string }>;
}

/** What went wrong: `error` is a key of the texts `ui.error.*`; status 0 = no server could be reached. */
export class ApiError extends Error {
  readonly status: number;
  readonly error: string;
  constructor(status: number, error: string) {
    super(`${status} ${error}`);
    this.status = status;
    this.error = error;
  }
}

async function call<T>(path: string, body?: unknown, token?: string): Promise<T> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  const init: RequestInit = { method: body === undefined ? "GET" : "POST", headers, cache: "no-store" };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(path, init).catch(() => null);
  if (!response) throw new ApiError(0, "offline");
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const named = typeof answer === "object" && answer !== null && "error" in answer ? String(answer.error) : `status-${response.status}`;
  throw new ApiError(response.status, named);
}

export const listScenarios = async (): Promise<ScenarioCard[]> => (await call<{ scenarios: ScenarioCard[] }>("/api/scenarios")).scenarios;
export const makeMatch = (wish: NewMatch): Promise<MadeMatch> => call("/api/matches", wish);
export async function join(code: string, name: string, seat?: string): Promise<Joined> {
  const joined = await call<Omit<Joined, "code">>("/api/join", seat === undefined ? { code, name } : { code, name, seat });
  return { ...joined, code };
}
export const rejoin = (token: string): Promise<Joined> => call("/api/rejoin", { token });
export const tableInfo = (roomId: string): Promise<TableInfo> => call(`/api/table/${encodeURIComponent(roomId)}`);
/** What may be read of the log so far. */
export const newsInfo = (token: string): Promise<Readable> => call("/api/news", undefined, token);
export const debriefInfo = (token: string): Promise<Debrief> => call("/api/debrief", undefined, token);
/** Which moments decided the match. */
export const momentsInfo = (token: string): Promise<Moments> => call("/api/moments", undefined, token);
/** Why the bot at a seat did what it did. */
export const reasonsInfo = (token: string, seat: string): Promise<{ reasons: ToldReason[] }> =>
  call(`/api/reasons/${encodeURIComponent(seat)}`, undefined, token);
export const briefInfo = (token: string): Promise<BriefInfo> => call("/api/brief", undefined, token);
