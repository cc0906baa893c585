/** A broker asks those who stopped the text what would bring them on board, before it tries again. */
import { refusedNow } from "../../rules/network/questions.ts";
import type { Move } from "../define-bot.ts";
import type { Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

/** One question to each who objected to the whole text; a chair asks so as to call again, others so as to carry the answer to it. */
export function askObjectors(mind: Mind): Move[] {
  const { persona, open, pub } = mind;
  if (!persona.brokers || mind.me.role !== "minister" || !open.modules.channels || pub.outcome !== null || pub.call) return [];
  return refusedNow(mind.sight)
    .filter((about) => about.issue < 0 && about.deal === null)
    .map(({ to }) => move("ask-why", { to, ask: "what-would" }, "what-would-it-take", { with: to }));
}
