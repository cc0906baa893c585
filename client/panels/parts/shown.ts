// What has been picked elsewhere, on the board or in the log, comes into sight.
import { useEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";

/** For the element of a thing: it is scrolled to whenever it becomes the picked one. */
export function useShown<T extends HTMLElement>(isPicked: boolean): RefObject<T | null> {
  const at = useRef<T>(null);
  useEffect(() => {
    if (!isPicked) return;
    // A panel that has just been opened goes to its top first.
    const frame = requestAnimationFrame(() => at.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, [isPicked]);
  return at;
}
