// Every screen before the match, in both languages, light and dark, on a desk and on phones.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { guestAt } from "./guest.ts";
import { lookAt } from "./looks.ts";
import { startServer, type Host } from "./server.ts";

let host: Host;
let browser: Browser;

beforeAll(async () => {
  host = await startServer();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
}, 30_000);

/** Screens that an address leads to, and what stands on them when they are there. */
const SCREENS: readonly { name: string; hash: string; there: string; faults?: RegExp }[] = [
  { name: "front", hash: "#/", there: ".ways" },
  { name: "alone", hash: "#/alone", there: "form .card" },
  { name: "open", hash: "#/open", there: "form .card" },
  { name: "join", hash: "#/join", there: "form" },
  { name: "how", hash: "#/how", there: "#main h2" },
  { name: "not-found", hash: "#/nowhere", there: "h1" },
  { name: "no-seat", hash: "#/play/nowhere", there: "h1" },
  { name: "seat-link", hash: "#/seat/nobody", there: ".notice", faults: /status of 401/ },
];

describe.each(["en", "zh-CN"] as const)("the screens before a match, in %s", { timeout: 120_000 }, (lang) => {
  it.each(SCREENS)("$name", async ({ name, hash, there, faults: expected }) => {
    const { page, context, faults } = await guestAt(browser, host.url, { lang });
    await page.goto(`${host.url}/${hash}`);
    await page.locator(there).first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(lang === "en" ? "en" : "zh-Hans");
    expect(await lookAt(page, `${lang}-${name}`)).toEqual([]);
    expect(faults.filter((words) => !expected?.test(words))).toEqual([]);
    await context.close();
  });
});
