/** The seed, and another try with the same cards. */
import { t } from "../store/index.ts";
import { printPage } from "./print.ts";
import { Section } from "./section.tsx";
import type { Told } from "./told.ts";

/** Address of the page that opens a match, with everything filled in as it was here. */
export function againAddress({ view, debrief, own }: Pick<Told, "view" | "debrief" | "own">): string {
  const { scenario, preset } = view.open;
  const query = new URLSearchParams({ scenario: scenario.id, preset, seed: debrief.seed });
  if (own !== null) query.set("seat", own);
  return `#/open?${query.toString()}`;
}

export function Again({ told }: { told: Told }) {
  return (
    <Section part="again" intro={t("ui.debrief.again-intro")}>
      <p>
        {t("ui.debrief.seed")} <code class="db-seed">{told.debrief.seed}</code>
      </p>
      <div class="db-buttons">
        <a class="db-button db-primary" href={againAddress(told)}>
          {t("ui.debrief.again")}
        </a>
        <button type="button" class="db-button" onClick={() => printPage("all")}>
          {t("ui.debrief.print-all")}
        </button>
        <a class="db-button" href="#/">
          {t("ui.debrief.home")}
        </a>
      </div>
    </Section>
  );
}
