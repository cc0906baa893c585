// The report of an experiment, from outside: the command plays a very small one of the paper's thesis, and a browser opens its page.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./accessible.ts";
import { openBrowser } from "./browser.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "communique-report-"));
const LANGUAGES = [
  { language: "en", title: "Where the model does not support the claim", verdicts: /supported|opposite|could not be measured/ },
  { language: "zh-Hans", title: "模型不支持主张之处", verdicts: /支持|相反|无法测量/ },
] as const;

/** Each colour once, each width once: the page has one style for all. */
const LOOKS = [
  { colorScheme: "light", width: 1280, height: 900 },
  { colorScheme: "dark", width: 390, height: 844 },
] as const;

interface Document {
  claims: { id: string; claim: Record<string, string>; groups: { effect: number | null; low: number | null }[] }[];
}

describe("the report on the paper's thesis", { timeout: 400_000 }, () => {
  let document: Document;
  let browser: Browser;
  beforeAll(async () => {
    const args = ["server/cli/experiment.ts", "paper-thesis", "--seeds", "2", "--out", folder, "--json"];
    const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 64e6 });
    if (done.status !== 0) throw new Error(done.stderr);
    document = JSON.parse(done.stdout) as Document;
    browser = await openBrowser();
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("opens without network, errors or sideways scrolling, and axe finds nothing, in both languages, light and wide, dark and narrow", async () => {
    const faults: string[] = [];
    for (const { colorScheme, width, height } of LOOKS) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, offline: true });
      const page = await context.newPage();
      page.on("console", (message) => faults.push(message.text()));
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("request", (request) => {
        if (!/^(file|data):/.test(request.url())) faults.push(`asked for ${request.url()}`);
      });
      await page.goto(pathToFileURL(join(folder, "report.html")).href);
      for (const { language, title } of LANGUAGES) {
        await page.locator(`label[lang="${language}"]`).click();
        expect(await page.locator(`[data-language="${language}"]`).isVisible()).toBe(true);
        expect(await page.locator("main").filter({ visible: true }).count()).toBe(1);
        expect(await page.getByRole("heading", { name: title }).isVisible()).toBe(true);
        faults.push(...(await violations(page)));
        expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  });

  it("names for every claim the effect, its interval and a verdict in words, in both languages", async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "report.html")).href);
    expect(document.claims.length).toBeGreaterThan(10);
    for (const { language, verdicts } of LANGUAGES) {
      await page.locator(`label[lang="${language}"]`).click();
      for (const claim of document.claims) {
        const card = page.locator(`#${language}-claim-${claim.id}`);
        const [heading, verdict, chart] = [card.locator("h3"), card.locator("p .verdict").first(), card.locator("svg.forest")];
        expect(await heading.textContent()).toBe(claim.claim[language]);
        expect(await verdict.textContent()).toMatch(verdicts);
        const rows = await card.locator("tbody tr").allTextContents();
        // A row for each scenario, and one for all together where there are several.
        expect(rows).toHaveLength(claim.groups.length + (claim.groups.length > 1 ? 1 : 0));
        claim.groups.forEach((group, g) => {
          const numbers = rows[g]?.match(/\d+(\.\d+)?( ?%| points|个百分点)?/g) ?? [];
          // Effect, two ends of the interval, two of the widened one, and the seats in the name of the scenario.
          if (group.effect !== null && group.low !== null) expect(numbers.length).toBeGreaterThanOrEqual(6);
          expect(rows[g]).toMatch(/[✓◐✗⇄?]/);
        });
        expect((await chart.locator("desc").textContent())?.length).toBeGreaterThan(20);
      }
    }
    await page.close();
  });

  it("leaves tables that name their columns", () => {
    const book = readFileSync(join(folder, "codebook.csv"), "utf8");
    for (const file of ["matches.csv", "cells.csv", "contrasts.csv"]) {
      const [head = ""] = readFileSync(join(folder, file), "utf8").split("\n");
      for (const column of head.split(",")) expect(book).toContain(`\n${file},${column},`);
    }
  });
});
