/** The common score: six measures, and the four of them clause by clause. */
import { numberWord } from "../../shared/i18n/translate.ts";
import type { ClauseGovernance } from "../../shared/rules/scoring/governance.ts";
import { t, word } from "../store/index.ts";
import { Bar } from "./bar.tsx";
import { Scroll, Section } from "./section.tsx";
import type { Told } from "./told.ts";

const MEASURES = ["ambition", "reach", "delivery", "legitimacy"] as const;
/** They feed legitimacy and do not count by themselves. */
const FEEDING = ["transparency", "balance"] as const;

const percent = (share: number): string => numberWord(100 * share);

function Measures({ parts }: { parts: Readonly<Record<string, number>> }) {
  return (
    <dl class="db-measures">
      {[...MEASURES, ...FEEDING].map((part) => (
        <div key={part}>
          <dt>{word("governance", part)}</dt>
          <dd>
            <Bar value={parts[part] ?? 0} most={1} tone={part === "transparency" || part === "balance" ? "blue" : "green"} />
            <span class="db-number">{percent(parts[part] ?? 0)}</span>
            <span class="db-hint">{t(`ui.debrief.measure.${part}`)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Legitimacy({ told, clauses }: { told: Told; clauses: readonly ClauseGovernance[] }) {
  const parts = Object.keys(clauses.find((c) => Object.keys(c.legitimacyParts).length > 0)?.legitimacyParts ?? {});
  if (parts.length === 0) return null;
  const title = t("ui.debrief.legitimacy-of");
  return (
    <details class="db-more">
      <summary>{title}</summary>
      <Scroll label={title}>
        <table class="db-table">
          <thead>
            <tr>
              <th scope="col">{t("ui.debrief.clause")}</th>
              {parts.map((part) => (
                <th scope="col" key={part}>
                  {word("ui.debrief.legitimacy", part)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {clauses.map((clause) => (
              <tr key={clause.issue}>
                <th scope="row">{told.names.issue(clause.issue)}</th>
                {parts.map((part) => (
                  <td key={part}>{numberWord(100 * (clause.legitimacyParts[part] ?? 0), true)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

export function CommonScore({ told }: { told: Told }) {
  const { names } = told;
  const { parts, clauses, total } = told.debrief.scores.governance;
  return (
    <Section part="common" intro={t("ui.debrief.common-intro", { total: numberWord(total) })}>
      <Measures parts={parts} />
      <Scroll label={t("ui.debrief.by-clause")}>
        <table class="db-table">
          <caption>{t("ui.debrief.by-clause")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("ui.debrief.clause")}</th>
              {MEASURES.map((part) => (
                <th scope="col" key={part}>
                  {word("governance", part)}
                </th>
              ))}
              <th scope="col">{t("ui.debrief.together")}</th>
            </tr>
          </thead>
          <tbody>
            {clauses.map((clause) => (
              <tr key={clause.issue}>
                <th scope="row">{names.issue(clause.issue)}</th>
                {MEASURES.map((part) => (
                  <td key={part}>{percent(clause[part])}</td>
                ))}
                <td class="db-strong">{percent(clause.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Legitimacy told={told} clauses={clauses} />
    </Section>
  );
}
