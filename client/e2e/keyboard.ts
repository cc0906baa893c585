// For tests: hands that know no mouse.
import type { Locator, Page } from "playwright-core";

/** A person who does not find it after this many presses gives up. */
const MOST_TABS = 150;

/** Has it the focus? Null when it is not there any more. */
async function hasFocus(goal: Locator): Promise<boolean | null> {
  const [has] = await goal.evaluateAll((found) => (found.length === 0 ? [] : [found[0] === document.activeElement]));
  return has ?? null;
}

/** Goes on with Tab until `goal` has the focus; false when it has gone meanwhile. */
export async function reach(page: Page, goal: Locator): Promise<boolean> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    const has = await hasFocus(goal);
    if (has !== false) return has === true;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${goal.toString()} cannot be reached with Tab`);
}

/** Goes on with Tab until `goal`, which will come, has the focus. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  if (!(await reach(page, goal))) throw new Error(`${goal.toString()} has gone`);
}

/** Goes there and presses Enter. */
export async function enter(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press("Enter");
}
