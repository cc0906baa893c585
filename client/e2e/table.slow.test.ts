// Every screen of a match, in both languages, light and dark, on a desk and on phones.
import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { guestAt } from "./guest.ts";
import { enter } from "./keyboard.ts";
import { lookAt } from "./looks.ts";
import { playUntil } from "./newcomer.ts";
import { keyIn, playerAt } from "./player.ts";
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

const PANELS = ["now", "brief", "channels", "draft", "organisations", "promises", "log", "glossary"];

const open = (page: Page, panel: string): Promise<void> => page.locator(`#tab-${panel}`).click();

/** All panels one after the other. */
async function lookAtPanels(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const panel of PANELS) {
    await open(page, panel);
    wrong.push(...(await lookAt(page, `${name}-${panel}`)));
  }
  return wrong;
}

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
};

/** The forms that "what can I do now" opens: of three kinds are enough, they are all made by one piece. */
async function lookAtForms(page: Page, name: string): Promise<string[]> {
  await open(page, "now");
  const wrong: string[] = [];
  for (let i = 0; i < 3; i++) {
    await page.locator(".moves button[aria-haspopup=dialog]").nth(i).click();
    await page.locator("dialog[open]").waitFor();
    wrong.push(...(await lookAt(page, `${name}-form-${i + 1}`)));
    const choice = page.locator("dialog[open] .choice").first();
    if ((await choice.count()) > 0) {
      await choice.click();
      wrong.push(...(await lookAt(page, `${name}-form-${i + 1}-chosen`)));
    }
    await closeDialog(page);
  }
  return wrong;
}

describe.each(TONGUES)("a match, in %s", { timeout: 600_000 }, (lang) => {
  it("at the table of eight, before the summit", async () => {
    const { page, context, faults } = await guestAt(browser, host.url, { lang });
    const { links } = await openRoom(host, { scenario: "toronto-2010", preset: "8", people: ["IND"], seed: "looks", pace: "instant" });
    await page.goto(links["IND"] ?? "");
    await page.locator(".next-step").waitFor();
    const wrong = await lookAt(page, `${lang}-briefing`);
    await playUntil(page, (_, presses) => presses > 12);
    wrong.push(...(await lookAtPanels(page, `${lang}-preparation`)));
    wrong.push(...(await lookAtForms(page, `${lang}-preparation`)));
    await open(page, "draft");
    await page.locator(".clause-head button[aria-expanded=false]").first().click();
    await enter(page, page.locator(".ends summary").first());
    await page.locator(".ends-models > li").nth(2).waitFor();
    await page.locator(".ends").first().scrollIntoViewIfNeeded();
    wrong.push(...(await lookAt(page, `${lang}-where-it-ends`)));
    await page.locator(".menu-open").click();
    wrong.push(...(await lookAt(page, `${lang}-menu`)));
    await closeDialog(page);
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("at the first table, from the call to the debriefing", async () => {
    const { page, context, faults } = await guestAt(browser, host.url, { lang });
    const { match, links, facilitator } = await openRoom(host, {
      scenario: "first-table",
      preset: "4",
      people: ["IND", "MEX"],
      seed: "looks",
      pace: "instant",
    });
    const chair = await playerAt(host, match, keyIn(links["MEX"]));
    const teacher = await playerAt(host, match, facilitator);
    await page.goto(links["IND"] ?? "");
    await page.locator(".next-step").click();
    await chair.act("ready");
    await teacher.act("next");
    await chair.act("call-silence", { scope: "whole" });
    await open(page, "draft");
    await page.locator(".call").waitFor();
    await page.locator(".next-step[data-act=answer-call]").waitFor();
    const wrong = await lookAt(page, `${lang}-call`);
    // The seat in the chair goes to a bot.
    await Promise.all([chair.leave(), teacher.leave()]);
    await playUntil(page, ({ act }) => act === "deliver");
    wrong.push(...(await lookAtPanels(page, `${lang}-afterwards`)));
    await playUntil(page, ({ over }) => over);
    wrong.push(...(await lookAt(page, `${lang}-debriefing`)));
    await page.getByRole("button", { name: word(lang, "ui.play.look-back") }).click();
    wrong.push(...(await lookAt(page, `${lang}-looking-back`)));
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("between two people who talk and deal", async () => {
    const anna = await guestAt(browser, host.url, { lang, kept: { guide: false } });
    const ben = await guestAt(browser, host.url, { lang, kept: { guide: false } });
    const { links } = await openRoom(host, { scenario: "first-table", preset: "4", people: ["IND", "CAN"], seed: "deal", pace: "calm" });
    await anna.page.goto(links["IND"] ?? "");
    await ben.page.goto(links["CAN"] ?? "");
    for (const { page } of [anna, ben]) await open(page, "channels");
    for (const { page } of [anna, ben]) await page.locator(".next-step").click();
    const { page } = anna;
    const named = (key: Parameters<typeof word>[1]) => ({ name: word(lang, key) });
    await page.locator(".person").first().getByRole("button", named("action.open-channel.label")).click();
    const invitation = ben.page.locator(".channel-invitation", { hasText: /(India invites|印度邀请)/ }).first();
    await invitation.waitFor();
    const wrong = await lookAt(ben.page, `${lang}-invitation`);
    await invitation.getByRole("button", named("ui.panel.accept")).click();
    const channel = page.locator(".channel-horizontal").first();
    await channel.getByRole("button", named("action.propose-deal.label")).click();
    wrong.push(...(await lookAt(page, `${lang}-deal-form`)));
    await page.locator("form.deal-form").getByRole("button", named("action.propose-deal.label")).click();
    await ben.page.locator(".deal-open").first().waitFor();
    wrong.push(...(await lookAt(ben.page, `${lang}-deal-offered`)));
    await channel.getByRole("button", named("action.withdraw-deal.label")).click();
    await page.locator("dialog[open]").waitFor();
    wrong.push(...(await lookAt(page, `${lang}-question`)));
    await closeDialog(page);
    await page.getByRole("button", named("ui.play.board-open")).click();
    wrong.push(...(await lookAt(page, `${lang}-board`)));
    expect(wrong).toEqual([]);
    expect([...anna.faults, ...ben.faults]).toEqual([]);
    await Promise.all([anna.context.close(), ben.context.close()]);
  });
});
