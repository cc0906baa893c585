/** A server that was renewed has new files: a page that still asks for the old ones is loaded again, once in a while. */
const KEY = "communique.renewed";
const REST = 20_000;

/** May the page be loaded again now? Not in a circle, when the file is missing for another reason. */
export const mayRenew = (last: string | null, now: number): boolean => !(now - Number(last ?? 0) < REST);

export function renewWhenOld(): void {
  addEventListener("vite:preloadError", (event) => {
    try {
      if (!mayRenew(sessionStorage.getItem(KEY), Date.now())) return;
      sessionStorage.setItem(KEY, String(Date.now()));
    } catch {
      return;
    }
    event.preventDefault();
    location.reload();
  });
}
