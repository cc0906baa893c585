/** The coach of the guided match: a small box with the next step. It blocks nothing, can be skipped, and ends with the match. */
import { draftAct, locale, look, names, settings, t, type Pick } from "../store/index.ts";
import "../style/guide.css";
import { hint, skip } from "./due.ts";
import type { Hint } from "./hint.ts";
import { hintWords } from "./words.ts";

/** What to pick in the panel that the hint points to. */
function pickFor({ params, target }: Hint): Pick | null {
  if (target === "draft" && params.issue !== undefined) return { kind: "clause", id: params.issue };
  if (target === "organisations" && params.organisation !== undefined) return { kind: "organisation", id: params.organisation };
  return null;
}

/** Marks a part of the screen for a moment and brings the keyboard there. */
function point(target: string): void {
  const place =
    document.querySelector<HTMLElement>(`[data-guide="${target}"]`) ?? document.querySelector<HTMLElement>('[data-guide="now"]');
  if (!place) return;
  place.classList.remove("guide-shown");
  // Reading a measure lets the browser forget the outline, so that it plays again.
  void place.offsetWidth;
  place.classList.add("guide-shown");
  place.scrollIntoView({ block: "nearest" });
  const goal = place.querySelector<HTMLElement>(".next-step") ?? place.querySelector<HTMLElement>("button:not([disabled]), a[href]");
  (goal ?? place).focus({ preventScroll: true });
}

/** Opens the panel and, where there is something to fill in, the form with it filled in; nothing is done until the person does it. */
function show(due: Hint): void {
  if (due.target !== "now" && due.target !== "debrief") look(due.target, pickFor(due));
  const { form } = due;
  // The brief has its own button.
  if (form && due.target !== "brief") draftAct.value = { do: form.do, with: { ...form.with } };
  else requestAnimationFrame(() => point(due.target));
}

export function Coach() {
  const due = hint.value;
  const words = due && locale.value && names.value ? hintWords(locale.value, names.value, due) : null;
  if (!due || !words) return null;
  const last = due.key === "debriefing";
  return (
    <aside class="guide" aria-label={t("ui.guide.name")}>
      <div class="guide-words" role="status">
        <p class="guide-title">{words.title}</p>
        <p class="guide-text">{words.text}</p>
      </div>
      <div class="guide-buttons">
        {last ? null : (
          <button type="button" class="guide-button guide-show" onClick={() => show(due)}>
            {t("ui.guide.show")}
          </button>
        )}
        <button type="button" class="guide-button" onClick={() => skip(due.key)}>
          {last ? t("ui.guide.close") : t("ui.guide.skip")}
        </button>
        {last ? null : (
          <button type="button" class="guide-button" onClick={() => (settings.guide.value = false)}>
            {t("ui.guide.off")}
          </button>
        )}
      </div>
    </aside>
  );
}
