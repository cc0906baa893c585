/** The room of a match: lets people in by their token, shows each what is theirs, and passes on what they do. */
import { CloseCode, ServerError, type Client } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import { z } from "zod";
import type { Actor } from "../../shared/rules/define-action.ts";
import { sparing, stackOf, type Logger } from "../log.ts";
import type { Answer, LiveMatch } from "../match/live.ts";
import { COACHES, PACES, type Claim } from "../store/store.ts";
import { BaseRoom } from "./base-room.ts";
import { bucket } from "./bucket.ts";
import { showing, type Desks, type Showing } from "./showing.ts";
import { MatchState } from "./state.ts";

/** "You are playing elsewhere": another tab or device has taken the seat. */
export const ELSEWHERE = 4100;
/** How long a dropped connection may come back as the same; later it joins anew with its token. */
const HOLD_SECONDS = 60;
/** Onlookers in one room; seats always get in. */
const MOST_ONLOOKERS = 60;
/** No more per connection and second, or it is closed; and actions of one seat: so many at once, then so many a second. */
export const LIMITS = { messages: 20, burst: 30, acts: 5 };
/** Milliseconds after which changes by bots and clock are seen; what a person does is seen at once. */
const PATCH_MS = 100;
/** A finished match that nobody looks at gives its room back; whoever comes by its code or token gets it anew. */
const LINGER_MS = 10 * 60_000;
export interface Rooms {
  who(token: string): Claim | null;
  live(id: string): LiveMatch | null;
  log: Logger;
  /** For tests that do in a minute what people do in a day. */
  most?: typeof LIMITS;
  /** The room of a match has closed. */
  onClosed?: (match: string) => void;
}

type MatchClient = Client<{ auth: Claim }>;

const NOT_FOR_YOU: Answer = { ok: false, reason: "not-for-you" };
const TOO_FAST: Answer = { ok: false, reason: "too-fast" };

const seatOf = (client: MatchClient): string | null => (client.auth?.kind === "seat" ? client.auth.seat : null);

function actorOf(client: MatchClient): Actor | null {
  if (client.auth?.kind === "facilitator") return "facilitator";
  const seat = seatOf(client);
  return seat === null ? null : `seat:${seat}`;
}

