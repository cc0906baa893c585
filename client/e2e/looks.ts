// For tests: one screen, looked at in every way: light and dark, large and small.
import type { Page } from "playwright-core";
import { violations } from "./accessible.ts";
import { misfits } from "./layout.ts";
import { keep } from "./pictures.ts";

const DESK = { width: 1280, height: 800 };
/** Phones show the next step at once; where letters are twice as large, or on the smallest screens, one may scroll to it. */
const SMALL = [
  { width: 390, height: 844, scrolls: false },
  { width: 360, height: 640, scrolls: false },
  { width: 320, height: 568, scrolls: true },
  // 1280 by 800 at a zoom of 200 %.
  { width: 640, height: 400, scrolls: true },
];

/** Two frames later everything is drawn. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Everything that is wrong with the screen as it stands, in words. Pictures of it are kept. */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  const note = (where: string, found: string[]): void => void wrong.push(...found.map((words) => `${name}, ${where}: ${words}`));
  await page.emulateMedia({ colorScheme: "dark" });
  await drawn(page);
  note("dark", await violations(page));
  note("desk", await misfits(page, true));
  await keep(page, `screens/${name}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
  await drawn(page);
  note("light", await violations(page));
  for (const { scrolls, ...size } of SMALL) {
    await page.setViewportSize(size);
    await drawn(page);
    note(`${size.width} by ${size.height}`, await misfits(page, scrolls));
    if (size.width === 390) {
      note("phone", await violations(page));
      await keep(page, `screens/${name}-phone`);
    }
  }
  await page.setViewportSize(DESK);
  return wrong;
}
