// Up and down move between the buttons of a list, as they would between radio buttons.

/** Index of the button reached with a key from the one at `at`; null for other keys. */
export function indexAfter(key: string, at: number, of: number): number | null {
  if (of === 0) return null;
  switch (key) {
    case "ArrowDown":
      return Math.min(of - 1, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return of - 1;
    default:
      return null;
  }
}

/** For the list's `onKeyDown`. */
export function moveInList(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not(:disabled)")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = at < 0 ? null : indexAfter(event.key, at, buttons.length);
  const button = next === null ? null : buttons[next];
  if (!button) return;
  event.preventDefault();
  button.focus();
}
