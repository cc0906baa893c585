// For tests: somebody who has never played. She presses what is golden, by keyboard, and looks for nothing else.
import type { Locator, Page } from "playwright-core";
import { reach } from "./keyboard.ts";

/** Everything that can be pressed and is golden: in an open dialog only what is in it. */
export const golden = (page: Page): Locator =>
  page.locator(":is(dialog[open], body:not(:has(dialog[open]))) :is(.button-gold, .way-gold):visible");

/** What is golden while a match is on: the next step, or the yes of a question. */
const next = (page: Page): Locator => page.locator("dialog[open] .button-gold, body:not(:has(dialog[open])) .next-step").first();

export interface Played {
  presses: number;
  /** Moments with no golden button, or with several: she would not know what to do. */
  lost: string[];
}

interface Sight {
  over: boolean;
  /** The act that is advised. */
  act: string;
  place: string;
  golden: string[];
}

/** What she sees as soon as there is something to press, or the debriefing. */
async function sightOf(page: Page): Promise<Sight> {
  const seen = await page.waitForFunction(
    () => {
      const over = document.querySelector("#main article.db") !== null;
      const within = document.querySelector("dialog[open]") ?? document.body;
      const buttons = [...within.querySelectorAll<HTMLElement>(".button-gold")].filter((button) => button.checkVisibility());
      const ready = buttons.some((button) => button.ariaDisabled !== "true" && !button.matches(":disabled"));
      if (!over && !ready) return null;
      const place = document.querySelector(".head-place")?.textContent ?? "";
      const act = document.querySelector<HTMLElement>(".next-step")?.dataset["act"] ?? "";
      return { over, act, place, golden: buttons.map((button) => button.textContent ?? "") };
    },
    undefined,
    { polling: 30, timeout: 60_000 },
  );
  const sight = await seen.jsonValue();
  if (!sight) throw new Error("nothing to press");
  return sight;
}

/** Plays on until something is seen. */
export async function playUntil(page: Page, isThere: (sight: Sight, presses: number) => boolean): Promise<void> {
  for (let presses = 0; ; presses++) {
    const sight = await sightOf(page);
    if (isThere(sight, presses)) return;
    if (sight.over) throw new Error("the match was over before");
    if (await reach(page, next(page))) await page.keyboard.press("Enter");
  }
}

/** Plays on until the debriefing is there. `onSight` looks on before each press; `since` counts the presses at the same place. */
export async function playToDebriefing(
  page: Page,
  mostPresses: number,
  onSight: (place: string, since: number) => Promise<void> = async () => {},
): Promise<Played> {
  const lost: string[] = [];
  let at = "";
  let since = 0;
  for (let presses = 0; presses < mostPresses; presses++) {
    const sight = await sightOf(page);
    if (sight.over) return { presses, lost };
    since = sight.place === at ? since + 1 : 0;
    at = sight.place;
    await onSight(at, since);
    if (sight.golden.length !== 1) lost.push(`${at}: ${sight.golden.join(" | ")}`);
    // The match goes on meanwhile: what was golden may be gone, and is looked for again.
    if (await reach(page, next(page))) await page.keyboard.press("Enter");
  }
  throw new Error(`no debriefing after ${mostPresses} presses, at "${at}"`);
}
