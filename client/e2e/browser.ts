// For tests: a real browser, found or brought along: CHROME_PATH, the system's Chromium, else the one that comes as a package.
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const QUIET = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // No name is looked up: whatever would leave this machine fails, and the guest's faults tell of it.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/** Starts a browser without a window. Throws with a mend if none can be started. */
export async function openBrowser(): Promise<Browser> {
  const given = [process.env["CHROME_PATH"] ?? "", "/usr/bin/chromium"].find((path) => path !== "" && existsSync(path));
  if (given !== undefined) return chromium.launch({ executablePath: given, args: QUIET });
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...QUIET] });
}
