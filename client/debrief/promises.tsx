/** Deals that stood, and what became of each promise. */
import { termWords } from "../../shared/i18n/things.ts";
import { listOf } from "../../shared/i18n/translate.ts";
import { t, word } from "../store/index.ts";
import { countMarks, promisesMade, type Mark } from "./facts.ts";
import { Section } from "./section.tsx";
import type { Told } from "./told.ts";

const SIGNS: Readonly<Record<Mark, string>> = { kept: "✓", broken: "✕", lapsed: "–", open: "○" };

export function Promises({ told }: { told: Told }) {
  const { names, speech } = told;
  const made = promisesMade(told.debrief);
  if (made.length === 0)
    return (
      <Section part="promises">
        <p>{t("ui.debrief.no-promises")}</p>
      </Section>
    );
  return (
    <Section part="promises" intro={t("ui.debrief.promises-count", { ...countMarks(made) })}>
      <ul class="db-deals">
        {made.map(({ deal, terms }) => (
          <li key={deal.id}>
            <p class="db-hint">
              {t("ui.debrief.deal-of", {
                parties: listOf(speech.locale, deal.parties.map(names.node)),
                meeting: names.meeting(deal.meeting),
                leaked: deal.leaked,
              })}
            </p>
            <ul>
              {terms.map(({ term, mark }, i) => (
                <li key={i} class={`db-mark-${mark}`}>
                  <span class="db-mark">
                    <span aria-hidden="true">{SIGNS[mark]}</span> {word("mark", mark)}
                  </span>
                  {termWords(speech, term)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
