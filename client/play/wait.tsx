/** Before the match: who is still expected, and for whoever opened the room a way to begin without them. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { listOf } from "../../shared/i18n/translate.ts";
import { facilitate } from "../connection/facilitate.ts";
import { locale, t } from "../i18n.ts";
import { Fault } from "../lobby/fault.tsx";
import { officeWords } from "../panels/parts/office.ts";
import { around, names, setting, view } from "../store/match.ts";
import { seatIn } from "../store/seats.ts";

export function Wait(): JSX.Element | null {
  const [error, setError] = useState<unknown>(null);
  const now = view.value;
  const said = names.value;
  const room = setting.value;
  const words = locale.value;
  if (!now || !said || !room || !words || now.pub.phase !== "lobby") return null;
  const expected = now.open.seats.filter(({ id }) => now.pub.players[id]?.kind === "human" && around.value.names[id] === undefined);
  const key = seatIn(room.roomId)?.facilitator;
  return (
    <div class="wait">
      <p>
        {t("ui.play.expected", {
          seats: listOf(
            words,
            expected.map(({ id }) => officeWords(words, said, id)),
          ),
        })}
      </p>
      {key === undefined ? null : (
        <button type="button" class="button button-gold" onClick={() => void facilitate(room.roomId, key, "start").catch(setError)}>
          {t("ui.play.begin-now")}
        </button>
      )}
      <Fault error={error} />
    </div>
  );
}
