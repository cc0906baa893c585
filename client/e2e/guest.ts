// For tests: somebody at a browser of her own, and everything that went wrong before her eyes.
import type { Browser, BrowserContext, Page } from "playwright-core";

export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  lang?: "en" | "zh-CN";
  /** Does the system ask for less movement? */
  still?: boolean;
  /** Kept settings, by key: as if she had been here before. */
  kept?: Readonly<Record<string, unknown>>;
}

export interface Guest {
  page: Page;
  context: BrowserContext;
  /** Errors of the page and its console, breaches of the content policy, and requests that would have left this machine. */
  faults: string[];
  /** A further tab of the same browser. */
  tab(): Promise<Page>;
}

function watch(page: Page, origin: string, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(`error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  const mustStay = (address: string): void => {
    const { protocol, host } = new URL(address);
    if (!["data:", "blob:"].includes(protocol) && host !== new URL(origin).host) faults.push(`would leave this machine: ${address}`);
  };
  page.on("request", (request) => mustStay(request.url()));
  page.on("websocket", (socket) => mustStay(socket.url()));
}

/** Opens a browser window of its own, with nothing kept from others. */
export async function guestAt(browser: Browser, origin: string, look: Look = {}): Promise<Guest> {
  const { width = 1280, height = 800, dark = false, lang = "en", still = true, kept = {} } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    locale: lang,
    reducedMotion: still ? "reduce" : "no-preference",
  });
  context.setDefaultTimeout(60_000);
  const faults: string[] = [];
  await context.addInitScript((settings: Record<string, unknown>) => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
    for (const [key, value] of Object.entries(settings)) {
      const name = `communique.${key}`;
      if (localStorage.getItem(name) === null) localStorage.setItem(name, JSON.stringify(value));
    }
  }, kept);
  const tab = async (): Promise<Page> => {
    const page = await context.newPage();
    watch(page, origin, faults);
    return page;
  };
  return { page: await tab(), context, faults, tab };
}
