// The focus of the keyboard stays near its place when what had it goes away: a button whose act is done, a line that a bot has ended.
import { effect } from "@preact/signals";
import { pending, tab, view } from "../../store/index.ts";

/** Places that can take the focus over from something that stood inside them. */
const PLACES = "article, section, li, fieldset, form, dialog, [role=tabpanel], main";
const CAN_HOLD = "a[href], button, input, select, textarea, summary, [tabindex]";

/** From the element that had the focus outwards. */
function pathFrom(element: HTMLElement): HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) path.push(at);
  return path;
}

const isUsable = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(":disabled") && element.getClientRects().length > 0;

/** The nearest of them that is still there and can have the focus. */
function heir(path: readonly HTMLElement[]): HTMLElement | null {
  return path.find((element, i) => isUsable(element) && (i === 0 || element.matches(`${PLACES}, ${CAN_HOLD}`))) ?? null;
}

/** Where the focus was, inside a sheet and on the page below it. */
let inSheet: HTMLElement[] = [];
let onPage: HTMLElement[] = [];

function remember(event: FocusEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || target === document.body) return;
  if (target.closest("dialog")) inSheet = pathFrom(target);
  else [inSheet, onPage] = [[], pathFrom(target)];
}

/** Whoever presses beside everything lets the focus go of her own will. */
function forget(event: PointerEvent): void {
  if (event.target instanceof Element && event.target.closest(CAN_HOLD)) return;
  inSheet = [];
  onPage = [];
}

function restore(): void {
  const now = document.activeElement;
  if ((now !== null && now !== document.body) || pending.peek() > 0) return;
  const place = heir(inSheet) ?? heir(onPage) ?? (onPage.length > 0 ? document.querySelector<HTMLElement>("#panel") : null);
  if (!place) return;
  if (!place.matches(CAN_HOLD)) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

let started = false;

/** Follows the focus from now on. */
export function keepFocus(): void {
  if (started) return;
  started = true;
  document.addEventListener("focusin", remember);
  document.addEventListener("pointerdown", forget);
  effect(() => {
    void [view.value, pending.value, tab.value];
    // Twice: once what was taken is drawn, and once more when a sheet has gone.
    requestAnimationFrame(() => requestAnimationFrame(restore));
  });
}
