/** What decided it: three moments for one's own seat and three for the table, each with its place in the log. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Moment, Moments } from "../../shared/coach/moments/index.ts";
import { insteadWords, momentWords } from "../../shared/i18n/coach.ts";
import { momentsInfo } from "../connection/api.ts";
import { Fault } from "../lobby/fault.tsx";
import { lookUp, setting, t } from "../store/index.ts";
import { seatIn } from "../store/seats.ts";
import { Section } from "./section.tsx";
import type { Told } from "./told.ts";

function One({ told, moment }: { told: Told; moment: Moment }): JSX.Element {
  const { speech, names } = told;
  const { what, changed } = momentWords(speech, moment);
  return (
    <li class="db-moment" data-moment={moment.n}>
      <p class="db-hint">{moment.meeting < 0 ? t("ui.panel.before") : names.meeting(moment.meeting)}</p>
      <p class="db-moment-what">{what}</p>
      {changed === "" ? null : <p>{changed}</p>}
      {moment.instead === null ? null : (
        <p>
          <span class="db-moment-other">{t("ui.debrief.moments-instead")}</span> {insteadWords(speech, moment.instead)}
        </p>
      )}
      <button type="button" class="button button-quiet" onClick={() => lookUp(moment.n)}>
        {t("ui.debrief.moments-log")}
        <span class="hidden-words">: {what}</span>
      </button>
    </li>
  );
}

function List({ told, moments }: { told: Told; moments: readonly Moment[] }): JSX.Element {
  if (moments.length === 0) return <p>{t("ui.debrief.moments-none")}</p>;
  return (
    <ol class="db-moment-list">
      {moments.map((moment) => (
        <One key={moment.n} told={told} moment={moment} />
      ))}
    </ol>
  );
}

export function DecidingMoments({ told }: { told: Told }): JSX.Element {
  const [moments, setMoments] = useState<Moments | null>(null);
  const [error, setError] = useState<unknown>(null);
  const roomId = setting.value?.roomId ?? "";
  useEffect(() => {
    const token = seatIn(roomId)?.token;
    if (token !== undefined) momentsInfo(token).then(setMoments, setError);
  }, [roomId]);
  const own = told.own === null ? null : (moments?.seats[told.own] ?? []);
  return (
    <Section part="moments" intro={t(told.own === null ? "ui.debrief.moments-table" : "ui.debrief.moments-intro")}>
      <Fault error={error} />
      {moments === null && error === null ? <p class="loading">{t("ui.debrief.moments-comes")}</p> : null}
      {moments === null ? null : own === null ? (
        <List told={told} moments={moments.table} />
      ) : (
        <>
          <List told={told} moments={own} />
          <details class="db-more">
            <summary>{t("ui.debrief.moments-for-table")}</summary>
            <List told={told} moments={moments.table} />
          </details>
        </>
      )}
    </Section>
  );
}
