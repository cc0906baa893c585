// The coach in a word: how many warnings there are, and the way to them. Beside the golden button, never instead of it.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { look, t, tab } from "../../store/index.ts";
import { counsel, followCounsel, isCoached } from "./counsel.ts";

export function CoachSign(): JSX.Element | null {
  useEffect(followCounsel, []);
  if (!isCoached.value || tab.value === "coach") return null;
  const n = counsel.value?.warnings.length ?? 0;
  return (
    <button type="button" class="button coach-sign" onClick={() => look("coach")}>
      <span aria-hidden="true">
        <span class="coach-sign-word">{t("ui.panel.title.coach")} </span>
        {n === 0 ? "✓" : `! ${n}`}
      </span>
      <span class="hidden-words">{t("ui.coach.sign", { n })}</span>
    </button>
  );
}
