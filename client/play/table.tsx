/** The table: where we are, what stands, what I can do now. After the match its debriefing, with the table behind it. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Coach } from "../guide/coach.tsx";
import { t } from "../i18n.ts";
import { lazily } from "../lazy.tsx";
import { lookedUp } from "../store/focus.ts";
import { view } from "../store/match.ts";
import { boardIsBig } from "./big.ts";
import { BoardSlot } from "./board-slot.tsx";
import { Dock } from "./dock.tsx";
import { Head } from "./head.tsx";
import { followKeys } from "./keys.ts";
import { Foot } from "./meters.tsx";
import { OpenPanel, Tabs } from "./tabs.tsx";

const Debrief = lazily(async () => (await import("../debrief/debrief.tsx")).Debrief);

export function Table(): JSX.Element {
  const over = view.value?.pub.phase === "debriefing";
  const [back, setBack] = useState(false);
  useEffect(followKeys, []);
  const entry = lookedUp.value;
  useEffect(() => {
    if (entry !== null) setBack(true);
  }, [entry]);
  const toDebriefing = (): void => {
    lookedUp.value = null;
    setBack(false);
  };
  if (over && !back)
    return (
      <div class="after">
        <Head />
        <Coach />
        <main id="main" class="after-main" tabIndex={-1}>
          <Debrief />
          <button type="button" class="button button-quiet after-back" onClick={() => setBack(true)}>
            {t("ui.play.look-back")}
          </button>
        </main>
      </div>
    );
  // The enlarged board takes the place of the panels and of the guide; head and foot stay.
  const under = boardIsBig.value;
  return (
    <div class="play">
      <Head />
      <div class="as-if-not-there" inert={under}>
        <Coach />
      </div>
      <main id="main" class="play-main" tabIndex={-1}>
        <BoardSlot />
        <div class="side" inert={under}>
          <Tabs />
          <OpenPanel />
          {over ? (
            <div class="dock">
              <button type="button" class="button button-gold" onClick={toDebriefing}>
                {t("ui.play.look-debrief")}
              </button>
            </div>
          ) : (
            <Dock />
          )}
        </div>
      </main>
      <Foot />
    </div>
  );
}
