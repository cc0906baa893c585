/** A room has been opened: its code, large enough for the last row, and a link for each seat. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { MadeMatch, ScenarioCard } from "../connection/api.ts";
import { t } from "../i18n.ts";
import { Fault } from "./fault.tsx";
import { seatWords, textsOf } from "./scenarios.ts";
import { sitByToken, tokenIn } from "./take-seat.ts";

export function CopyButton({ text, label, class: className = "button" }: { text: string; label: string; class?: string }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A page opened by a bare address may not use the clipboard: show the text to be copied by hand.
      prompt(label, text);
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" class={className} onClick={() => void copy()}>
      {copied ? t("ui.room.copied") : label}
    </button>
  );
}

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
        {Object.entries(made.links).map(([seat, link]) => (
          <li key={seat}>
            <span class="seat-name">{seatWords(card, seat)}</span>
            <CopyButton text={absolute(link)} label={t("ui.room.copy")} />
            <button type="button" class="button" onClick={() => void sitByToken(tokenIn(link), title).catch(setError)}>
              {t("ui.room.sit")}
            </button>
          </li>
        ))}
      </ul>
      <Fault error={error} />
    </>
  );
}
