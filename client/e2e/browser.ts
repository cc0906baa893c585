// For tests: a real browser, found or brought along: CHROME_PATH, the system's Chromium, else the one that comes as a package.
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { withLock } from "../../launch.mjs";

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

/** Has the machine no letters of a script, it shows one and the same box for all of them. */
async function hasChineseLetters(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const pictures = await page.evaluate(() =>
    ["峰", "会", "公"].map((letter) => {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 40;
      const pen = canvas.getContext("2d");
      if (pen) pen.font = "32px sans-serif";
      pen?.fillText(letter, 2, 34);
      return canvas.toDataURL();
    }),
  );
  await page.close();
  return new Set(pictures).size === pictures.length;
}

/** Starts a browser without a window. Throws with a mend if none can be started. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launch();
  if (!(await hasChineseLetters(browser)))
    process.stderr.write("no Chinese letters on this machine: the pictures of the tests show boxes (Debian: fonts-noto-cjk)\n");
  return browser;
}

async function launch(): Promise<Browser> {
  const given = [process.env["CHROME_PATH"] ?? "", "/usr/bin/chromium"].find((path) => path !== "" && existsSync(path));
  if (given !== undefined) return chromium.launch({ executablePath: given, args: QUIET });
  const { default: packaged } = await import("@sparticuz/chromium");
  // It unpacks itself once; two at the same time would get in each other's way. Its own arguments put all into one process, which
  // would end with the first page that is closed.
  const executablePath = await withLock(join(tmpdir(), "communique-chromium.lock"), () => packaged.executablePath());
  return chromium.launch({ executablePath, args: QUIET });
}
