/** For whoever opened the room: to stop the clock, to give more time, to go on. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { facilitate, setCoach } from "../connection/facilitate.ts";
import { t } from "../i18n.ts";
import { Fault } from "../lobby/fault.tsx";
import { around, setting, view } from "../store/match.ts";
import { seatIn } from "../store/seats.ts";

/** Minutes given at a press. */
const MORE = 2;

export function InCharge(): JSX.Element | null {
  const [error, setError] = useState<unknown>(null);
  const [isSure, setSure] = useState(false);
  const room = setting.value;
  const pub = view.value?.pub;
  const key = room ? seatIn(room.roomId)?.facilitator : undefined;
  if (!room || !pub || key === undefined || (pub.phase !== "meeting" && pub.phase !== "briefing")) return null;
  const act = (id: string, payload: Record<string, unknown> = {}): void => {
    setSure(false);
    setError(null);
    facilitate(room.roomId, key, id, payload).catch(setError);
  };
  return (
    <section class="in-charge">
      <h3>{t("ui.play.in-charge")}</h3>
      <div class="in-charge-acts">
        <button type="button" class="button" onClick={() => act(pub.paused ? "resume" : "pause")}>
          {t(pub.paused ? "action.resume.label" : "action.pause.label")}
        </button>
        {pub.deadline === null ? null : (
          <button type="button" class="button" onClick={() => act("extend", { minutes: MORE })}>
            {t("action.extend.choice", { minutes: MORE })}
          </button>
        )}
        {pub.phase === "meeting" && !pub.paused ? (
          <button type="button" class={isSure ? "button button-alarm" : "button"} onClick={() => (isSure ? act("next") : setSure(true))}>
            {t(isSure ? "ui.play.in-charge-sure" : "action.next.choice")}
          </button>
        ) : null}
      </div>
      <label class="menu-row">
        <span>{t("ui.play.in-charge-coach")}</span>
        <input
          type="checkbox"
          role="switch"
          checked={around.value.coach}
          onChange={() => void setCoach(room.roomId, key, around.value.coach ? "off" : "on").catch(setError)}
        />
      </label>
      <Fault error={error} />
    </section>
  );
}
