// A newcomer plays in a real browser, from the front page to the debriefing: by keyboard, with what is golden, and never with the board.
import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { guestAt } from "./guest.ts";
import { enter, tabTo } from "./keyboard.ts";
import { lookAt } from "./looks.ts";
import { golden, playToDebriefing } from "./newcomer.ts";
import { keep } from "./pictures.ts";
import type { Host } from "./server.ts";
import { onStage } from "./stage.ts";

let host: Host;
let browser: Browser;

onStage((startedHost, startedBrowser) => {
  host = startedHost;
  browser = startedBrowser;
});

const guide = (page: Page) => page.getByRole("complementary", { name: "Guide" });

/** From the front page to a seat at a table. */
async function sitDown(page: Page, title: RegExp): Promise<void> {
  await page.goto(host.url);
  await enter(page, page.getByRole("link", { name: /Play alone now/ }));
  const card = page.getByRole("radio", { name: title });
  await card.waitFor();
  // Cards are radio buttons: the arrow keys go from one to the next.
  await tabTo(page, page.getByRole("radio", { checked: true }).first());
  for (let i = 0; i < 5 && !(await card.isChecked()); i++) await page.keyboard.press("ArrowDown");
  expect(await card.isChecked()).toBe(true);
  await enter(page, golden(page));
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

const fileName = (place: string): string => place.replaceAll(/\W+/g, "-").toLowerCase();

/** By then there is talk at the table. */
const README_PRESSES = 6;

/** The picture that README shows: the table in the middle of a meeting, with the text beside it. False when a question is in the way. */
async function keepReadme(page: Page): Promise<boolean> {
  if ((await page.locator("dialog[open]").count()) > 0) return false;
  await page.keyboard.press("4");
  await page.locator("#panel .clause").first().waitFor();
  // A picture has no keyboard.
  await page.locator("#panel").evaluate((panel) => panel.blur());
  await keep(page, "readme");
  await page.keyboard.press("2");
  return true;
}

describe("a newcomer", { timeout: 600_000 }, () => {
  it("plays the first table to its debriefing, and there the guide ends", async () => {
    const { page, faults } = await guestAt(browser, host.url);
    await sitDown(page, /first table/i);
    await guide(page).getByText("Read your brief").waitFor();
    const hints = new Set<string>();
    const { lost } = await playToDebriefing(page, 250, async (place, since) => {
      if (since > 0) return;
      hints.add(await guide(page).innerText());
      await keep(page, `screens/first-table-${fileName(place)}`);
    });
    expect(lost).toEqual([]);
    expect(hints.size).toBeGreaterThan(2);
    await page.getByRole("heading", { name: "Each seat's score" }).waitFor();
    await enter(page, guide(page).getByRole("button", { name: "Close" }));
    await guide(page).waitFor({ state: "detached" });
    // The one next step of a debriefing is another match.
    expect(await golden(page).allInnerTexts()).toEqual(["Play again with the same cards"]);
    await keep(page, "screens/first-table-debriefing");
    // Nothing of the match before stands in the way of the new one.
    await enter(page, golden(page));
    await page.locator(".next-step[data-act=ready]").waitFor();
    expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Brief");
    expect(faults).toEqual([]);
  });

  it("may do without the guide, hint by hint or at once, and for good", async () => {
    const { page, faults } = await guestAt(browser, host.url);
    await sitDown(page, /first table/i);
    // The golden button rests until it knows what it is for.
    await enter(page, page.locator(".next-step[data-act=ready]"));
    // Which hint comes first hangs on whether somebody invites her before she has looked up.
    await guide(page).getByText("Read your brief").waitFor({ state: "detached" });
    const first = await guide(page).locator(".guide-title").innerText();
    await enter(page, guide(page).getByRole("button", { name: "Skip this" }));
    await page.waitForFunction((words) => document.querySelector(".guide-title")?.textContent !== words, first);
    await enter(page, guide(page).getByRole("button", { name: "No more hints" }));
    await guide(page).waitFor({ state: "detached" });
    expect(await golden(page).count()).toBe(1);
    await page.reload();
    await page.getByRole("region", { name: "What you can do now" }).waitFor();
    expect(await guide(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("then plays the summit of Toronto to its debriefing", async () => {
    const { page, faults } = await guestAt(browser, host.url, { dark: true });
    await sitDown(page, /Toronto/);
    let pictured = false;
    const { lost } = await playToDebriefing(page, 700, async (place, since) => {
      if (since === 0) await keep(page, `screens/toronto-${fileName(place)}`);
      if (!pictured && place === "Toronto: drafting" && since >= README_PRESSES) pictured = await keepReadme(page);
    });
    expect(lost).toEqual([]);
    await page.getByRole("heading", { name: "Each seat's score" }).waitFor();
    expect(pictured).toBe(true);
    expect(await lookAt(page, "toronto-debriefing")).toEqual([]);
    expect(faults).toEqual([]);
  });
});
