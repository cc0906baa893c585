// What the coach says now: reckoned here, in the browser, from the view of one's own seat, and from nothing else.
import { computed, effect, signal } from "@preact/signals";
import type { Suggestion } from "../../../shared/coach/suggestions.ts";
import type { Warning } from "../../../shared/coach/warning.ts";
import { warningWords } from "../../../shared/i18n/coach.ts";
import { permit } from "../../../shared/rules/apply.ts";
import { wouldBreak } from "../../../shared/rules/network/breaking.ts";
import type { View } from "../../../shared/rules/view.ts";
import { announce } from "../../a11y/live.tsx";
import { around, seat, settings, speech, t, view } from "../../store/index.ts";

/** Has the table a coach, and does the person at this seat want it? */
export const isCoached = computed(() => around.value.coach && settings.coach.value && seat.value !== null);

interface Counsel {
  open: View["open"];
  warnings: readonly Warning[];
  suggestions: readonly Suggestion[];
}

const NOTHING: Omit<Counsel, "open"> = { warnings: [], suggestions: [] };
const found = signal<Counsel | null>(null);

const isFit = (now: View, id: string, payload: Record<string, unknown>): boolean =>
  now.seat !== null && permit(now, `seat:${now.seat}`, id, payload) === null && wouldBreak(now, id, payload).length === 0;

/** What stands of it: acts that are not open any more are left out. Null before the first thought. */
export const counsel = computed<Omit<Counsel, "open"> | null>(() => {
  const now = view.value;
  const last = found.value;
  if (!now || !isCoached.value || last?.open !== now.open) return null;
  if (now.pub.phase !== "meeting") return NOTHING;
  return {
    warnings: last.warnings.map((w) => (w.mend && !isFit(now, w.mend.do, w.mend.with) ? { ...w, mend: null } : w)),
    suggestions: last.suggestions.filter((s) => isFit(now, s.do, s.with)),
  };
});

/** What tells one warning from another of its kind. */
const markOf = ({ key, params }: Warning): string => [key, params["issue"] ?? "", params["seat"] ?? ""].join();

/** Warnings of this match that have been read out, or stood there when one came. */
const heard = { open: null as View["open"] | null, marks: new Set<string>() };

function sayNew(now: View, warnings: readonly Warning[]): void {
  const isFirst = heard.open !== now.open;
  if (isFirst) {
    heard.open = now.open;
    heard.marks = new Set();
  }
  const said = speech.peek();
  for (const warning of warnings) {
    const mark = markOf(warning);
    if (heard.marks.has(mark)) continue;
    heard.marks.add(mark);
    if (said) announce(t("ui.coach.new", { title: warningWords(said, warning).title }));
  }
}

async function think(): Promise<void> {
  const now = view.peek();
  if (!now || !isCoached.peek()) return;
  const [{ warningsFor }, { suggestionsFor }] = await Promise.all([
    import("../../../shared/coach/warnings/index.ts"),
    import("../../../shared/coach/suggestions.ts"),
  ]);
  if (view.peek() !== now) return soon();
  const warnings = warningsFor(now);
  found.value = { open: now.open, warnings, suggestions: suggestionsFor(now) };
  sayNew(now, warnings);
}

/** A coach has time to think: bots that move without a pause are not thought about one by one. */
const PAUSE_MS = 250;

let timer: ReturnType<typeof setTimeout> | undefined;
function soon(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    void think();
  }, PAUSE_MS);
}

let started = false;

/** Follows the view from now on. Called by what shows the coach, so that nothing is reckoned before. */
export function followCounsel(): void {
  if (started) return;
  started = true;
  effect(() => {
    void [view.value, isCoached.value];
    soon();
  });
}
