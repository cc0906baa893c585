/** Which hint is due in the match on screen, and which have been put aside. */
import { computed, signal } from "@preact/signals";
import { setting, settings, view } from "../store/index.ts";
import type { Hint, HintKey } from "./hint.ts";
import { nextHint } from "./next-hint.ts";

/** The scenario that is a guided match. */
const GUIDED = "first-table";

const skipped = signal<{ room: string; keys: ReadonlySet<HintKey> }>({ room: "", keys: new Set() });

const skippedHere = computed(() => (skipped.value.room === setting.value?.roomId ? skipped.value.keys : new Set<HintKey>()));

/** The hint that is due, or null: not in this match, switched off, or nothing to say. */
export const hint = computed<Hint | null>(() => {
  const now = view.value;
  if (!now || now.open.scenario.id !== GUIDED || !settings.guide.value) return null;
  return nextHint(now, skippedHere.value);
});

/** Says no more of this kind in this match. */
export function skip(key: HintKey): void {
  skipped.value = { room: setting.value?.roomId ?? "", keys: new Set([...skippedHere.value, key]) };
}
