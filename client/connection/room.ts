/** The line to a room: joined by token, joined again after every cut, and read once per frame. */
import type { Room } from "@colyseus/sdk";
import type { Debrief } from "../../shared/rules/view.ts";
import { createArchive } from "./archive.ts";
import { composeView, type CellSource } from "./compose.ts";
import { createPost } from "./post.ts";
import { watchPulse, type Pulse } from "./pulse.ts";
import { ApiError, debriefInfo, newsInfo, rejoin } from "./api.ts";
import { onceAFrame } from "./frame.ts";
import { waitBefore } from "./wait-before.ts";
import { setSender } from "../store/act.ts";
import { around, line, setting, view } from "../store/match.ts";

/** Another tab or device took the seat. */
const ELSEWHERE = 4100;
/** Tries after which a match that the server does not know is given up: about half a minute. */
const PATIENT = 9;

interface WireState {
  t: number;
  running: boolean;
  board: CellSource;
  desks: { get(seat: string): { cells: CellSource } | undefined };
}

export interface Seated {
  roomId: string;
  token: string;
  /** Null for an onlooker. */
  seat: string | null;
}

export interface Connection {
  leave(): void;
}

const isWhole = (state: unknown): state is WireState => typeof state === "object" && state !== null && "board" in state && "desks" in state;

/** Takes up a seat and keeps it until `leave`. `setting` must be there before. */
export function connect(seated: Seated): Connection {
  const post = createPost();
  let { token } = seated;
  let room: Room | null = null;
  let pulse: Pulse | null = null;
  let tries = 0;
  let left = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const archive = createArchive();
  let debrief: Debrief | null = null;
  let asking = false;
  /** The clock as the server last set it, and when that came here. */
  let clock = { t: -1, running: false, at: 0 };

  const timeOf = ({ t, running }: WireState, at: number): number => {
    if (t !== clock.t || running !== clock.running) clock = { t, running, at };
    return running ? t + Math.max(0, at - clock.at) : t;
  };

  const read = onceAFrame(() => {
    const state: unknown = room?.state;
    const setup = setting.value;
    if (left || !setup || !isWhole(state)) return;
    const desk = seated.seat === null ? undefined : state.desks?.get(seated.seat)?.cells;
    const at = Date.now();
    const beside = { t: timeOf(state, at), running: state.running, archive, debrief };
    const made = composeView(setup.open, seated.seat, state.board, desk, beside, at);
    // A desk comes with the first whole state; a seat without one is still on its way.
    if (!made || (seated.seat !== null && made.view.desk === null)) return;
    const over = made.view.pub.phase === "debriefing";
    if (over && debrief === null) return void open();
    if (!over) debrief = null;
    around.value = made.around;
    view.value = made.view;
  });

  /** Fetches what the debriefing opens; the table is shown over only then. */
  const open = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    try {
      debrief = await debriefInfo(token);
      read();
    } catch {
      // The next change, or the next look, asks again.
      setTimeout(read, 2000);
    } finally {
      asking = false;
    }
  };

  /** What has been said before one came, or while one was away. */
  const catchUp = async (): Promise<void> => {
    try {
      archive.add(await newsInfo(token));
      read();
    } catch {
      // The latest came with the state; the rest comes with the next line.
    }
  };

  const loosen = (): void => {
    pulse?.stop();
    pulse = null;
    post.cut();
    room?.removeAllListeners();
    room = null;
  };

  const again = (): void => {
    if (left || timer !== undefined) return;
    if (line.value !== "joining") line.value = "waiting";
    timer = setTimeout(() => {
      timer = undefined;
      void join();
    }, waitBefore(tries++));
  };

  /** The network is there again: no need to sit out the wait. */
  const hurry = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    void join();
  };

  const cut = (code: number): void => {
    loosen();
    if (left) return;
    if (code === ELSEWHERE) {
      line.value = "elsewhere";
      left = true;
    } else again();
  };

  /** After a failed try: is the seat still ours at all? A server that has just started may not know its matches yet. */
  const ask = async (): Promise<void> => {
    try {
      if (seated.seat !== null) token = (await rejoin(token)).token;
      again();
    } catch (error) {
      const lost = error instanceof ApiError && (error.status === 401 || (error.status === 404 && tries > PATIENT));
      if (lost) line.value = "gone";
      else again();
    }
  };

  const join = async (): Promise<void> => {
    try {
      const { ColyseusSDK } = await import("@colyseus/sdk");
      const sdk = new ColyseusSDK(location.origin);
      sdk.auth.token = token;
      const joined: Room = await sdk.joinById(seated.roomId, {});
      if (left) return void joined.leave();
      room = joined;
      clock = { t: -1, running: false, at: 0 };
      joined.reconnection.enabled = false;
      joined.onStateChange(read);
      joined.onLeave((code) => room === joined && cut(code));
      pulse = watchPulse(
        (answer) => joined.ping(answer),
        () => {
          if (room !== joined) return;
          joined.connection.close();
          cut(1006);
        },
      );
      post.open((type, payload) => joined.request(type, payload));
      tries = 0;
      line.value = "on";
      void catchUp();
      read();
    } catch {
      await ask();
    }
  };

  line.value = "joining";
  addEventListener("online", hurry);
  setSender({ act: post.act, skip: () => post.hint("skip", {}), pace: (pace) => post.hint("pace", { pace }) });
  void join();
  return {
    leave() {
      left = true;
      clearTimeout(timer);
      removeEventListener("online", hurry);
      const last = room;
      loosen();
      void last?.leave();
      setSender(null);
      line.value = "off";
      view.value = null;
    },
  };
}
