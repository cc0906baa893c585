// For tests: does the page fit its window, and can everything be hit?
import type { Page } from "playwright-core";

/** Parts that scroll or stick out sideways. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    const parts = [...document.querySelectorAll<HTMLElement>("main, .panel-slot, .dock, .head, .guide, dialog[open], dialog[open] *")];
    for (const part of parts) {
      const { overflowX } = getComputedStyle(part);
      if (part.checkVisibility() && part.scrollWidth > part.clientWidth + 1 && ["auto", "scroll"].includes(overflowX))
        wide.push(`${part.className || part.tagName} scrolls to ${part.scrollWidth} in ${part.clientWidth}`);
    }
    return wide;
  });

/** Things to press that are smaller than 24 pixels. Links within a sentence are as high as their line. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const goals = [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, summary, [tabindex='0'][role]")];
    return goals.flatMap((goal) => {
      if (!goal.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || goal.closest(".skip-link, p, .prose")) return [];
      const { width, height } = (goal.closest("label") ?? goal).getBoundingClientRect();
      const isShown = width > 1 && height > 1;
      const name = `${goal.tagName.toLowerCase()} "${(goal.ariaLabel ?? goal.textContent ?? "").trim().slice(0, 30)}"`;
      return isShown && Math.min(width, height) < 23.5 ? [`${name} is ${Math.round(width)} by ${Math.round(height)}`] : [];
    });
  });

/** The golden button, where one has to scroll to see it or where something lies above it. */
const hidden = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const within = document.querySelector("dialog[open]") ?? document.body;
    const steps = [...within.querySelectorAll<HTMLElement>(".button-gold, .way-gold")].filter(
      (step) => step.checkVisibility() && !step.closest("[inert]"),
    );
    const names = steps.map((step) => (step.textContent ?? "").slice(0, 40));
    if (steps.length > 1) return [`${steps.length} golden buttons: ${names.join(" | ")}`];
    return steps.flatMap((step, i) => {
      const { x, y, width, height, top, bottom } = step.getBoundingClientRect();
      const above = document.elementFromPoint(x + width / 2, y + height / 2);
      if (top < 0 || bottom > innerHeight + 1) return [`"${names[i]}" reaches from ${Math.round(top)} to ${Math.round(bottom)}`];
      return above && step.contains(above) ? [] : [`"${names[i]}" is covered by ${above?.className ?? "nothing"}`];
    });
  });

/** Panels in which one would see a line or two at a time. */
const cramped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".panel-slot")].flatMap((panel) =>
      panel.checkVisibility() && panel.clientHeight < 90 ? [`the panel is ${panel.clientHeight} high`] : [],
    ),
  );

/** Everything that does not fit; `scrolls`: one may have to scroll to the golden button. */
export async function misfits(page: Page, scrolls: boolean): Promise<string[]> {
  return [...(await sideways(page)), ...(await small(page)), ...(await cramped(page)), ...(scrolls ? [] : await hidden(page))];
}
