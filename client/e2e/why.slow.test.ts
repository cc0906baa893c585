// A bot refuses; a person asks what would bring it on board, acts on the answer by a button, and has it on board.
import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { guestAt, type Guest } from "./guest.ts";
import { lookAt } from "./looks.ts";
import type { Host } from "./server.ts";
import { onStage } from "./stage.ts";
import { TONGUES, type Tongue } from "./words.ts";

let host: Host;
let browser: Browser;

onStage((startedHost, startedBrowser) => {
  host = startedHost;
  browser = startedBrowser;
});

/** A person in the chair of Toronto 2010; all others hold to their lines. */
async function sitInTheChair(lang: Tongue): Promise<Guest> {
  const guest = await guestAt(browser, host.url, { lang, kept: { guide: false } });
  const bots = ["USA", "DEU", "CHN", "IND", "SAU", "MEX", "BRA", "GBR", "FRA"];
  const card = (await (await fetch(`${host.url}/api/scenarios`)).json()) as {
    scenarios: { id: string; presets: { id: string; seats: { id: string; role: string }[] }[] }[];
  };
  const seats = card.scenarios.find((s) => s.id === "toronto-2010")?.presets.find((p) => p.id === "8")?.seats ?? [];
  const named = seats.flatMap(({ id, role }) => (role === "minister" && bots.includes(id) ? [[id, "bot:positional+firm"]] : []));
  const answer = await fetch(`${host.url}/api/matches`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      scenario: "toronto-2010",
      preset: "8",
      seats: { ...Object.fromEntries(named), CAN: "human" },
      seed: "why-1",
      pace: "instant",
    }),
  });
  const { links } = (await answer.json()) as { links: Record<string, string> };
  await guest.page.goto(links["CAN"] ?? "");
  await guest.page.locator(".next-step").click();
  await guest.page.locator("#tab-draft").click();
  return guest;
}

/** The table is at rest: everybody else has done what she wanted. */
async function atRest(page: Page): Promise<void> {
  let before = "";
  for (let same = 0; same < 4;) {
    await page.waitForTimeout(300);
    const now = await page.locator("#panel").innerText();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

it.each(TONGUES)("asks, acts on the answer by a button, and the bot comes round (%s)", { timeout: 300_000 }, async (lang) => {
  const { page, context, faults } = await sitInTheChair(lang);
  const ask = page.locator(".note-alarm .ask-why[data-ask=what-would]:enabled").first();
  await ask.waitFor();
  await atRest(page);
  // The price stands on the button.
  expect(await ask.innerText()).toContain("1");
  const objector = (await ask.getAttribute("data-to")) ?? "";
  const clause = page.locator(".clause", { has: page.locator(`.note-alarm .ask-why[data-to=${objector}]`) }).first();
  const title = await clause.locator(".clause-title").innerText();
  await clause.locator(`.note-alarm .ask-why[data-to=${objector}][data-ask=what-would]`).click();
  const here = page.locator(".clause", { hasText: title });
  const answer = here.locator(".answer", { has: page.locator(".answer-words") }).first();
  await answer.waitFor();
  expect((await answer.locator(".answer-words").innerText()).length).toBeGreaterThan(10);
  const wrong = await lookAt(page, `${lang}-why`);

  // One button puts the wording on the table, filled in; the next calls silence on it.
  await answer.locator(".act-on[data-act=table]").first().click();
  await page.locator("dialog[open] .button-gold").click();
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  const call = answer.locator(".button-strong").first();
  await call.click();
  // All answer at once: either the clause is settled, or others stood in the way, and not she.
  await page.locator(".call-failed").or(here.locator(".state-good, .clause-good")).first().waitFor();
  await page.locator(".call:not(.call-failed)").waitFor({ state: "detached" });
  expect(await page.locator(`.call-failed .ask-why[data-to=${objector}]`).count()).toBe(0);
  expect(wrong).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
