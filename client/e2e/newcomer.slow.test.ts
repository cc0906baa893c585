// A newcomer plays the first table in a real browser: nothing but the primary action, by keyboard, to the debriefing.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./accessible.ts";
import { openBrowser } from "./browser.ts";
import { startServer, type Running } from "./server.ts";

const PICTURES = fileURLToPath(new URL("../../test-output/screens/", import.meta.url));
/** The first table takes about forty presses; this many are a match that does not end. */
const MOST_PRESSES = 160;

let server: Running;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = await startServer();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(path: string, look: { width: number; height: number; dark: boolean; lang: string }): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.dark ? "dark" : "light",
    locale: look.lang,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && host !== new URL(server.url).host) faults.push(`a request leaves the server: ${request.url()}`);
  });
  await page.goto(`${server.url}/${path}`);
  return { page, faults };
}

/** Presses the primary action until the debriefing shows; returns the number of presses. */
async function pressOn(page: Page): Promise<number> {
  for (let presses = 0; presses < MOST_PRESSES; ) {
    if ((await page.locator("article.db").count()) > 0) return presses;
    const primary = page.locator("button.primary:visible:enabled").first();
    if ((await primary.count()) > 0) {
      await primary.focus().catch(() => undefined);
      await page.keyboard.press("Enter");
      presses++;
      // An act that cannot be taken back, or that breaks a promise, asks once.
      const yes = page.locator("dialog[open] .button-gold:visible").first();
      if ((await yes.count()) > 0) await page.keyboard.press("Enter");
    }
    await page.waitForTimeout(120);
  }
  return MOST_PRESSES;
}

describe("a newcomer", { timeout: 240_000 }, () => {
  it("plays the first table to its debriefing by keyboard, with the primary action alone", async () => {
    const { page, faults } = await open("#/", { width: 1280, height: 800, dark: true, lang: "en" });
    await page.screenshot({ path: `${PICTURES}front-dark-en.png` });
    expect(await violations(page)).toEqual([]);
    await page.locator("a.way-gold").focus();
    await page.keyboard.press("Enter");
    await page.locator("button[type=submit]").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}choose-dark-en.png` });
    await page.locator("select").last().selectOption("instant");
    await page.locator("button[type=submit]").focus();
    await page.keyboard.press("Enter");
    await page.locator("button.primary").first().waitFor();
    await page.waitForTimeout(1500);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}play-dark-en.png` });
    expect(await pressOn(page)).toBeLessThan(MOST_PRESSES);
    await page.waitForTimeout(500);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}debrief-dark-en.png`, fullPage: true });
    expect(faults).toEqual([]);
  });

  it("finds the same in Chinese, in the light and on a phone", async () => {
    const { page, faults } = await open("#/", { width: 390, height: 844, dark: false, lang: "zh-CN" });
    await page.waitForTimeout(600);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}front-light-zh-phone.png` });
    await page.locator("a.way-gold").click();
    await page.locator("button[type=submit]").click();
    await page.locator("button.primary").first().waitFor();
    await page.waitForTimeout(1500);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}play-light-zh-phone.png` });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(faults).toEqual([]);
  });
});
