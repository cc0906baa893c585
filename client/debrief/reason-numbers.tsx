/** The numbers behind one decision: what was asked for, what the clauses brought, what was believed, what would have turned it. */
import { listOf, numberWord } from "../../shared/i18n/translate.ts";
import { changeWords, payloadTermsWords } from "../../shared/i18n/things.ts";
import type { DecisionRecord, NamedOffer } from "../../shared/bots/why/explain.ts";
import { t, word } from "../store/index.ts";
import { Heads, Scroll } from "./section.tsx";
import type { Told } from "./told.ts";

/** The offer that would have done, as a sentence. */
function offerWords({ names, speech }: Told, offer: NamedOffer): string {
  const { changes, cover, terms, joint, task } = offer;
  if (terms) return payloadTermsWords(speech, terms);
  if (joint) return t("ui.debrief.flip-joint");
  if (task !== null) return t("ui.debrief.flip-task", { issue: names.issue(task) });
  const wordings = changes.map((change) => changeWords(speech, { ...change, by: null }));
  const covered = cover
    ? [t("ui.debrief.flip-cover", { issue: names.issue(cover.issue), seats: listOf(speech.locale, cover.seats.map(names.node)) })]
    : [];
  const all = [...wordings, ...covered];
  return all.length === 0 ? t("ui.debrief.flip-nothing") : listOf(speech.locale, all);
}

function Issues({ told, record }: { told: Told; record: DecisionRecord }) {
  if (record.issues.length === 0) return null;
  const title = t("ui.debrief.reason-issues");
  return (
    <Scroll label={title}>
      <table class="db-table">
        <caption>{title}</caption>
        <Heads
          of={[
            t("ui.debrief.clause"),
            t("ui.debrief.level"),
            t("ui.debrief.reason-weight"),
            t("ui.debrief.reason-points"),
            t("ui.debrief.reason-best"),
          ]}
        />
        <tbody>
          {record.issues.map(({ issue, option, weight, points, best }) => (
            <tr key={issue}>
              <th scope="row">{told.names.issue(issue)}</th>
              <td>{option === null ? "–" : told.names.option(issue, option)}</td>
              <td>{weight === null ? "–" : numberWord(weight)}</td>
              <td>{numberWord(points)}</td>
              <td>{numberWord(best)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

export function Numbers({ told, record }: { told: Told; record: DecisionRecord }) {
  const { names, speech } = told;
  const { threshold, value, beliefs, flip, alternatives } = record;
  return (
    <div class="db-numbers">
      {threshold ? (
        <p>
          {t("ui.debrief.reason-threshold", {
            value: value === null ? "–" : numberWord(value),
            need: numberWord(threshold.need),
            floor: numberWord(threshold.floor),
            share: numberWord(100 * threshold.share),
            attainable: numberWord(threshold.attainable),
            margin: numberWord(100 * threshold.margin),
            calls: threshold.callsLeft,
          })}
        </p>
      ) : null}
      {flip ? (
        <p>
          <strong>{t("ui.debrief.reason-flip")}</strong> {offerWords(told, flip)}
        </p>
      ) : null}
      <Issues told={told} record={record} />
      {beliefs.length > 0 ? (
        <p>
          {t("ui.debrief.reason-beliefs", {
            beliefs: listOf(
              speech.locale,
              beliefs.map(({ seat, need, spread }) =>
                t("ui.debrief.reason-belief", { seat: names.node(seat), need: numberWord(need), spread: numberWord(spread) }),
              ),
            ),
          })}
        </p>
      ) : null}
      {alternatives.length > 0 ? (
        <p>
          {t("ui.debrief.reason-next", {
            moves: listOf(
              speech.locale,
              alternatives.map((next) => word("action", `${next.do}.label`)),
            ),
          })}
        </p>
      ) : null}
    </div>
  );
}
