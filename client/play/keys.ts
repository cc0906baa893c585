/** Single keys at the table; they can be switched off, and are silent while one writes. */
import { panels } from "../panels/index.ts";
import { tab } from "../store/focus.ts";
import { settings } from "../store/settings.ts";
import { boardIsBig } from "./big.ts";

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}

function press(key: string): boolean {
  const panel = /^[1-9]$/.test(key) ? panels.value[Number(key) - 1] : null;
  if (panel) {
    tab.value = panel.id;
    document.querySelector<HTMLElement>("#panel")?.focus();
    return true;
  }
  switch (key) {
    case "n":
    case "N": {
      const primary = document.querySelector<HTMLElement>(".next-step") ?? document.querySelector<HTMLElement>("#now .button");
      primary?.focus();
      return primary !== null;
    }
    case "b":
    case "B":
      boardIsBig.value = !boardIsBig.value;
      return true;
    case "Escape":
      if (!boardIsBig.value) return false;
      boardIsBig.value = false;
      return true;
    case "?":
      document.querySelector<HTMLElement>(".menu-open")?.click();
      return true;
    default:
      return false;
  }
}

/** Listens to keys until the returned function is called. */
export function followKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key !== "Escape" && !settings.keys.value) return;
    if (press(event.key)) event.preventDefault();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}
