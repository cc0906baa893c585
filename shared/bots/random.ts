/** Plays any open move: no player anyone should meet, but a tireless tester of the rules. */
import { int, pick } from "../lib/rng.ts";
import { ACTION_LIST } from "../rules/actions/index.ts";
import { moveOf } from "../rules/open-moves.ts";
import type { Bot } from "./define-bot.ts";

const CLOSING = new Set(["done", "ready"]);

export const random: Bot = {
  id: "random",
  decide(sight, rng) {
    if (sight.seat === null) return null;
    const by = `seat:${sight.seat}` as const;
    // An open call is answered first: nobody else can go on until it is.
    const tried = ACTION_LIST.filter((def) => def.group !== "facilitator" && !CLOSING.has(def.id));
    if (int(rng, 6) === 0) return null;
    for (let attempt = 0; attempt < 8; attempt++) {
      const def = pick(rng, tried);
      const move = def ? moveOf(sight, by, def.id) : null;
      const example = move ? pick(rng, move.examples) : undefined;
      if (move && example) return { do: move.do, with: example.with, reason: { rule: "random" } };
    }
    return null;
  },
};
