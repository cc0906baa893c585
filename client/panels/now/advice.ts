// What a bot would do in the person's place: it looks with her eyes only, and comes when everything else is drawn.
import { effect, signal } from "@preact/signals";
import type { Move as Advice } from "../../../shared/bots/define-bot.ts";
import { permit } from "../../../shared/rules/apply.ts";
import type { View } from "../../../shared/rules/view.ts";
import { view } from "../../store/index.ts";

/** The advised act, with its reason; null while there is none (yet). */
export const advice = signal<{ n: number; move: Advice | null } | null>(null);

/** The coach's act now; with nothing left to do it says "done". */
async function adviceFor(now: View, seat: string): Promise<Advice | null> {
  if (now.pub.phase === "briefing") return now.pub.ready.includes(seat) ? null : { do: "ready", with: {}, reason: { rule: "" } };
  if (now.pub.phase !== "meeting" || now.pub.paused) return null;
  const [{ conceder }, { diceFor }] = await Promise.all([
    import("../../../shared/bots/conceder.ts"),
    import("../../../shared/bots/define-bot.ts"),
  ]);
  const move = conceder.decide(now, diceFor("coach", seat, now.n)) ?? { do: "done", with: {}, reason: { rule: "nothing-left" } };
  return permit(now, `seat:${seat}`, move.do, move.with) === null ? move : null;
}

/** Advice is for looking at: it may come a moment after the state. */
const PAUSE_MS = 120;

let started = false;

/** Follows the view from now on. Called by the panel that shows the advice, so that nothing is reckoned before. */
export function followAdvice(): void {
  if (started) return;
  started = true;
  effect(() => {
    const now = view.value;
    const seat = now?.seat ?? null;
    if (!now || seat === null) {
      advice.value = null;
      return;
    }
    const timer = setTimeout(() => {
      void adviceFor(now, seat).then((move) => {
        if (view.peek() === now) advice.value = { n: now.n, move };
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  });
}
