/** Why the bots acted as they did: by seat and kind, in words and, unfolded, with the numbers behind them. */
import { useEffect, useState } from "preact/hooks";
import { botWords } from "../../shared/i18n/bot.ts";
import { entryWords } from "../../shared/i18n/describe.ts";
import { reasonWords } from "../../shared/i18n/reason.ts";
import type { Speech } from "../../shared/i18n/things.ts";
import type { ToldReason } from "../../shared/wire/reasons.ts";
import { reasonsInfo } from "../connection/api.ts";
import { Fault } from "../lobby/fault.tsx";
import { setting, t, word } from "../store/index.ts";
import { seatIn } from "../store/seats.ts";
import { kindOf, kindsIn, type Kind } from "./reasons-facts.ts";
import { Numbers } from "./reason-numbers.tsx";
import { Section } from "./section.tsx";
import type { Told } from "./told.ts";

/** Entries shown at first, and more at a press. */
const SOME = 12;

/** Seats that a bot played at the end, or all along. */
export const botSeats = ({ view }: Told): string[] => view.open.seats.flatMap(({ id }) => (view.pub.players[id]?.bot ? [id] : []));

/** What everybody may know now, so that deals and requests of others can be named. */
const speechOf = ({ speech, view, debrief }: Told): Speech => ({
  ...speech,
  sight: { ...view, deals: debrief.deals, requests: debrief.requests, questions: debrief.questions },
});

function Item({ told, seat, reason }: { told: Told; seat: string; reason: ToldReason }) {
  const speech = speechOf(told);
  const { n, do: id, with: payload, rule, params, record, meeting } = reason;
  return (
    <li class="db-reason">
      <p>
        <span class="db-hint">{told.names.meeting(meeting)}</span> {entryWords(speech, { by: `seat:${seat}`, do: id, with: payload })}
      </p>
      <p class="db-reason-why">{reasonWords(speech, { rule, params })}</p>
      {record ? (
        <details class="db-more">
          <summary>
            {t("ui.debrief.reason-numbers")}
            <span class="hidden-words"> ({n})</span>
          </summary>
          <Numbers told={told} record={record} />
        </details>
      ) : null}
    </li>
  );
}

function List({ told, seat, reasons }: { told: Told; seat: string; reasons: readonly ToldReason[] }) {
  const kinds = kindsIn(reasons);
  const [wanted, setWanted] = useState<Kind | null>(null);
  const [most, setMost] = useState(SOME);
  const kind = kinds.find((k) => k.kind === wanted)?.kind ?? kinds[0]?.kind;
  const shown = reasons.filter((r) => kindOf(r) === kind);
  if (reasons.length === 0) return <p>{t("ui.debrief.no-reasons")}</p>;
  return (
    <>
      <div class="db-filter" role="group" aria-label={t("ui.debrief.reason-kind")}>
        {kinds.map(({ kind: id, count }) => (
          <button
            key={id}
            type="button"
            class="button button-quiet"
            aria-pressed={id === kind}
            onClick={() => {
              setWanted(id);
              setMost(SOME);
            }}
          >
            {word("ui.debrief.reasons-of", id)} <span class="db-hint">{count}</span>
          </button>
        ))}
      </div>
      <ol class="db-reason-list">
        {shown.slice(0, most).map((reason) => (
          <Item key={reason.n} told={told} seat={seat} reason={reason} />
        ))}
      </ol>
      {shown.length > most ? (
        <button type="button" class="button" onClick={() => setMost(most + SOME)}>
          {t("ui.debrief.more-reasons", { n: shown.length - most })}
        </button>
      ) : null}
    </>
  );
}

export function Reasons({ told }: { told: Told }) {
  const seats = botSeats(told);
  const [seat, setSeat] = useState(seats[0] ?? "");
  const [found, setFound] = useState<{ seat: string; reasons: ToldReason[] } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const token = setting.value ? seatIn(setting.value.roomId)?.token : undefined;
  useEffect(() => {
    let gone = false;
    setError(null);
    if (token === undefined || seat === "") return;
    reasonsInfo(token, seat).then(
      ({ reasons }) => gone || setFound({ seat, reasons }),
      (caught: unknown) => gone || setError(caught),
    );
    return () => {
      gone = true;
    };
  }, [seat, token]);
  const bot = told.view.pub.players[seat]?.bot;
  return (
    <Section part="reasons" intro={t("ui.debrief.reasons-intro")}>
      <label class="db-choose">
        <span>{t("ui.debrief.reason-seat")}</span>
        <select value={seat} onChange={(event) => setSeat(event.currentTarget.value)}>
          {seats.map((id) => (
            <option key={id} value={id}>
              {told.names.node(id)}
            </option>
          ))}
        </select>
      </label>
      {bot ? (
        <p class="db-hint">
          {botWords(told.speech.locale, bot).name}: {botWords(told.speech.locale, bot).manner}
        </p>
      ) : null}
      <Fault error={error} />
      {found?.seat === seat ? (
        <List key={seat} told={told} seat={seat} reasons={found.reasons} />
      ) : (
        <p class="db-hint">{t("ui.debrief.reasons-come")}</p>
      )}
    </Section>
  );
}
