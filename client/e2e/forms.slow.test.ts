// Acts that a person puts together herself, without a mouse; and the way from the log to what an entry is about.
import type { Browser, Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { violations } from "./accessible.ts";
import { guestAt } from "./guest.ts";
import { enter, tabTo } from "./keyboard.ts";
import { playUntil } from "./newcomer.ts";
import { openRoom } from "./room.ts";
import type { Host } from "./server.ts";
import { onStage } from "./stage.ts";
import { word } from "./words.ts";

let host: Host;
let browser: Browser;

onStage((startedHost, startedBrowser) => {
  host = startedHost;
  browser = startedBrowser;
});

const sheet = (page: Page): Locator => page.locator("dialog[open].dialog-sheet");

/** Opens the form of an act in "what can I do now", and looks at it. */
async function openForm(page: Page, label: string): Promise<string[]> {
  await page.locator("#tab-now").click();
  await enter(page, page.locator(".move-button").filter({ hasText: label }).first());
  await sheet(page).waitFor();
  return violations(page);
}

/** Sends the form, and says where the focus is then. */
async function send(page: Page): Promise<string> {
  await enter(page, sheet(page).locator("button[type=submit]"));
  await sheet(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body);
  return page.evaluate(() => document.activeElement?.tagName ?? "");
}

it("orders the agenda, objects for a reason of one's own, and follows the log to its clause", { timeout: 180_000 }, async () => {
  const { page, context, faults } = await guestAt(browser, host.url, { kept: { guide: false } });
  const { links } = await openRoom(host, { scenario: "toronto-2010", preset: "8", people: ["CAN"], seed: "forms", pace: "instant" });
  await page.goto(links["CAN"] ?? "");
  await page.locator(".next-step").waitFor();
  await playUntil(page, ({ act }) => act !== "ready");

  await page.locator("#tab-draft").click();
  const titles = page.locator(".clause-title");
  // As on the board, the number is the place on the agenda.
  const named = async () => (await titles.allTextContents()).map((title, i) => title.replace(`${i + 1}. `, ""));
  const before = await named();
  const wrong = await openForm(page, word("en", "action.order-agenda.label"));
  await enter(page, sheet(page).locator(".ordering-buttons button:not([aria-disabled=true])").first());
  expect(await send(page)).not.toBe("BODY");
  await page.locator("#tab-draft").click();
  const [first = "", second = "", ...rest] = before;
  await expect.poll(named).toEqual([second, first, ...rest]);
  expect((await titles.first().textContent())?.startsWith("1. ")).toBe(true);

  wrong.push(...(await openForm(page, word("en", "action.object.label"))));
  for (const field of ["issue", "wording"] as const) {
    const title = sheet(page)
      .locator(".step")
      .filter({ hasText: word("en", `ui.panel.field.${field}`) });
    await enter(page, title.locator(".choice").first());
    await title.waitFor({ state: "detached" });
  }
  await enter(
    page,
    sheet(page)
      .locator(".choice")
      .filter({ hasText: word("en", "objection.fairness") }),
  );
  await tabTo(page, sheet(page).locator("button[type=submit]"));
  expect(await send(page)).not.toBe("BODY");
  await page.locator("#tab-draft").click();
  await page
    .locator(".note-alarm")
    .filter({ hasText: "Canada" })
    .filter({ hasText: word("en", "objection.fairness") })
    .first()
    .waitFor();

  await page.locator("#tab-log").click();
  await enter(page, page.locator(".line-link").filter({ hasText: "Canada objects" }).first());
  await page.locator(".clause-picked").waitFor();
  await expect
    .poll(() =>
      page.evaluate(() => {
        const clause = document.querySelector(".clause-picked")?.getBoundingClientRect();
        const panel = document.querySelector("#panel")?.getBoundingClientRect();
        return clause !== undefined && panel !== undefined && clause.top < panel.bottom && clause.bottom > panel.top;
      }),
    )
    .toBe(true);
  expect(wrong).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
