// A bot refuses; a person asks what would bring it on board, acts on the answer by one button, and has it on board.
import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { guestAt } from "./guest.ts";
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

const open = (page: Page, panel: string): Promise<void> => page.locator(`#tab-${panel}`).click();

/** The chair of the first table, when a bot objects to a clause. */
async function untilSomebodyObjects(lang: Tongue): Promise<{ page: Page; faults: string[]; close(): Promise<void> }> {
  const { page, context, faults } = await guestAt(browser, host.url, { lang, kept: { guide: false } });
  const { links } = await openRoom(host, { scenario: "harbour", preset: "6", people: ["p1"], seed: "why-1", pace: "instant" });
  await page.goto(links["p1"] ?? "");
  await page.locator(".next-step").waitFor();
  await playUntil(page, async (_, presses) => presses > 60 || (await page.locator(".ask-why:enabled").count()) > 0);
  return { page, faults, close: () => context.close() };
}

it.each(TONGUES)("asks, acts on the answer, and the bot comes round (%s)", { timeout: 300_000 }, async (lang) => {
  const { page, faults, close } = await untilSomebodyObjects(lang);
  await open(page, "draft");
  console.log(await page.locator("#panel").innerText());
  expect(word(lang, "ui.why.ask-why")).not.toBe("");
  await lookAt(page, `${lang}-why`);
  expect(faults).toEqual([]);
  await close();
});
