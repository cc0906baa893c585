/** All sheets on the table: who wanted which level in truth, who said what in public, floors and hidden agendas. */
import { agendaWords } from "../../shared/i18n/agenda.ts";
import { listOf, numberWord } from "../../shared/i18n/translate.ts";
import { seated } from "../panels/parts/seated.ts";
import { t } from "../store/index.ts";
import { wishesOn, type Wish } from "./facts.ts";
import { Heads, Scroll, Section } from "./section.tsx";
import { seatWords, type Told } from "./told.ts";

function WishChip({ told, wish, issue }: { told: Told; wish: Wish; issue: number }) {
  const moved = wish.from === null ? "" : told.names.option(issue, wish.from);
  return (
    <li class={wish.seat === told.own ? "db-chip db-own" : "db-chip"}>
      {t("ui.debrief.wish", { seat: told.names.node(wish.seat), weight: numberWord(wish.weight) })}
      {wish.from === null ? null : <span class="db-hint"> {t("ui.debrief.moved", { option: moved })}</span>}
    </li>
  );
}

function IssueTable({ told, issue }: { told: Told; issue: number }) {
  const { names, speech } = told;
  const title = names.issue(issue);
  return (
    <Scroll label={title}>
      <table class="db-table db-wishes">
        <caption>{title}</caption>
        <Heads of={[t("ui.debrief.level"), t("ui.debrief.wanted-by"), t("ui.debrief.line-of")]} />
        <tbody>
          {wishesOn(told.view, told.debrief, issue).map(({ option, wishes, lines, adopted }) => (
            <tr key={option} class={adopted ? "db-adopted" : ""}>
              <th scope="row">
                {names.option(issue, option)}
                {adopted ? <span class="db-tag">{t("ui.debrief.adopted")}</span> : null}
              </th>
              <td>
                {wishes.length === 0 ? (
                  "–"
                ) : (
                  <ul class="db-chips">
                    {wishes.map((wish) => (
                      <WishChip key={wish.seat} told={told} wish={wish} issue={issue} />
                    ))}
                  </ul>
                )}
              </td>
              <td>{lines.length === 0 ? "–" : listOf(speech.locale, lines.map(names.node))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What became of a hidden agenda, by its score. */
function agendaResult(score: number | undefined): string {
  if (score === undefined) return "";
  if (score >= 100) return t("ui.debrief.agenda-done");
  return score > 0 ? t("ui.debrief.agenda-near") : t("ui.debrief.agenda-missed");
}

function Sheets({ told }: { told: Told }) {
  const { view, debrief, names, speech } = told;
  return (
    <ul class="db-sheets">
      {view.open.seats.map(({ id, role }) => {
        const desk = debrief.desks[id];
        if (!desk) return null;
        const allies = seated(view.open, desk.allies);
        const agenda = desk.agenda === null ? null : (names.texts.seats?.[id]?.agenda ?? agendaWords(speech.locale, names, desk.agenda));
        const exposed = view.open.issues
          .filter((issue) => (desk.exposure[issue.index] ?? 0) >= 0.3)
          .map((issue) => names.issue(issue.index));
        return (
          <li key={id} class={id === told.own ? "db-own" : ""}>
            <h3>{seatWords(told, id)}</h3>
            {role === "minister" ? <p>{t("ui.debrief.floor", { floor: numberWord(desk.floor) })}</p> : null}
            {exposed.length > 0 ? <p>{t("ui.debrief.exposed", { issues: listOf(speech.locale, exposed) })}</p> : null}
            {allies.length > 0 ? <p>{t("ui.debrief.allies", { names: listOf(speech.locale, allies.map(names.node)) })}</p> : null}
            {agenda === null ? null : (
              <p>
                {t("ui.debrief.agenda", { agenda })} <strong>{agendaResult(debrief.scores.seats[id]?.parts["agenda"])}</strong>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function Interests({ told }: { told: Told }) {
  return (
    <Section part="interests" intro={t("ui.debrief.interests-intro")}>
      <div class="db-pairs">
        {told.view.open.issues.map((issue) => (
          <IssueTable key={issue.id} told={told} issue={issue.index} />
        ))}
      </div>
      <Sheets told={told} />
    </Section>
  );
}
