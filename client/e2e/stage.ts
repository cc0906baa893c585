// For tests: one server and one browser for all tests of a file, ended after them.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { startServer, type Host } from "./server.ts";

/** Call it once in a file; `ready` is told both before the first test. */
export function onStage(ready: (host: Host, browser: Browser) => void): void {
  let host: Host | null = null;
  let browser: Browser | null = null;
  beforeAll(async () => {
    host = await startServer();
    browser = await openBrowser();
    ready(host, browser);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  }, 30_000);
}
