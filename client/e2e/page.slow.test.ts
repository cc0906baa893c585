// What one may rely on of the page itself: what it loads, what it keeps, how it moves, and how it calls.
import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { guestAt } from "./guest.ts";
import { playUntil } from "./newcomer.ts";
import { openRoom } from "./room.ts";
import type { Host } from "./server.ts";
import { onStage } from "./stage.ts";

let host: Host;
let browser: Browser;

onStage((startedHost, startedBrowser) => {
  host = startedHost;
  browser = startedBrowser;
});

/** Letters of English words that may stand in a Chinese interface: names of the game, of bodies, of languages and of keys. */
const CHROME_WORDS = /Communiqué|English|[A-Z]{2,}|code|[A-Z0-9]{6}/g;

/** The words of the interface: not those of the scenario and of people. */
function chrome(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>(".tabs, .dock, .meters dt, .menu, .contacts, .head button, .skip-link")];
    const named = [...document.querySelectorAll<HTMLElement>("[aria-label], [title]")].filter((part) => !part.closest(".steps, .ticker"));
    const labels = named.flatMap((part) => [part.getAttribute("aria-label"), part.getAttribute("title")]);
    return [...parts.map((part) => part.textContent), ...labels].flatMap((words) => (words ? [words] : []));
  });
}

const hasChinese = (words: string): boolean => /\p{Script=Han}/u.test(words.replaceAll("简体中文", ""));
const hasEnglish = (words: string): boolean => /[A-Za-z]{3,}/.test(words.replaceAll(CHROME_WORDS, ""));

async function pickLanguage(page: Page, name: string): Promise<void> {
  await page.locator(".menu-open").click();
  await page.locator("dialog[open]").getByRole("button", { name }).click();
  await page.keyboard.press("Escape");
}

describe("the front page", { timeout: 60_000 }, () => {
  it("loads neither the game nor the line to the server, and only what is its own", async () => {
    const { page, faults } = await guestAt(browser, host.url);
    const loaded: string[] = [];
    page.on("response", (response) => loaded.push(response.url()));
    const answer = await page.goto(host.url);
    await page.locator(".ways").waitFor();
    await page.waitForLoadState("networkidle");
    const scripts = loaded.filter((url) => url.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(0);
    const sources = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()));
    expect(sources.filter((source) => /Phaser|colyseus|matchmake/i.test(source))).toEqual([]);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/default-src 'self'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(faults).toEqual([]);
  });

  it("keeps what was set over a reload", async () => {
    const { page, faults } = await guestAt(browser, host.url);
    await page.goto(host.url);
    await page.getByRole("button", { name: "简体中文" }).click();
    await page.locator("html[lang=zh-Hans]").waitFor();
    await page.getByLabel("外观").selectOption("dark");
    await page.reload();
    await page.locator("html[lang=zh-Hans][data-theme=dark]").waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.locator("html[lang=en]").waitFor();
    await page.getByLabel("Appearance").selectOption("light");
    await page.reload();
    await page.locator("html[lang=en][data-theme=light]").waitFor();
    expect(faults).toEqual([]);
  });
});

describe("a match", { timeout: 300_000 }, () => {
  it("changes its language in play, and leaves no word of the other", async () => {
    const { page, faults } = await guestAt(browser, host.url);
    const { links } = await openRoom(host, { scenario: "first-table", preset: "4", people: ["IND"], seed: "words", pace: "instant" });
    await page.goto(links["IND"] ?? "");
    await playUntil(page, (_, presses) => presses > 3);
    await pickLanguage(page, "简体中文");
    await page.locator("html[lang=zh-Hans]").waitFor();
    await page.locator("[role=tab]", { hasText: "文本" }).waitFor();
    expect((await chrome(page)).filter(hasEnglish)).toEqual([]);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      const panel = (await page.locator("#panel").innerText()).split("\n");
      // A whole sentence of the other language would stand out; names of bodies do not.
      expect(panel.filter((line) => /([A-Za-z]{2,}[ ,]+){3,}/.test(line))).toEqual([]);
    }
    await pickLanguage(page, "English");
    await page.locator("html[lang=en]").waitFor();
    await page.getByRole("tab", { name: "Text" }).waitFor();
    expect((await chrome(page)).filter(hasChinese)).toEqual([]);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      expect((await page.locator("#panel").innerText()).split("\n").filter(hasChinese)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  it("says in title and icon when it waits for somebody", async () => {
    const { page, faults } = await guestAt(browser, host.url, { kept: { guide: false } });
    const { links } = await openRoom(host, { scenario: "first-table", preset: "4", people: ["IND", "CAN"], seed: "call" });
    await page.goto(links["IND"] ?? "");
    const calls = (): Promise<boolean> =>
      page.evaluate(
        () =>
          document.title.includes("Your move") &&
          (document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href ?? "").endsWith("icon-move.svg"),
      );
    await page.getByText("Still expected").waitFor();
    expect(await calls()).toBe(false);
    const other = await guestAt(browser, host.url);
    await other.page.goto(links["CAN"] ?? "");
    await page.waitForFunction(() => document.title.includes("Your move"));
    expect(await calls()).toBe(true);
    await page.getByRole("button", { name: "I am ready" }).click();
    await page.waitForFunction(() => !document.title.includes("Your move"));
    expect(await calls()).toBe(false);
    expect([...faults, ...other.faults]).toEqual([]);
  });

  it("has bots of a pace that can be set, and skipped to one's next decision", async () => {
    const { page, faults } = await guestAt(browser, host.url, { kept: { guide: false } });
    await page.goto(`${host.url}/#/alone/first-table`);
    await page.getByLabel("Pace of the bots").selectOption("calm");
    await page.getByRole("button", { name: "Take your seat" }).click();
    await page.getByRole("button", { name: "I am ready" }).click();
    await page.locator("[aria-current=step]", { hasText: "Ministers prepare" }).waitFor();
    await page.locator(".menu-open").click();
    const menu = page.locator("dialog[open]");
    expect(await menu.getByLabel("Pace of the bots").inputValue()).toBe("calm");
    // At once: the bots do all they have to do, and rest.
    await menu.getByLabel("Pace of the bots").selectOption("instant");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => Number(document.querySelector(".tab-count")?.textContent ?? 0) >= 10);
    await page.locator(".menu-open").click();
    await menu.getByLabel("Pace of the bots").selectOption("calm");
    await page.keyboard.press("Escape");
    // With nothing left to do there is the way to the next decision, and it leads there.
    let skipped = false;
    await playUntil(page, ({ act }) => {
      const there = skipped && act !== "skip";
      skipped ||= act === "skip";
      return there;
    });
    expect(faults).toEqual([]);
  });

  it("does not move where less movement is asked for, by the system or by oneself", async () => {
    for (const look of [{ still: true }, { still: false, kept: { calm: true, guide: false } }]) {
      const { page, faults, context } = await guestAt(browser, host.url, look);
      await page.goto(`${host.url}/#/alone/first-table`);
      await page.getByRole("button", { name: "Take your seat" }).click();
      await page.getByRole("button", { name: "I am ready" }).click();
      await page.locator("[aria-current=step]", { hasText: "Ministers prepare" }).waitFor();
      await page.locator(".board canvas").waitFor();
      const moving = await page.evaluate(
        () => document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 20).length,
      );
      expect(moving).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    }
  });
});
