/** The clock as it stands here: the server's match time at the last change, and what has run since. */
import { computed, signal } from "@preact/signals";
import { around, view } from "./match.ts";

/** Wall-clock milliseconds, renewed while a match is on screen. */
export const wall = signal(Date.now());

/** Match milliseconds now, when the view was of time `t` and came `at`. */
export function matchTime(t: number, at: number, running: boolean, wallNow: number): number {
  return running ? t + Math.max(0, wallNow - at) : t;
}

/** Milliseconds left in the meeting or the call, whichever ends first; null in a match without a clock. */
export const remaining = computed<number | null>(() => {
  const now = view.value;
  if (!now) return null;
  const deadlines = [now.pub.deadline, now.pub.call?.deadline ?? null].filter((d) => d !== null);
  if (deadlines.length === 0) return null;
  const { at, running } = around.value;
  return Math.max(0, Math.min(...deadlines) - matchTime(now.t, at, running, wall.value));
});

/** "8:42": minutes and seconds, seconds rounded up so that 0:00 is the end. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
