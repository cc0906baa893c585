/** Private scores in the order of the seats: nobody is crowned. */
import { numberWord } from "../../shared/i18n/translate.ts";
import { t, word } from "../store/index.ts";
import { Bar } from "./bar.tsx";
import { Scroll, Section } from "./section.tsx";
import { seatWords, type Told } from "./told.ts";

/** Parts of a score and how many of its hundred points each can give (rules appendix A5, A9). */
const MINISTER = { outcome: 70, promises: 15, agenda: 15 } as const;
const HEAD = { mandate: 35, tasks: 30, resources: 20, trust: 15 } as const;
/** What the outcome is made of, as a sum; and what it is measured against. */
const SUM = ["delivered", "face", "halved", "bonus", "footnotes", "backlash", "soleObjector", "noOutcome", "delivery"] as const;
const YARDSTICKS = ["adopted", "floor", "best"] as const;
const WORD_OF_HONOUR = ["kept", "broken", "reputation"] as const;

interface Columns {
  told: Told;
  seats: readonly string[];
  /** By part, its share. */
  parts: Readonly<Record<string, number>>;
  /** How the share is said: ministers' parts are out of a hundred each, those of heads are points of the total. */
  shareKey: "ui.debrief.share-of" | "ui.debrief.points-of";
  title: string;
}

function ScoreTable({ told, seats, parts, shareKey, title }: Columns) {
  if (seats.length === 0) return null;
  const { scores } = told.debrief;
  return (
    <Scroll label={title}>
      <table class="db-table db-scores">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui.debrief.seat")}</th>
            <th scope="col">{word("score", "total")}</th>
            {Object.entries(parts).map(([part, most]) => (
              <th scope="col" key={part}>
                {word("score", part)} <span class="db-hint">{t(shareKey, { most })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat} class={seat === told.own ? "db-own" : ""}>
              <th scope="row">
                {seatWords(told, seat)}
                {seat === told.own ? <span class="db-you">{t("ui.debrief.you")}</span> : null}
              </th>
              <td class="db-total">
                <span class="db-number">{numberWord(scores.seats[seat]?.total ?? 0)}</span>
                <Bar value={scores.seats[seat]?.total ?? 0} />
              </td>
              {Object.keys(parts).map((part) => {
                const points = scores.seats[seat]?.parts[part];
                return <td key={part}>{points === undefined ? "–" : numberWord(points)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Points({ parts, keys, sign }: { parts: Readonly<Record<string, number>>; keys: readonly string[]; sign: boolean }) {
  const shown = keys.filter((key) => parts[key] !== undefined && (!sign || parts[key] !== 0));
  return (
    <dl class="db-points">
      {shown.map((key) => (
        <div key={key}>
          <dt>{word("score", key)}</dt>
          <dd>{numberWord(parts[key] ?? 0, sign)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The sum behind a minister's outcome; one's own is open at once. */
function Detail({ told, seat }: { told: Told; seat: string }) {
  const parts = told.debrief.scores.seats[seat]?.parts ?? {};
  return (
    <details class="db-more" open={seat === told.own}>
      <summary>{t("ui.debrief.in-detail", { seat: seatWords(told, seat) })}</summary>
      <p class="db-hint">{t("ui.debrief.sum-of-outcome")}</p>
      <Points parts={parts} keys={SUM} sign />
      <p class="db-hint">{t("ui.debrief.measured-against")}</p>
      <Points parts={parts} keys={YARDSTICKS} sign={false} />
      <p class="db-hint">{t("ui.debrief.word-kept")}</p>
      <Points parts={parts} keys={WORD_OF_HONOUR} sign={false} />
    </details>
  );
}

export function PrivateScores({ told }: { told: Told }) {
  const { ministers, heads } = told.view.open;
  const seats = told.view.open.seats.map((seat) => seat.id);
  const first = told.own !== null && ministers.includes(told.own) ? [told.own] : [];
  return (
    <Section part="private" intro={t("ui.debrief.private-intro")}>
      <ScoreTable
        told={told}
        seats={seats.filter((id) => ministers.includes(id))}
        parts={MINISTER}
        shareKey="ui.debrief.share-of"
        title={t("ui.debrief.ministers")}
      />
      <ScoreTable
        told={told}
        seats={seats.filter((id) => heads.includes(id))}
        parts={HEAD}
        shareKey="ui.debrief.points-of"
        title={t("ui.debrief.heads")}
      />
      <div class="db-mores">
        {[...first, ...ministers.filter((id) => !first.includes(id))].map((seat) => (
          <Detail key={seat} told={told} seat={seat} />
        ))}
      </div>
    </Section>
  );
}
