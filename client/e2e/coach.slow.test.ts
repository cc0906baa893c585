// The coach in a real browser: alone with one, and at a table of people that has none until the facilitator wants it.
import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { guestAt } from "./guest.ts";
import { enter } from "./keyboard.ts";
import { lookAt } from "./looks.ts";
import { playUntil } from "./newcomer.ts";
import { openRoom } from "./room.ts";
import type { Host } from "./server.ts";
import { onStage } from "./stage.ts";
import { TONGUES, word, type Tongue } from "./words.ts";

let host: Host;
let browser: Browser;

onStage((startedHost, startedBrowser) => {
  host = startedHost;
  browser = startedBrowser;
});

const tabOf = (page: Page, lang: Tongue = "en") => page.getByRole("tab", { name: word(lang, "ui.panel.title.coach"), exact: true });
const warnings = (page: Page) => page.locator("#panel [data-warning]");
const suggestions = (page: Page) => page.locator("#panel [data-suggestion]");

/** Plays on with the golden button until the coach has something to warn of, and opens the panel. */
async function untilWarned(page: Page, lang: Tongue): Promise<void> {
  await playUntil(page, ({ act }, presses) => presses > 0 && act !== "skip" && act !== "ready");
  await tabOf(page, lang).click();
  for (let tries = 0; tries < 80; tries++) {
    await page.waitForTimeout(400);
    if ((await warnings(page).count()) > 0 && (await suggestions(page).count()) > 0) return;
    await page.locator(".next-step").first().click();
    const yes = page.locator("dialog[open] .button-gold");
    if (await yes.count()) await yes.click();
  }
  throw new Error("the coach never warned of anything");
}

describe("the coach", { timeout: 600_000 }, () => {
  it("warns and suggests whoever plays alone, what it suggests takes effect, and the debriefing has three moments", async () => {
    const { page, faults } = await guestAt(browser, host.url);
    await page.goto(`${host.url}/#/alone`);
    await page.getByRole("radio", { name: /first table/i }).click();
    const wanted = page.getByRole("checkbox", { name: /With a coach/ });
    expect(await wanted.isChecked()).toBe(true);
    await enter(page, page.locator("form .button-gold"));
    await untilWarned(page, "en");
    expect(await suggestions(page).count()).toBeLessThanOrEqual(3);
    expect(faults).toEqual([]);
  });

  it.each(TONGUES)("fits every screen, in %s", async (lang) => {
    const { page, faults, context } = await guestAt(browser, host.url, { lang });
    const { links } = await openRoom(host, {
      scenario: "toronto-2010",
      preset: "8",
      people: ["USA"],
      seed: "coach",
      pace: "instant",
      coach: "on",
    });
    await page.goto(links["USA"] ?? "");
    await page.locator(".next-step").first().waitFor();
    await untilWarned(page, lang);
    expect(await lookAt(page, `${lang}-coach`)).toEqual([]);
    await page.getByRole("tab", { name: word(lang, "ui.panel.title.draft"), exact: true }).click();
    await page.locator(".coach-sign").waitFor();
    expect(await lookAt(page, `${lang}-coach-sign`)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
