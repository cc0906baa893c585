/** Measures for research: each number with a sentence that says what it is, then seat by seat and clause by clause. */
import { Fragment } from "preact";
import { useMemo } from "preact/hooks";
import { numberWord, shareWord } from "../../shared/i18n/translate.ts";
import { finishedView, MEASURES, measuresOf, type Measure, type Measures } from "../../shared/measures/index.ts";
import { MOMENTS } from "../../shared/measures/measures-of.ts";
import { ROLES } from "../../shared/measures/network.ts";
import { t, word } from "../store/index.ts";
import { DemandPath } from "./demand-path.tsx";
import { Heads, Scroll, Section } from "./section.tsx";
import { seatWords, type Told } from "./told.ts";

function valueWord(value: number | null, unit: string): string {
  if (value === null) return t("ui.debrief.research.undefined");
  return unit === "points" || unit === "number" ? numberWord(value) : shareWord(value);
}

/** The measures of the list, those of a group together. */
function byGroup(): [Measure["group"], Measure[]][] {
  const groups = new Map<Measure["group"], Measure[]>();
  for (const measure of MEASURES) groups.set(measure.group, [...(groups.get(measure.group) ?? []), measure]);
  return [...groups];
}

function Numbers({ measures }: { measures: Measures }) {
  const title = t("ui.debrief.research.whole");
  return (
    <Scroll label={title}>
      <table class="db-table db-numbers">
        <caption>{title}</caption>
        <Heads of={[t("ui.debrief.research.measure"), t("ui.debrief.research.number")]} />
        {byGroup().map(([group, rows]) => (
          <tbody key={group}>
            <tr class="db-group">
              <th scope="rowgroup" colSpan={2}>
                {t(`ui.debrief.research.group.${group}`)}
              </th>
            </tr>
            {rows.map(({ id, unit, of }) => (
              <tr key={id}>
                <th scope="row">{word("measure", id)}</th>
                <td>
                  <span class="db-strong">{valueWord(of(measures), unit)}</span> <span class="db-says">{word("measure-text", id)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}

function Seats({ told, measures }: { told: Told; measures: Measures }) {
  const floorOf = (seat: string): number => told.debrief.desks[seat]?.floor ?? 0;
  const seen = measures.seats.flatMap(({ seat, demands }) => [
    ...demands.map(({ value }) => value),
    ...(demands.length > 0 ? [floorOf(seat)] : []),
  ]);
  // One scale for all seats, from the lowest floor or demand to the highest.
  const scale = { least: Math.min(...seen), most: Math.max(...seen) };
  const title = t("ui.debrief.research.seats");
  return (
    <>
      <Scroll label={title}>
        <table class="db-table">
          <caption>{title}</caption>
          <Heads
            of={[
              t("ui.debrief.seat"),
              t("ui.debrief.research.surplus"),
              t("ui.debrief.research.demands"),
              word("measure", "conceded"),
              t("ui.debrief.research.betweenness"),
              t("ui.debrief.research.brokered"),
              t("ui.debrief.research.kept"),
            ]}
          />
          <tbody>
            {measures.seats.map(({ seat, surplus, demands, conceded, betweenness, brokerage, keeping }) => (
              <tr key={seat} class={seat === told.own ? "db-own" : ""}>
                <th scope="row">{seatWords(told, seat)}</th>
                <td>{surplus === null ? "–" : numberWord(surplus, true)}</td>
                <td class="db-path-cell">
                  <DemandPath demands={demands} floor={floorOf(seat)} scale={scale} />
                </td>
                <td>{conceded === null ? "–" : numberWord(conceded)}</td>
                <td>{shareWord(betweenness)}</td>
                <td>{ROLES.reduce((sum, role) => sum + brokerage[role], 0)}</td>
                <td>{keeping === null ? "–" : shareWord(keeping)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="db-hint">{t("ui.debrief.research.path-note")}</p>
    </>
  );
}

function Stances({ told, measures }: { told: Told; measures: Measures }) {
  const title = t("ui.debrief.research.by-clause");
  if (measures.stances.length === 0) return null;
  return (
    <details class="db-more">
      <summary>{title}</summary>
      <Scroll label={title}>
        <table class="db-table">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t("ui.debrief.clause")}
              </th>
              <th scope="colgroup" colSpan={3}>
                {t("ui.debrief.research.consensus")}
              </th>
              <th scope="colgroup" colSpan={3}>
                {t("ui.debrief.research.polarisation")}
              </th>
            </tr>
            <tr>
              {["consensus", "polarisation"].map((part) => (
                <Fragment key={part}>
                  {MOMENTS.map((moment) => (
                    <th scope="col" key={moment}>
                      {t(`ui.debrief.research.moment.${moment}`)}
                    </th>
                  ))}
                </Fragment>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.stances.map(({ issue, consensus, polarisation }) => (
              <tr key={issue}>
                <th scope="row">{told.names.issue(issue)}</th>
                {[consensus, polarisation].flatMap((part, i) =>
                  MOMENTS.map((moment) => {
                    const value = part[moment];
                    return <td key={`${i} ${moment}`}>{value === null ? "–" : shareWord(value)}</td>;
                  }),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

export function Research({ told }: { told: Told }) {
  const { view } = told;
  const measures = useMemo(() => {
    const finished = finishedView(view);
    return finished && measuresOf(finished);
  }, [view]);
  if (!measures) return null;
  return (
    <Section part="research" intro={t("ui.debrief.research.intro")}>
      <Numbers measures={measures} />
      <Seats told={told} measures={measures} />
      <Stances told={told} measures={measures} />
    </Section>
  );
}
