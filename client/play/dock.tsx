/** What can I do now, in short: what the text is worth to me, the one golden button, and on to my next decision. */
import type { JSX } from "preact";
import { refusalWords } from "../../shared/i18n/describe.ts";
import type { View } from "../../shared/rules/view.ts";
import { useNextStep } from "../a11y/next-step.ts";
import { t } from "../i18n.ts";
import { CoachSign, Primary, WorthLine } from "../panels/index.ts";
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

/** Others at the table who play themselves: they are waited for, and cannot be hurried. */
const withPeople = (now: View): boolean => Object.entries(now.pub.players).some(([id, { kind }]) => id !== now.seat && kind === "human");

function Skip(): JSX.Element {
  const at = useNextStep();
  return (
    <button ref={at} type="button" class="button button-gold dock-skip next-step" data-act="skip" onClick={() => void skip()}>
      {t("ui.play.skip")}
    </button>
  );
}

/** The one next step; or why there is none for now. */
function Step({ now, seat }: { now: View; seat: string }): JSX.Element | null {
  const { phase, paused, done, ready } = now.pub;
  if (phase === "lobby") return null;
  if (paused) return <p class="dock-word">{t("ui.panel.paused")}</p>;
  const idle = phase === "meeting" ? done.includes(seat) : phase === "briefing" && ready.includes(seat);
  if (!idle)
    return (
      <div class="dock-primary">
        <Primary />
      </div>
    );
  return withPeople(now) ? <p class="dock-word">{t(phase === "meeting" ? "ui.panel.done-waits" : "ui.panel.ready-waits")}</p> : <Skip />;
}

export function Dock(): JSX.Element | null {
  const now = view.value;
  if (!now || now.seat === null) return null;
  const { pub, seat } = now;
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
        <Step now={now} seat={seat} />
        {pub.phase === "meeting" && tab.value !== "now" ? (
          <button type="button" class="button dock-more" onClick={() => look("now")}>
            {t("ui.play.more")}
          </button>
        ) : null}
        {pub.phase === "meeting" ? <CoachSign /> : null}
      </div>
    </section>
  );
}
