// Every screen before the match, in both languages, light and dark, on a desk and on phones.
import type { Browser } from "playwright-core";
import { describe, expect, it } from "vitest";
import { guestAt } from "./guest.ts";
import { lookAt } from "./looks.ts";
import { openRoom } from "./room.ts";
import type { Host } from "./server.ts";
import { onStage } from "./stage.ts";
import { TONGUES, word } from "./words.ts";

let host: Host;
let browser: Browser;

onStage((startedHost, startedBrowser) => {
  host = startedHost;
  browser = startedBrowser;
});

const HELD = { roomId: "nowhere", token: "nobody", seat: "IND", code: "abcdef", scenario: "first-table", at: 0 };

/** Screens that an address leads to, and what stands on them when they are there. */
const SCREENS: readonly { name: string; hash: string; there: string; faults?: RegExp; kept?: Record<string, unknown> }[] = [
  { name: "front", hash: "#/", there: ".ways" },
  { name: "alone", hash: "#/alone", there: "form .card" },
  { name: "open", hash: "#/open", there: "form .card" },
  { name: "join", hash: "#/join", there: "form" },
  { name: "how", hash: "#/how", there: "#main h2" },
  { name: "not-found", hash: "#/nowhere", there: "h1" },
  { name: "no-seat", hash: "#/play/nowhere", there: "h1" },
  { name: "gone", hash: "#/play/nowhere", there: "h1", kept: { seats: [HELD] }, faults: /status of (401|404)/ },
  { name: "front-held", hash: "#/", there: ".held", kept: { seats: [HELD] } },
  { name: "seat-link", hash: "#/seat/nobody", there: ".notice", faults: /status of 401/ },
];

describe.each(TONGUES)("the screens before a match, in %s", { timeout: 240_000 }, (lang) => {
  it.each(SCREENS)("$name", async ({ name, hash, there, faults: expected, kept = {} }) => {
    const { page, context, faults } = await guestAt(browser, host.url, { lang, kept });
    await page.goto(`${host.url}/${hash}`);
    await page.locator(there).first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(lang === "en" ? "en" : "zh-Hans");
    expect(await lookAt(page, `${lang}-${name}`)).toEqual([]);
    expect(faults.filter((words) => !expected?.test(words))).toEqual([]);
    await context.close();
  });

  it("a room, from its opening to the wait for others", async () => {
    const { page, context, faults } = await guestAt(browser, host.url, { lang });
    await page.goto(`${host.url}/#/open`);
    await page.getByRole("button", { name: word(lang, "ui.choose.make") }).click();
    await page.locator(".big-code").waitFor();
    const wrong = await lookAt(page, `${lang}-room-made`);
    await page.locator(".links .button-gold").click();
    await page.locator(".wait").waitFor();
    wrong.push(...(await lookAt(page, `${lang}-waiting`)));
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a seat that is played elsewhere", async () => {
    const { page, tab, context, faults } = await guestAt(browser, host.url, { lang });
    const { links } = await openRoom(host, { scenario: "first-table", preset: "4", people: ["IND"] });
    await page.goto(links["IND"] ?? "");
    await page.locator(".next-step").waitFor();
    await (await tab()).goto(page.url());
    await page.getByRole("heading", { name: word(lang, "ui.play.elsewhere") }).waitFor();
    expect(await lookAt(page, `${lang}-elsewhere`)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
