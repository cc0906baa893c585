// The questions of the client over HTTP. Every answer is JSON; errors are keys, never sentences or stacks.
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import type { z } from "zod";
import type { Denied, Matches } from "../match/matches.ts";
import type { Shelf } from "../match/shelf.ts";
import { CreateForm, JoinForm, ObserveForm, RejoinForm } from "./forms.ts";
import type { Limits } from "./limits.ts";

export interface ApiOptions {
  matches: Matches;
  shelf: Shelf;
  limits: Limits;
}

const BARRED = { error: "too-many", params: {} };
const addressOf = (request: Request): string => request.socket.remoteAddress ?? "";
/** Looking for what is not there: counted, so that nobody can go through codes, tokens or rooms. */
const MISSES: ReadonlySet<string> = new Set(["unknown-code", "unknown-token", "unknown-match"]);

/** What goes wrong on the way goes to the one place that answers faults. */
const answer =
  (work: (request: Request, response: Response) => Promise<void>): RequestHandler =>
  (request, response, next) => {
    work(request, response).catch(next);
  };

function bearer(request: Request): string {
  return /^Bearer ([\w-]{1,60})$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
}

/** The address under which this request reached us, for links that are handed on. */
function baseOf(request: Request): string {
  const host = request.headers.host ?? "";
  return /^[\w.:[\]-]{1,200}$/.test(host) ? `${request.protocol}://${host}` : "";
}

export function api({ matches, shelf, limits }: ApiOptions): Router {
  const router = express.Router();
  router.use(express.json({ limit: "16kb", type: "application/json" }));

  const isBarred = async (request: Request, response: Response): Promise<boolean> => {
    if (!(await limits.isBarred(addressOf(request)))) return false;
    response.status(429).json(BARRED);
    return true;
  };

  /** Codes can be guessed, so a barred address gets no answer to them at all. Tokens cannot: whoever has a right one always gets in. */
  const deny = async (request: Request, response: Response, { status, error, params }: Denied): Promise<void> => {
    if (MISSES.has(error)) {
      if (await isBarred(request, response)) return;
      await limits.miss(addressOf(request));
    }
    response.status(status).json({ error, params: params ?? {} });
  };

  /** An answer without the mark that it went well: that is the status. */
  const give = async <T extends object>(request: Request, response: Response, outcome: ({ ok: true } & T) | Denied): Promise<void> => {
    if (!outcome.ok) return deny(request, response, outcome);
    const { ok: _, ...rest } = outcome;
    response.json(rest);
  };

  /** A form that is filled in rightly, else null and the answer is given. */
  const read = <T>(form: z.ZodType<T>, request: Request, response: Response): T | null => {
    const parsed = form.safeParse(request.body);
    if (parsed.success) return parsed.data;
    const field = parsed.error.issues[0]?.path.join(".").slice(0, 60) ?? "";
    response.status(400).json({ error: "bad-request", params: { field } });
    return null;
  };

  router.get("/scenarios", (_request, response) => void response.json({ scenarios: shelf.cards() }));

  router.post(
    "/matches",
    answer(async (request, response) => {
      const wish = read(CreateForm, request, response);
      if (!wish) return;
      if (!(await limits.mayCreate(addressOf(request)))) return void response.status(429).json(BARRED);
      const made = await matches.create(wish);
      if (!made.ok) return deny(request, response, made);
      const { match, code, facilitator, seats } = made;
      const links = Object.entries(seats).map(([seat, token]) => [seat, `${baseOf(request)}/#/seat/${token}`] as const);
      response.status(201).json({ match, code, facilitator, links: Object.fromEntries(links) });
    }),
  );

  router.post(
    "/join",
    answer(async (request, response) => {
      const wish = read(JoinForm, request, response);
      if (wish && !(await isBarred(request, response))) await give(request, response, await matches.join(wish));
    }),
  );

  router.post(
    "/rejoin",
    answer(async (request, response) => {
      const wish = read(RejoinForm, request, response);
      if (wish) await give(request, response, await matches.rejoin(wish));
    }),
  );

  router.post(
    "/observe",
    answer(async (request, response) => {
      const wish = read(ObserveForm, request, response);
      if (wish && !(await isBarred(request, response))) await give(request, response, await matches.observe(wish));
    }),
  );

  router.get(
    "/table/:room",
    answer((request, response) => give(request, response, matches.table(String(request.params["room"]).slice(0, 40)))),
  );

  router.get(
    "/brief",
    answer((request, response) => give(request, response, matches.brief(bearer(request)))),
  );

  router.get(
    "/news",
    answer((request, response) => give(request, response, matches.news(bearer(request)))),
  );

  router.get(
    "/debrief",
    answer((request, response) => give(request, response, matches.debrief(bearer(request)))),
  );

  router.get(
    "/moments",
    answer((request, response) => give(request, response, matches.moments(bearer(request)))),
  );

  router.get(
    "/reasons/:seat",
    answer(async (request, response) =>
      give(request, response, await matches.reasons(bearer(request), String(request.params["seat"]).slice(0, 40))),
    ),
  );

  return router;
}
