/** A match on screen: takes up one's seat, and shows the table or the debriefing. */
import "../style/play.css";
import "../style/panels.css";
import "../style/coach.css";
import "../style/small.css";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../connection/api.ts";
import { connect, type Connection } from "../connection/room.ts";
import { locale, t } from "../i18n.ts";
import { TopBar } from "../lobby/bar.tsx";
import { Fault } from "../lobby/fault.tsx";
import { officeWords } from "../panels/parts/office.ts";
import { line, names, setting, view } from "../store/match.ts";
import { holdSeat, seatIn, type HeldSeat } from "../store/seats.ts";
import { followMatch } from "./attention.ts";
import { clearDesk } from "./clear-desk.ts";
import { followTexts, loadSetting } from "./load.ts";
import { Table } from "./table.tsx";

interface StopProps {
  title: string;
  text: string;
  onRetry?: () => void;
}

/** Why there is no match to be seen, and the way on. */
function Stop({ title, text, onRetry }: StopProps): JSX.Element {
  return (
    <>
      <TopBar />
      <main id="main" class="page page-narrow" tabIndex={-1}>
        <h1>{title}</h1>
        <div class="stack">
          <p>{text}</p>
          <div class="row">
            {onRetry ? (
              <button type="button" class="button button-gold" onClick={onRetry}>
                {t("ui.play.here")}
              </button>
            ) : null}
            <a class="button" href="#/">
              {t("ui.app.home")}
            </a>
          </div>
        </div>
      </main>
    </>
  );
}

/** For the list of one's matches on the front page: what is played, and as whom. */
function remember(held: HeldSeat): void {
  const said = names.peek();
  const words = locale.peek();
  if (said && words)
    holdSeat({ ...held, scenario: said.texts.title ?? held.scenario, office: officeWords(words, said, held.seat), at: Date.now() });
}

export function Play({ roomId }: { roomId: string }): JSX.Element {
  const [tries, setTries] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const held = seatIn(roomId);
  useEffect(() => {
    if (!held) return;
    clearDesk(roomId);
    let connection: Connection | null = null;
    let gone = false;
    setError(null);
    loadSetting(roomId, held.token).then(
      (loaded) => {
        if (gone) return;
        setting.value = loaded;
        remember(held);
        connection = connect({ roomId, token: held.token, seat: held.seat });
      },
      (caught: unknown) => setError(caught),
    );
    const unfollow = [followMatch(), followTexts(roomId, held.token)];
    return () => {
      gone = true;
      for (const stop of unfollow) stop();
      connection?.leave();
      setting.value = null;
    };
  }, [roomId, tries]);
  const again = (): void => setTries((n) => n + 1);
  if (!held) return <Stop title={t("ui.play.no-seat")} text={t("ui.error.unknown-token")} />;
  const lost = error instanceof ApiError && (error.status === 401 || error.status === 404);
  if (lost || line.value === "gone") return <Stop title={t("ui.play.gone")} text={t("ui.play.gone-text")} />;
  if (line.value === "elsewhere") return <Stop title={t("ui.play.elsewhere")} text={t("ui.play.elsewhere-text")} onRetry={again} />;
  if (error !== null)
    return (
      <main id="main" class="page page-narrow" tabIndex={-1}>
        <div class="stack">
          <Fault error={error} />
          <button type="button" class="button" onClick={again}>
            {t("ui.error.retry")}
          </button>
        </div>
      </main>
    );
  if (!view.value || !setting.value) return <p class="loading">{t("ui.play.joining")}</p>;
  return <Table />;
}
