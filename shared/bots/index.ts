/** All bots, by name: a level of `persona/levels.ts`, crossed with temperaments and roles of `persona/temperaments.ts`. */
import { bargainer } from "./bargain.ts";
import type { Bot } from "./define-bot.ts";
import { LEVELS_OF_BOTS } from "./persona/levels.ts";
import { personaNamed } from "./persona/named.ts";
import { TRAITS } from "./persona/temperaments.ts";
import { random } from "./random.ts";

/** The plain levels, as a player or a simulation names them. */
export const BOTS: readonly Bot[] = LEVELS_OF_BOTS.map(bargainer);

const known = new Map<string, Bot>(BOTS.map((bot) => [bot.id, bot]));

/** The bot of a name (LEVEL[+TEMPERAMENT][+ROLE]), or null. */
export function botNamed(id: string): Bot | null {
  const found = known.get(id);
  if (found) return found;
  const persona = personaNamed(id);
  if (!persona) return null;
  const bot = bargainer(persona);
  known.set(id, bot);
  return bot;
}

/** The same for simulations, which may also set `random` at a table: it plays what the rules allow, as the zero of a comparison. */
export function simulatedBotNamed(id: string): Bot | null {
  return id === random.id ? random : botNamed(id);
}

/** Names for a message: the levels, and how they are crossed. */
export const BOT_NAMES = `${BOTS.map((bot) => bot.id).join(", ")}, each with +${TRAITS.map((t) => t.id).join(", +")}`;
