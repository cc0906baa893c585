/** All bots, by name. */
import type { Bot } from "./define-bot.ts";

export const BOTS: readonly Bot[] = [];

export function botNamed(id: string): Bot | null {
  return BOTS.find((bot) => bot.id === id) ?? null;
}
