// The advised act: what the guide says, else what a bot would do in the person's place. It looks with her eyes only.
import { computed, effect, signal } from "@preact/signals";
import type { Move as Advice } from "../../../shared/bots/define-bot.ts";
import { permit } from "../../../shared/rules/apply.ts";
import { wouldBreak } from "../../../shared/rules/network/breaking.ts";
import type { View } from "../../../shared/rules/view.ts";
import { hint } from "../../guide/due.ts";
import { view } from "../../store/index.ts";

/** When something was looked for or done: in which match, after which entry, and what the table was busy with. */
export interface Point {
  open: View["open"];
  n: number;
  moment: string;
}

interface Found extends Point {
  move: Advice | null;
}

const found = signal<Found | null>(null);
/** Nothing that was found up to here is said again: it has been followed. */
const followed = signal<Point | null>(null);

/**
 * Was what was found then followed already? A new meeting asks anew even when no entry that one may read lies between: that everybody
 * is done is seen, not told.
 */
export const isBehind = (then: Point, done: Point | null): boolean =>
  done !== null && then.open === done.open && then.moment === done.moment && then.n <= done.n;

/** Another meeting or call asks for another thought. */
const momentOf = ({ pub }: View): string => [pub.phase, pub.meeting, pub.paused, pub.call?.id ?? ""].join();

/** Open to the person, and no broken word. */
const isFit = (now: View, { do: id, with: payload }: Advice): boolean =>
  now.seat !== null && permit(now, `seat:${now.seat}`, id, payload) === null && wouldBreak(now, id, payload).length === 0;

/** The advised act that still stands; `none` when there is none, null while it is looked for. */
export const advice = computed<Advice | "none" | null>(() => {
  const now = view.value;
  const last = found.value;
  if (!now || !last || last.open !== now.open || isBehind(last, followed.value) || last.moment !== momentOf(now)) return null;
  if (last.move === null) return "none";
  return isFit(now, last.move) ? last.move : null;
});

/** What comes into question now, best first; at the end nothing is left but to be done. */
async function candidates(now: View, seat: string): Promise<Advice[]> {
  const { pub } = now;
  if (pub.phase === "briefing") return [{ do: "ready", with: {}, reason: { rule: "" } }];
  if (pub.phase !== "meeting" || pub.paused) return [];
  const due = hint.peek();
  // "Anything else?" is for the bot to answer.
  if (due?.offer && due.key !== "done") return [{ ...due.offer, reason: { rule: "" } }];
  const [{ adviser }, { diceFor }] = await Promise.all([
    import("../../../shared/coach/suggestions.ts"),
    import("../../../shared/bots/define-bot.ts"),
  ]);
  const move = adviser()?.decide(now, diceFor("coach", seat, now.n));
  return [...(move ? [move] : []), { do: "done", with: {}, reason: { rule: "nothing-left" } }];
}

async function look(): Promise<void> {
  const now = view.peek();
  const seat = now?.seat ?? null;
  if (!now || seat === null) {
    found.value = null;
    return;
  }
  const ways = await candidates(now, seat);
  const { open, n } = now;
  if (view.peek()?.open === open) found.value = { open, n, moment: momentOf(now), move: ways.find((way) => isFit(now, way)) ?? null };
}

/** Advice is for looking at: it may come a moment after the state. */
const PAUSE_MS = 120;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Where bots move without a pause, the wait is not begun anew with each move. */
function lookSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    void look();
  }, PAUSE_MS);
}

let started = false;

/** Follows the view from now on. Called by what shows the advice, so that nothing is reckoned before. */
export function followAdvice(): void {
  if (started) return;
  started = true;
  effect(() => {
    void [view.value, hint.value];
    lookSoon();
  });
}

/** Does the advised act by way of `perform`: then a new one is looked for. */
export async function follow(perform: (move: Advice) => Promise<boolean>): Promise<void> {
  const move = advice.peek();
  if (move === null || move === "none") return;
  const before = followed.peek();
  const now = view.peek();
  followed.value = now && { open: now.open, n: now.n, moment: momentOf(now) };
  if (await perform(move)) return;
  // Not done after all: it may be advised again.
  followed.value = before;
  lookSoon();
}
