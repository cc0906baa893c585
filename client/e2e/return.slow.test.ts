// Gone for a while, and back: a page loaded again, and a minute without network.
import type { Browser, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { guestAt } from "./guest.ts";
import { openRoom } from "./room.ts";
import type { Host } from "./server.ts";
import { onStage } from "./stage.ts";

let host: Host;
let browser: Browser;

onStage((startedHost, startedBrowser) => {
  host = startedHost;
  browser = startedBrowser;
});

const MINUTE = 60_000;
/** What a browser without network complains of. */
const OFFLINE = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK|WebSocket connection/;

const openPanel = (page: Page, title: string): Promise<void> => page.getByRole("tab", { name: title }).click();
const channelOf = (page: Page, other: string): Locator =>
  page.locator(".channel", { has: page.locator(".members", { hasText: other }) }).first();

async function say(page: Page, channel: Locator, words: string): Promise<void> {
  await channel.getByRole("textbox").fill(words);
  await page.keyboard.press("Enter");
}

/** Seats Anna (India) and Ben (Canada), and opens a channel between them. */
async function twoInAChannel() {
  const { links } = await openRoom(host, { scenario: "first-table", preset: "4", people: ["IND", "CAN"], seed: "return", pace: "calm" });
  const anna = await guestAt(browser, host.url, { kept: { guide: false } });
  const ben = await guestAt(browser, host.url, { kept: { guide: false } });
  await anna.page.goto(links["IND"] ?? "");
  await ben.page.goto(links["CAN"] ?? "");
  for (const { page } of [anna, ben]) await page.getByRole("button", { name: "I am ready" }).click();
  for (const { page } of [anna, ben]) await openPanel(page, "Channels");
  await anna.page
    .locator(".person", { hasText: "Canada" })
    .getByRole("button", { name: /Open a channel/ })
    .click();
  await ben.page.locator(".channel-invitation", { hasText: "India invites" }).getByRole("button", { name: "Accept" }).click();
  await say(anna.page, channelOf(anna.page, "Canada"), "Before I went.");
  await channelOf(ben.page, "India").getByText("Before I went.").waitFor();
  return { anna, ben };
}

describe("a player who was gone", { timeout: 600_000 }, () => {
  it("finds seat, channel and messages again when she loads the page in the middle of a talk", async () => {
    const { anna, ben } = await twoInAChannel();
    await anna.page.reload();
    await anna.page.locator(".head-seat", { hasText: "India" }).waitFor();
    await openPanel(anna.page, "Channels");
    const channel = channelOf(anna.page, "Canada");
    expect(await channel.locator(".message").allInnerTexts()).toEqual([expect.stringContaining("Before I went.")]);
    await say(anna.page, channel, "Here I am again.");
    await channelOf(ben.page, "India").getByText("Here I am again.").waitFor();
    expect([...anna.faults, ...ben.faults]).toEqual([]);
    await Promise.all([anna.context.close(), ben.context.close()]);
  });

  it("gets her seat back from the bot after a minute without network, and what she did meanwhile is done once", async () => {
    const { anna, ben } = await twoInAChannel();
    const atIndia = ben.page.locator(".person", { hasText: "India" });
    await anna.context.setOffline(true);
    const back = Date.now() + MINUTE;
    await say(anna.page, channelOf(anna.page, "Canada"), "Said in the tunnel.");
    await anna.page.getByText("The line is broken; trying again. Nothing is lost.").waitFor();
    // A bot sits in, and says so.
    await atIndia.getByText("bot").waitFor();
    await anna.page.waitForTimeout(Math.max(0, back - Date.now()));
    await anna.context.setOffline(false);
    await anna.page.getByText("The line is broken; trying again. Nothing is lost.").waitFor({ state: "detached" });
    await channelOf(ben.page, "India").getByText("Said in the tunnel.").waitFor();
    await atIndia.getByText("bot").waitFor({ state: "detached" });
    // What comes after it comes once, so it did too.
    await say(anna.page, channelOf(anna.page, "Canada"), "Out of it.");
    await channelOf(ben.page, "India").getByText("Out of it.").waitFor();
    const mine = channelOf(ben.page, "India").locator(".message p");
    expect((await mine.allInnerTexts()).filter((words) => /tunnel|Out of it/.test(words))).toEqual(["Said in the tunnel.", "Out of it."]);
    expect([...anna.faults, ...ben.faults].filter((words) => !OFFLINE.test(words))).toEqual([]);
  });
});