/** The class of match rooms over these matches. */
export function matchRoom({ who, live: find, log, most = LIMITS, onClosed }: Rooms) {
  const fault = sparing<object>((times, what) => log.error({ ...what, times }, "fault in a room"));
  const misuse = sparing<object>((times, what) => log.warn({ ...what, times }, "misuse by a client"));

  return class MatchRoom extends BaseRoom<{ state: MatchState; client: MatchClient }> {
    static override async onAuth(token: string | undefined): Promise<Claim> {
      const claim = MatchRoom.claimOf(token);
      if (claim === null) throw new ServerError(401, "unknown-token");
      return claim;
    }

    static claimOf(token: unknown): Claim | null {
      try {
        return typeof token === "string" && token.length <= 200 ? who(token) : null;
      } catch (error) {
        fault("door", { where: "onAuth", stack: stackOf(error) });
        throw new ServerError(500, "server-fault");
      }
    }

    override state = new MatchState();
    override autoDispose = false;
    override patchRate = PATCH_MS;
    override maxMessagesPerSecond = most.messages;

    live: LiveMatch | null = null;
    shown: Showing | null = null;
    /** Whose desks go out with the patch in hand. */
    desks: Desks = "all";
    /** The one client that plays a seat now. */
    players = new Map<string, MatchClient>();
    stopListening: (() => void) | null = null;
    /** What each actor may do just now, however often the connection is made anew. */
    allowances = new Map<Actor, () => boolean>();

    protected override onFault(where: string, stack: string): void {
      fault(`${this.roomId} ${stack}`, { room: this.roomId, where, stack });
    }

    protected override onMisuse(client: MatchClient, kind: string): void {
      const by = actorOf(client) ?? "onlooker";
      misuse(`${this.roomId} ${by} ${kind}`, { room: this.roomId, by, kind });
    }

    override messages = {
      act: this.cmd(z.unknown(), (client: MatchClient, act) => {
        const actor = actorOf(client);
        if (actor !== null && !this.mayAct(actor)) return TOO_FAST;
        return this.answered(actor === null || !this.live ? NOT_FOR_YOU : this.live.submit(actor, act), seatOf(client));
      }),
      skip: this.cmd(z.object({}).optional(), (client: MatchClient) => {
        const seat = seatOf(client);
        return this.answered(seat === null || !this.live ? NOT_FOR_YOU : this.live.skip(seat));
      }),
      pace: this.cmd(z.object({ pace: z.enum(PACES) }), (client: MatchClient, { pace }) => {
        const actor = actorOf(client);
        return this.answered(actor === null || !this.live ? NOT_FOR_YOU : this.live.setPace(actor, pace));
      }),
      coach: this.cmd(z.object({ coach: z.enum(COACHES) }), (client: MatchClient, { coach }) => {
        const actor = actorOf(client);
        return this.answered(actor === null || !this.live ? NOT_FOR_YOU : this.live.setCoach(actor, coach));
      }),
      // Whoever asks has seen, when the answer comes, all that there was to see.
      hello: this.cmd(z.object({ lang: z.string().max(20) }), () => this.answered({ ok: true, n: this.live?.board().n ?? 0 })),
      // What is not known is let pass; the framework would close the connection.
      _: () => {},
    };

    mayAct(actor: Actor): boolean {
      const allowance = this.allowances.get(actor) ?? bucket(most.burst, most.acts);
      this.allowances.set(actor, allowance);
      return allowance();
    }

    /**
     * The change is on its way before its answer: on the board, and on the desk of whoever asked. What it changed on other desks
     * goes out with the next patch of all, a moment later; to look through every desk after every action would cost more than the rules.
     */
    answered(answer: Answer, seat: string | null = null): Answer {
      if (answer.ok) this.showNow(seat === null ? "all" : { seat });
      return answer;
    }

    showNow(desks: Desks): void {
      this.desks = desks;
      this.broadcastPatch();
      this.desks = "all";
    }

    override onCreate({ match }: { match: string }): void {
      this.roomId = match;
      const live = find(match);
      if (!live) throw new ServerError(404, "unknown-match");
      this.live = live;
      const shown = showing(this.state, live);
      this.shown = shown;
      this.stopListening = live.onChange(() => {
        if (shown.changed()) this.showNow("none");
      });
      this.clock.setInterval(() => this.closeIfOver(), LINGER_MS);
    }

    closeIfOver(): void {
      if (this.clients.length === 0 && this.live?.match.state.pub.phase === "debriefing") void this.disconnect().catch(() => {});
    }

    override onBeforePatch(): void {
      try {
        this.shown?.bring(this.desks);
      } catch (error) {
        this.onFault("onBeforePatch", stackOf(error));
      }
    }

    override freshen(): void {
      this.shown?.freshen();
    }

    override onJoin(client: MatchClient): void {
      this.guarded("onJoin", () => this.letIn(client));
    }

    letIn(client: MatchClient): void {
      const claim = client.auth;
      if (claim?.match !== this.roomId) throw new ServerError(403, "other-match");
      const onlookers = this.clients.filter((other) => seatOf(other) === null).length;
      if (claim.kind === "observer" && onlookers > MOST_ONLOOKERS) throw new ServerError(409, "too-many-onlookers");
      this.takeSeat(client);
    }

    override onReconnect(client: MatchClient): void {
      const seat = seatOf(client);
      // Somebody took the seat while this one was away.
      if (seat !== null && this.players.has(seat)) client.leave(ELSEWHERE);
      else this.takeSeat(client);
    }

    /** Shows the client what is its own; whoever played the seat before plays it no longer. */
    takeSeat(client: MatchClient): void {
      this.sparePatches(client);
      const seat = seatOf(client);
      if (seat === null || !this.shown) return;
      const before = this.players.get(seat);
      this.players.set(seat, client);
      client.view ??= new StateView();
      client.view.add(this.shown.deskOf(seat));
      if (before) before.leave(ELSEWHERE);
      else this.live?.setConnected(seat, true);
    }

    leaveSeat(client: MatchClient): void {
      const seat = seatOf(client);
      if (seat === null || this.players.get(seat) !== client) return;
      this.players.delete(seat);
      // A server that stops is not a player who goes.
      if (this.stopListening) this.live?.setConnected(seat, false);
    }

    override onDrop(client: MatchClient, code?: number): Promise<void> | void {
      this.leaveSeat(client);
      const isMisuse = code === CloseCode.WITH_ERROR;
      if (isMisuse) this.onMisuse(client, "closed for misuse");
      // The framework closes the socket of a misuser only when nothing is held for her any more.
      if (isMisuse || code === ELSEWHERE || !this.stopListening) return;
      // The promise is refused when the client never finished joining; left alone that would be an unhandled rejection.
      return this.allowReconnection(client, HOLD_SECONDS).then(
        () => {},
        () => {},
      );
    }

    override onLeave(client: MatchClient): void {
      this.leaveSeat(client);
      client.view?.dispose();
    }

    /** The server stops: everybody may come back to the next one. */
    override onBeforeShutdown(): void {
      this.stopListening?.();
      this.stopListening = null;
      this.disconnect(CloseCode.MAY_TRY_RECONNECT).catch(() => {});
    }

    override onDispose(): void {
      if (this.stopListening) onClosed?.(this.roomId);
      this.stopListening?.();
      this.stopListening = null;
    }
  };
}
