/** The common meters and the latest news, along the foot of the table. */
import type { JSX } from "preact";
import { entryWords } from "../../shared/i18n/describe.ts";
import { reachOf } from "../../shared/rules/organisations/reach.ts";
import { clauseState } from "../../shared/rules/text/clean.ts";
import type { View } from "../../shared/rules/view.ts";
import { t } from "../i18n.ts";
import { around, speech, view } from "../store/match.ts";

export interface Meter {
  id: "agreed" | "ambition" | "reach";
  /** 0..1 */
  value: number;
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length);

/** What everybody can see of the text: clauses without dispute, how far it goes, and how far it carries. */
export function metersOf({ open, pub }: View): Meter[] {
  const clauses = open.issues.flatMap((issue) => {
    const clause = pub.draft[issue.index];
    return clause ? [{ issue, clause }] : [];
  });
  const agreed = clauses.map(({ issue, clause }) => (["clean", "settled"].includes(clauseState(issue, clause, pub.meeting)) ? 1 : 0));
  const content = clauses.filter(({ issue }) => !issue.followUp);
  return [
    { id: "agreed", value: mean(agreed) },
    { id: "ambition", value: mean(content.map(({ issue, clause }) => issue.options[clause.text]?.ambition ?? 0)) },
    { id: "reach", value: mean(content.map(({ issue }) => reachOf(open, pub, issue.index).total)) },
  ];
}

/** Entries that say little in one line. */
const QUIET = new Set(["done", "ready", "tick", "end", "seat-player"]);

function Ticker(): JSX.Element | null {
  const said = speech.value;
  const last = around.value.news.findLast((entry) => !QUIET.has(entry.do));
  if (!said || !last) return null;
  const words = entryWords(said, last);
  return (
    <p class="ticker" key={last.n} title={words}>
      {words}
    </p>
  );
}

export function Foot(): JSX.Element | null {
  const now = view.value;
  if (!now) return null;
  return (
    <footer class="foot">
      <dl class="meters" aria-label={t("ui.play.governance")}>
        {metersOf(now).map(({ id, value }) => (
          <div class={`meter meter-${id}`} key={id}>
            <dt>{t(`ui.play.meter-${id}`)}</dt>
            <dd>
              <svg class="meter-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="meter-track" width="100" height="6" />
                <rect class="meter-fill" width={Math.round(100 * value)} height="6" />
              </svg>
              {Math.round(100 * value)}
            </dd>
          </div>
        ))}
      </dl>
      <Ticker />
    </footer>
  );
}
