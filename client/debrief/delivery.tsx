/** After the summit: what boards took up, and what members reported and really did. */
import { numberWord } from "../../shared/i18n/translate.ts";
import { acceptanceOf } from "../../shared/rules/organisations/acceptance.ts";
import type { Task } from "../../shared/rules/state.ts";
import { t, word } from "../store/index.ts";
import { deliveryTable, type PeriodReport } from "./facts.ts";
import { Heads, Scroll, Section } from "./section.tsx";
import { seatWords, type Told } from "./told.ts";

/** The sum as the board saw it; where none has voted, as it would be now. */
function boardSum({ view }: Told, task: Task): number {
  const seen = Object.values(task.parts);
  if (seen.length > 0) return seen.reduce((sum, part) => sum + part, 0);
  return acceptanceOf(view.open, view.pub, task.organisation, task.issue, task.asked).total;
}

function Boards({ told }: { told: Told }) {
  const { view, names } = told;
  const { tasks } = view.pub;
  const title = t("ui.debrief.boards");
  if (tasks.length === 0) return view.open.modules.organisations ? <p>{t("ui.debrief.no-tasks")}</p> : null;
  return (
    <Scroll label={title}>
      <table class="db-table">
        <caption>{title}</caption>
        <Heads
          of={[
            t("ui.debrief.clause"),
            t("ui.debrief.organisation"),
            t("ui.debrief.asked-level"),
            t("ui.debrief.board-sum"),
            t("ui.debrief.board-said"),
          ]}
        />
        <tbody>
          {tasks.map((task) => {
            const sum = boardSum(told, task);
            const carried = task.got !== null && task.got !== "members";
            return (
              <tr key={`${task.issue} ${task.organisation}`}>
                <th scope="row">{names.issue(task.issue)}</th>
                <td>{names.node(task.organisation)}</td>
                <td>{word("level", task.asked)}</td>
                <td>{numberWord(sum, true)}</td>
                <td class={carried ? "db-good" : "db-bad"}>
                  <span aria-hidden="true">{carried ? "✓ " : "✕ "}</span>
                  {carried ? word("level", task.got ?? "members") : t("ui.debrief.not-carried")}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

function Cell({ cell }: { cell: PeriodReport }) {
  const { report, choice } = cell;
  return (
    <li>
      {report ? <span class={`db-score-${report.score}`}>{numberWord(report.score, true)}</span> : null}
      {choice === null ? null : <span> {word("delivery", `${choice}.label`)}</span>}
      {report?.challenged ? <span class="db-tag">{t(`ui.debrief.challenge-${report.challenged}`)}</span> : null}
    </li>
  );
}

function Reports({ told }: { told: Told }) {
  const { issues, rows } = deliveryTable(told.view, told.debrief);
  const title = t("ui.debrief.reports");
  if (!told.view.open.modules.delivery) return null;
  if (issues.length === 0) return <p>{t("ui.debrief.nothing-to-deliver")}</p>;
  return (
    <>
      <p class="db-intro">{t("ui.debrief.reports-intro")}</p>
      <Scroll label={title}>
        <table class="db-table db-reports">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("ui.debrief.seat")}</th>
              {issues.map((issue) => (
                <th scope="col" key={issue}>
                  {told.names.issue(issue)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seat, cells }) => (
              <tr key={seat} class={seat === told.own ? "db-own" : ""}>
                <th scope="row">{seatWords(told, seat)}</th>
                {cells.map((periods, i) => (
                  <td key={issues[i]}>
                    {periods.length === 0 ? (
                      "–"
                    ) : (
                      <ol class="db-periods">
                        {periods.map((cell) => (
                          <Cell key={cell.period} cell={cell} />
                        ))}
                      </ol>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

export function Deliveries({ told }: { told: Told }) {
  return (
    <Section part="delivery">
      <Boards told={told} />
      <Reports told={told} />
    </Section>
  );
}
