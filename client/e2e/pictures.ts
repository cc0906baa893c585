// For tests: pictures of the screens, kept as output for people to look at.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const FOLDER = fileURLToPath(new URL("../../test-output/", import.meta.url));

/** Keeps a picture under `test-output/`. */
export async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(`${FOLDER}screens`, { recursive: true });
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}
