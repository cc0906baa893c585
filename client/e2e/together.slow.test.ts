// Two people in two browsers, with bots at the other seats.
import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { guestAt, type Guest } from "./guest.ts";
import { keep } from "./pictures.ts";
import type { Host } from "./server.ts";
import { onStage } from "./stage.ts";

let host: Host;
let browser: Browser;

onStage((startedHost, startedBrowser) => {
  host = startedHost;
  browser = startedBrowser;
});

/** Everything that came over the line to a page, as far as it can be read. */
function overhear(page: Page): () => string {
  let heard = "";
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => (heard += payload.toString("utf8"))));
  page.on("response", (response) => {
    if (response.url().includes("/api/")) void response.text().then((text) => (heard += text));
  });
  return () => heard;
}

const gold = (page: Page) => page.locator(".button-gold:visible");
const openPanel = (page: Page, title: string): Promise<void> => page.getByRole("tab", { name: title }).click();

/** What both must see alike: where they are, the common meters, who talks with whom, and the text as it stands. */
async function publicState(page: Page): Promise<unknown> {
  await openPanel(page, "Text");
  const text = (selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();
  return { place: await text("[aria-current=step]"), meters: await text(".meter"), clauses: await text("#panel .clause h3") };
}

/** All that a page shows, in every panel. */
async function everything(page: Page): Promise<string> {
  let all = "";
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    all += await page.content();
  }
  return all;
}

async function openRoomAndSit(anna: Guest): Promise<string> {
  const { page } = anna;
  await page.goto(host.url);
  await page.getByRole("link", { name: /Open a room/ }).click();
  await page.getByRole("radio", { name: /first table/i }).check();
  // Mexico, in the chair, is left to a bot.
  await page.getByRole("checkbox", { name: /Mexico/ }).uncheck();
  await page.getByLabel("Pace of the bots").selectOption("calm");
  await page.getByRole("button", { name: "Open the room" }).click();
  const code = (await page.locator(".big-code").innerText()).trim();
  await page.getByRole("listitem").filter({ hasText: "India" }).getByRole("button", { name: "Take this seat" }).click();
  await page.getByText("Still expected").waitFor();
  return code;
}

