/** A room has been opened: its code, large enough for the last row, and a link for each seat. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { MadeMatch, ScenarioCard } from "../connection/api.ts";
import { t } from "../i18n.ts";
import { CopyButton } from "./copy.tsx";
import { Fault } from "./fault.tsx";
import { seatWords, textsOf } from "./scenarios.ts";
import { sitByToken, tokenIn } from "./take-seat.ts";

export function RoomMade({ made, card }: { made: MadeMatch; card: ScenarioCard }): JSX.Element {
  const [error, setError] = useState<unknown>(null);
  const { title } = textsOf(card);
  const absolute = (link: string): string => new URL(link, location.href).href;
  return (
    <>
      <h1>{t("ui.room.title")}</h1>
      <p class="hint">{title}</p>
      <h2>{t("ui.room.code")}</h2>
      <p class="big-code" translate={false}>
        {made.code}
      </p>
      <p>{t("ui.room.share", { address: location.origin })}</p>
      <h2>{t("ui.room.links")}</h2>
      <p class="hint">{t("ui.room.links-hint")}</p>
      <ul class="links">
        {Object.entries(made.links).map(([seat, link], i) => (
          <li key={seat}>
            <span class="seat-name">{seatWords(card, seat)}</span>
            <CopyButton text={absolute(link)} label={t("ui.room.copy")} />
            <button
              type="button"
              class={i === 0 ? "button button-gold" : "button"}
              onClick={() => void sitByToken(tokenIn(link), title, made.facilitator).catch(setError)}
            >
              {t("ui.room.sit")}
            </button>
          </li>
        ))}
      </ul>
      <Fault error={error} />
    </>
  );
}
