// The coach in a real browser: alone with one, and at a table of people that has none until the facilitator wants it.
import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { guestAt } from "./guest.ts";
import { enter } from "./keyboard.ts";
import { lookAt } from "./looks.ts";
import { playToDebriefing, playUntil } from "./newcomer.ts";
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

/** Takes a free seat; gives its key. */
async function joinAs(code: string, name: string): Promise<string> {
  const joined = await fetch(`${host.url}/api/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, name }),
  });
  return ((await joined.json()) as { token: string }).token;
}

/** How many lines of the log tell of the seat's own acts. */
async function ownLines(page: Page): Promise<number> {
  await page.getByRole("tab", { name: /^Log/ }).click();
  await page.locator("#panel .lines").first().waitFor();
  const lines = await page.locator("#panel .line").allTextContents();
  return lines.filter((line) => /^(New:? )?India /i.test(line)).length;
}

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
  it("warns whoever plays alone, what it suggests takes effect, and the debriefing tells three moments", async () => {
    const { page, faults } = await guestAt(browser, host.url);
    await page.goto(`${host.url}/#/alone`);
    await page.getByRole("radio", { name: /first table/i }).click();
    expect(await page.getByRole("checkbox", { name: /With a coach/ }).isChecked()).toBe(true);
    await enter(page, page.locator("form .button-gold"));
    await untilWarned(page, "en");
    expect(await suggestions(page).count()).toBeLessThanOrEqual(3);
    const before = await ownLines(page);
    await tabOf(page).click();
    await enter(page, suggestions(page).first().getByRole("button"));
    const yes = page.locator("dialog[open] .button-gold");
    if (await yes.count()) await enter(page, yes);
    await expect.poll(() => ownLines(page), { timeout: 20_000 }).toBeGreaterThan(before);
    await page.getByRole("tab", { name: "Act", exact: true }).click();
    await playToDebriefing(page, 250);
    const moments = page.locator(".db-moment-list").first().locator("[data-moment]");
    await moments.first().waitFor();
    expect(await moments.count()).toBe(3);
    const numbers = await moments.evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-moment"))));
    expect(numbers).toEqual(numbers.toSorted((x, y) => x - y));
    expect(await lookAt(page, "en-coach-debriefing")).toEqual([]);
    await enter(page, moments.first().getByRole("button"));
    await page.locator("#panel .line-picked").waitFor();
    await enter(page, page.getByRole("button", { name: word("en", "ui.play.look-debrief") }));
    await moments.first().waitFor();
    expect(faults).toEqual([]);
  });

  it("is not at a table of people until whoever opened it wants it, and each may do without", async () => {
    const { page, faults } = await guestAt(browser, host.url);
    await page.goto(`${host.url}/#/open`);
    await page.getByRole("radio", { name: /first table/i }).click();
    expect(await page.getByRole("checkbox", { name: /With a coach/ }).isChecked()).toBe(false);
    await page.getByRole("button", { name: word("en", "ui.choose.make") }).click();
    await page.locator(".big-code").waitFor();
    const code = await page.locator(".big-code").innerText();
    await page.locator(".links .button-gold").click();
    await page.locator(".wait").waitFor();
    const other = await guestAt(browser, host.url);
    // Three ministers are at this table.
    const [ben = ""] = [await joinAs(code, "Ben"), await joinAs(code, "Cleo")];
    await other.page.goto(`${host.url}/#/seat/${ben}`);
    for (const one of [page, other.page]) await one.locator(".next-step[data-act=ready]").waitFor();
    expect(await tabOf(page).count()).toBe(0);
    expect(await tabOf(other.page).count()).toBe(0);
    await page.locator(".menu-open").click();
    await page.getByRole("switch", { name: word("en", "ui.play.in-charge-coach") }).click();
    await page.keyboard.press("Escape");
    await tabOf(page).waitFor();
    await tabOf(other.page).click();
    await enter(other.page, other.page.getByRole("button", { name: word("en", "ui.coach.hide") }));
    await tabOf(other.page).waitFor({ state: "detached" });
    expect(await tabOf(page).count()).toBe(1);
    await page.locator(".menu-open").click();
    await page.getByRole("switch", { name: word("en", "ui.play.in-charge-coach") }).click();
    await page.keyboard.press("Escape");
    await tabOf(page).waitFor({ state: "detached" });
    expect([...faults, ...other.faults]).toEqual([]);
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
