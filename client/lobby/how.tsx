/** The game in six ideas. */
import type { JSX } from "preact";
import { t } from "../i18n.ts";
import { TopBar } from "./bar.tsx";

const IDEAS = ["contacts", "horizontal", "vertical", "outreach", "text", "delivery"] as const;

export function How(): JSX.Element {
  return (
    <>
      <TopBar />
      <main id="main" class="page how" tabIndex={-1}>
        <h1>{t("ui.how.title")}</h1>
        <p class="front-lead">{t("ui.how.lead")}</p>
        <div class="cards how-cards">
          {IDEAS.map((id) => (
            <section class={`how-card how-${id}`} key={id}>
              <h2>{t(`ui.how.${id}`)}</h2>
              <p>{t(`ui.how.${id}-text`)}</p>
            </section>
          ))}
        </div>
        <div class="begin">
          <a class="button button-gold" href="#/alone">
            {t("ui.how.start")}
          </a>
        </div>
      </main>
    </>
  );
}
