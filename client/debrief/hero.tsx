/** The outcome in words, and the two numbers that most people look for first. */
import { numberWord } from "../../shared/i18n/translate.ts";
import { t } from "../store/index.ts";
import { Ring } from "./bar.tsx";
import type { Told } from "./told.ts";

const SIGNS = { communique: "✓", footnotes: "✓*", summary: "◐", none: "✕" } as const;

export function Hero({ told }: { told: Told }) {
  const { view, debrief, names, own } = told;
  const kind = view.pub.outcome?.kind ?? "none";
  const { outcome } = view.pub;
  const common = debrief.scores.governance.total;
  const mine = own === null ? null : (debrief.scores.seats[own]?.total ?? null);
  return (
    <header class={`db-hero db-outcome-${kind}`}>
      <div class="db-hero-words">
        <p class="db-kicker">{names.texts.title ?? view.open.scenario.id}</p>
        <h2>
          <span class="db-sign" aria-hidden="true">
            {SIGNS[kind]}
          </span>
          {t(`outcome.${kind}.label`)}
        </h2>
        <p>{t(`outcome.${kind}.hint`)}</p>
        {outcome && kind !== "none" ? (
          <p>{t("ui.debrief.decided", { meeting: names.meeting(outcome.meeting), unanimous: outcome.unanimous })}</p>
        ) : null}
      </div>
      <dl class="db-rings">
        <div>
          <dt>{t("ui.debrief.common-score")}</dt>
          <dd>
            <Ring value={common} words={numberWord(common)} tone="green" />
            <span class="db-hidden">{t("ui.debrief.of-hundred", { points: numberWord(common) })}</span>
          </dd>
        </div>
        {mine === null ? null : (
          <div>
            <dt>{t("ui.debrief.your-score")}</dt>
            <dd>
              <Ring value={mine} words={numberWord(mine)} tone="gold" />
              <span class="db-hidden">{t("ui.debrief.of-hundred", { points: numberWord(mine) })}</span>
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}
