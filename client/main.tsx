/** The page: language and theme first, then the screen that the address asks for. The game itself is fetched when a match begins. */
import "./no-eval.ts";
import { effect } from "@preact/signals";
import { render, type JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { LiveRegion } from "./a11y/live.tsx";
import { renewWhenOld } from "./fresh.ts";
import { locale, t, useLanguage } from "./i18n.ts";
import { lazily } from "./lazy.tsx";
import { Front } from "./lobby/front.tsx";
import { followAddress, route } from "./router.ts";
import { lang } from "./store/settings.ts";
import { followTheme } from "./theme.ts";

const Alone = lazily(async () => (await import("./lobby/choose.tsx")).Alone);
const Open = lazily(async () => (await import("./lobby/choose.tsx")).Open);
const Join = lazily(async () => (await import("./lobby/join.tsx")).Join);
const SeatLink = lazily(async () => (await import("./lobby/seat-link.tsx")).SeatLink);
const How = lazily(async () => (await import("./how/how.tsx")).How);
const Play = lazily(async () => (await import("./play/play.tsx")).Play);

function Screen(): JSX.Element {
  const to = route.value;
  switch (to.at) {
    case "front":
      return <Front />;
    case "alone":
      return <Alone scenario={to.scenario} />;
    case "open":
      return <Open />;
    case "join":
      return <Join code={to.code} />;
    case "seat":
      return <SeatLink token={to.token} />;
    case "play":
      return <Play key={to.roomId} roomId={to.roomId} />;
    case "how":
      return <How />;
    case "unknown":
      return (
        <main id="main" class="page page-narrow">
          <h1>{t("ui.app.not-found")}</h1>
          <a class="button" href="#/">
            {t("ui.app.home")}
          </a>
        </main>
      );
  }
}

function App(): JSX.Element | null {
  const { at } = route.value;
  const ready = locale.value !== null;
  const first = useRef(true);
  // A new screen starts at its top, and a screen reader with its heading.
  useEffect(() => {
    if (!ready) return;
    if (!first.current) {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [at, ready]);
  if (!ready) return null;
  return (
    <>
      <a
        class="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>("#main")?.focus();
        }}
      >
        {t("ui.app.skip")}
      </a>
      <Screen />
      <LiveRegion />
    </>
  );
}

renewWhenOld();
followTheme();
followAddress();
effect(() => {
  void useLanguage(lang.value);
});
const root = document.querySelector("#app");
if (root) render(<App />, root);
