// For tests: what a checker of accessibility finds on the page as it stands.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
}

/** All violated rules with their places, in words; empty when all is well. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map((node) => `${String(node.target)} (${node.failureSummary?.replaceAll(/\s+/g, " ").slice(0, 220) ?? ""})`);
    return `${id}, ${nodes.length} times: ${places.join("; ")}`;
  });
}
