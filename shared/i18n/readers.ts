/**
 * Who may read a log entry as a sentence. The log itself is the facilitator's; what a seat reads of it is what it could have
 * seen: everything public, talk in its channels, its own deals and requests. An action that is not listed is its actor's alone.
 */
import { isBetween, isParty, knowsRequest, type Sight } from "../rules/sight.ts";
import type { Entry } from "../rules/match.ts";

/** Actions that everybody sees. */
const PUBLIC: ReadonlySet<string> = new Set(
  (
    "ready done tick start pause resume extend next debrief rewind broadcast seat-player inject-event " +
    "open-channel open-caucus answer-invitation leave-channel restate-line table co-sponsor withdraw-sponsorship " +
    "object lift shift-draft order-agenda table-package ask-poll answer-poll call-silence answer-call footnote " +
    "motion second name-carrier answer-carrier drop-carrier mention invite ask-partner visit challenge " +
    "answer-press"
  ).split(" "),
);

type MayRead = (sight: Sight, entry: Entry, seat: string) => boolean;

const inChannel: MayRead = ({ pub }, { with: payload }, seat) =>
  payload["channel"] === "public" || pub.channels.some((c) => c.id === payload["channel"] && c.members.includes(seat));

const ofDeal: MayRead = ({ deals }, { with: payload }, seat) => deals.some((d) => d.id === payload["deal"] && isParty(d, seat));

const ofRequest: MayRead = ({ open, requests }, { with: payload }, seat) =>
  requests.some((r) => r.id === payload["request"] && knowsRequest(open, r, seat));

/** Parties of a deal are those whom its terms bind, and its proposer. */
const namedInTerms: MayRead = (_sight, { with: payload }, seat) => {
  const terms = Array.isArray(payload["terms"]) ? (payload["terms"] as { by?: unknown }[]) : [];
  return terms.some((term) => term.by === seat);
};

const asked: MayRead = ({ open }, { with: payload }, seat) =>
  payload["with"] === seat || open.seats.some((s) => s.id === seat && s.organisation === payload["organisation"]);

/** Work that serves the asker alone is known to those who asked; everything else that a head does is seen. */
const contributed: MayRead = (sight, entry, seat) => {
  if (entry.with["contribution"] !== "analysis" || ofRequest(sight, entry, seat)) return true;
  return Array.isArray(entry.with["seats"]) && entry.with["seats"].includes(seat);
};

const PRIVATE: Readonly<Record<string, MayRead>> = {
  say: inChannel,
  "share-position": inChannel,
  "verify-position": inChannel,
  "propose-deal": namedInTerms,
  "answer-deal": ofDeal,
  "withdraw-deal": ofDeal,
  request: asked,
  "ask-why": (_sight, { with: payload }, seat) => payload["to"] === seat,
  "answer-why": ({ questions }, { with: payload }, seat) => questions.some((q) => q.id === payload["question"] && isBetween(q, seat)),
  "join-request": ofRequest,
  "decline-request": ofRequest,
  contribute: contributed,
  deliver: () => false,
  end: () => false,
};

/** Does the rule for this action's readers stand here? For the test that loops over all actions. */
export function hasReaders(action: string): boolean {
  return PUBLIC.has(action) || Object.hasOwn(PRIVATE, action);
}

/** May everybody read the entry, onlookers too? */
export function isPublicNews({ do: action, with: payload }: Pick<Entry, "do" | "with">): boolean {
  if (action === "say") return payload["channel"] === "public";
  if (action === "contribute") return payload["contribution"] !== "analysis";
  return PUBLIC.has(action);
}

/** May the seat whose sight this is read the entry? `sight` is what it could see just before the entry. */
export function mayRead(sight: Sight, entry: Entry): boolean {
  const { seat } = sight;
  if (PUBLIC.has(entry.do)) return true;
  if (seat === null) return false;
  // What was wished may have any name, also one that every object knows.
  const rule = Object.hasOwn(PRIVATE, entry.do) ? PRIVATE[entry.do] : undefined;
  return entry.by === `seat:${seat}` || (rule?.(sight, entry, seat) ?? false);
}
