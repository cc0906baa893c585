/** All bots, by name. A new one is one file and one line here. */
import { conceder } from "./conceder.ts";
import type { Bot } from "./define-bot.ts";
import { house } from "./house.ts";
import { positional } from "./positional.ts";

export const BOTS: readonly Bot[] = [positional, conceder, house];

export function botNamed(id: string): Bot | null {
  return BOTS.find((bot) => bot.id === id) ?? null;
}