it("two people open a room, talk, make a deal, and see the same table", { timeout: 300_000 }, async () => {
  const anna = await guestAt(browser, host.url, { kept: { guide: false } });
  const ben = await guestAt(browser, host.url, { kept: { guide: false }, dark: true });
  const heardByBen = overhear(ben.page);
  const code = await openRoomAndSit(anna);

  await ben.page.goto(host.url);
  await ben.page.getByRole("link", { name: /Join with a code/ }).click();
  await ben.page.getByLabel("Code").fill(` ${code.toLowerCase()} `);
  await ben.page.getByLabel("Your name").fill("Ben");
  await ben.page.getByRole("button", { name: "Join" }).click();
  for (const { page } of [anna, ben]) await openPanel(page, "Channels");
  for (const { page } of [anna, ben]) await gold(page).click();

  // Before the bots, who take their time, Anna opens two channels: to Ben, who accepts, and to an organisation.
  const people = anna.page.locator(".person");
  await people
    .filter({ hasText: "Canada" })
    .getByRole("button", { name: /Open a channel/ })
    .click();
  await people
    .filter({ hasText: "WMO" })
    .getByRole("button", { name: /Open a channel/ })
    .click();
  await ben.page.locator(".channel-invitation", { hasText: "India invites" }).getByRole("button", { name: "Accept" }).click();
  const channel = {
    anna: anna.page.locator(".channel:has-text('Canada')").first(),
    ben: ben.page.locator(".channel:has-text('India')").first(),
  };
  await channel.anna.getByRole("textbox").fill("Shall we meet half-way on the fund?");
  await anna.page.keyboard.press("Enter");
  await channel.ben.getByText("Shall we meet half-way on the fund?").waitFor();
  await channel.ben.getByRole("textbox").fill("Gladly, if warnings come every season.");
  await ben.page.keyboard.press("Enter");
  await channel.anna.getByText("Gladly, if warnings come every season.").waitFor();

  // Of the first deal that comes to her mind she changes nothing; he takes it.
  await channel.anna.getByRole("button", { name: "Propose a deal" }).click();
  await channel.anna.page().locator("form.deal-form").getByRole("button", { name: "Propose a deal" }).click();
  await channel.ben.locator(".deal-open").getByRole("button", { name: "Accept" }).click();
  for (const side of Object.values(channel)) await side.locator(".deal-standing").waitFor();
  await keep(anna.page, "screens/en-talk");

  expect(await publicState(anna.page)).toEqual(await publicState(ben.page));

  // Anna has opened the room: she may stop it and let it go on.
  await anna.page.getByRole("button", { name: "Menu" }).click();
  await anna.page.getByRole("button", { name: "Pause" }).click();
  for (const { page } of [anna, ben]) await page.locator(".clock", { hasText: "Paused" }).waitFor();
  await anna.page.getByRole("button", { name: "Resume" }).click();
  for (const { page } of [anna, ben]) await page.locator(".clock").waitFor({ state: "detached" });
  await anna.page.keyboard.press("Escape");

  // What is Anna's alone: her sheet, and what she says to an organisation.
  await openPanel(anna.page, "Brief");
  const secrets = await anna.page.locator("#panel .secret").allInnerTexts();
  expect(secrets.length).toBeGreaterThan(0);
  await openPanel(anna.page, "Channels");
  const aside = anna.page.locator(".channel-vertical").first();
  await aside.getByRole("textbox").fill("A word for the forecasters alone: quetzal.");
  await anna.page.keyboard.press("Enter");
  await aside.getByText("quetzal").waitFor();
  // Ben has heard of the channel itself: by then the words would have come too.
  await openPanel(ben.page, "Log");
  await ben.page
    .getByText(/India.*WMO|WMO.*India/)
    .first()
    .waitFor();
  expect(heardByBen()).toContain("Shall we meet half-way on the fund?");
  const seen = (await everything(ben.page)) + heardByBen();
  for (const secret of [...secrets, "quetzal"]) expect(seen).not.toContain(secret);

  expect([...anna.faults, ...ben.faults]).toEqual([]);
});

it("a seat is played in one place: the last that opened it", { timeout: 300_000 }, async () => {
  const anna = await guestAt(browser, host.url, { kept: { guide: false } });
  await anna.page.goto(`${host.url}/#/alone/first-table`);
  await gold(anna.page).click();
  await anna.page.locator(".head-seat", { hasText: "India" }).waitFor();

  const second = await anna.tab();
  await second.goto(anna.page.url());
  await second.locator(".head-seat", { hasText: "India" }).waitFor();
  await anna.page.getByRole("heading", { name: "You are playing elsewhere" }).waitFor();
  expect(await gold(anna.page).allInnerTexts()).toEqual(["Play here instead"]);
  await gold(anna.page).click();
  await anna.page.locator(".head-seat", { hasText: "India" }).waitFor();
  await second.getByRole("heading", { name: "You are playing elsewhere" }).waitFor();

  // Another device, by the link that the menu gives.
  await anna.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await anna.page.getByRole("button", { name: "Menu" }).click();
  await anna.page.getByRole("button", { name: /Copy my seat link/ }).click();
  const link = await anna.page.evaluate(() => navigator.clipboard.readText());
  const device = await guestAt(browser, host.url, { width: 390, height: 844, kept: { guide: false } });
  await device.page.goto(link);
  await gold(device.page).waitFor();
  await anna.page.getByRole("heading", { name: "You are playing elsewhere" }).waitFor();
  expect(device.page.url()).not.toContain("seat");
  expect(await device.page.locator(".head-seat").textContent()).toContain("India");
  expect([...anna.faults, ...device.faults]).toEqual([]);
});
