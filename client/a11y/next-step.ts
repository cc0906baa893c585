/** The next step keeps the keyboard: where one golden button gives way to another, the focus goes along. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

const MARK = "next-step";
let stoodThere = false;

if (typeof document !== "undefined")
  document.addEventListener("focusin", ({ target }) => {
    stoodThere = target instanceof HTMLElement && target.classList.contains(MARK);
  });

/** For a button of the class `next-step`: takes the focus when the one before had it and is gone. */
export function useNextStep(): RefObject<HTMLButtonElement | null> {
  const at = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (stoodThere && lost) at.current?.focus({ preventScroll: true });
  }, []);
  return at;
}
