/** What can I do now, in short: what the text is worth to me, the one golden button, and on to my next decision. */
import type { JSX } from "preact";
import { refusalWords } from "../../shared/i18n/describe.ts";
import { t } from "../i18n.ts";
import { PANELS, Primary, WorthLine } from "../panels/index.ts";
import { refused, skip } from "../store/act.ts";
import { look, tab } from "../store/focus.ts";
import { line, speech, view } from "../store/match.ts";
import { bareSentence } from "./bare-sentence.ts";
import { Wait } from "./wait.tsx";

function Refused(): JSX.Element | null {
  const why = refused.value;
  const said = speech.value;
  if (!why || !said) return null;
  return (
    <p class="notice dock-notice" role="alert">
      <span>{t("ui.play.refused", { why: bareSentence(refusalWords(said, why)) })}</span>
      <button type="button" class="link-button" onClick={() => (refused.value = null)}>
        {t("ui.app.close")}
      </button>
    </p>
  );
}

export function Dock(): JSX.Element | null {
  const now = view.value;
  if (!now || now.seat === null) return null;
  const { pub, seat } = now;
  const idle = (pub.phase === "meeting" && pub.done.includes(seat)) || (pub.phase === "briefing" && pub.ready.includes(seat));
  // The panel shows the same button itself.
  const shown = pub.phase === "lobby" || tab.value === "now" || (tab.value === "brief" && pub.phase === "briefing");
  return (
    <section class="dock" aria-label={t("ui.play.now")} data-guide="now" id="now" tabIndex={-1}>
      {line.value === "waiting" ? (
        <p class="notice dock-notice" role="status">
          {t("ui.play.waiting")}
        </p>
      ) : null}
      <Refused />
      <Wait />
      {pub.phase === "meeting" && tab.value !== "draft" ? <WorthLine /> : null}
      <div class="dock-buttons">
        {idle ? (
          <button type="button" class="button button-gold dock-skip" onClick={() => void skip()}>
            {t("ui.play.skip")}
          </button>
        ) : shown ? null : (
          <div class="dock-primary">
            <Primary short />
          </div>
        )}
        {pub.phase === "meeting" && PANELS.some((panel) => panel.id === "now") && tab.value !== "now" ? (
          <button type="button" class="button dock-more" onClick={() => look("now")}>
            {t("ui.play.more")}
          </button>
        ) : null}
      </div>
    </section>
  );
}
