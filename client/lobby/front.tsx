/** The front page: what one can do here, and a picture of what it is. */
import type { JSX } from "preact";
import { t } from "../i18n.ts";
import type { TextKey } from "../../shared/i18n/translate.ts";
import { dropSeat, heldSeats } from "../store/seats.ts";
import { TopBar } from "./bar.tsx";
import { Picture } from "./picture.tsx";

interface Way {
  href: string;
  title: TextKey;
  hint: TextKey;
}

const WAYS: readonly Way[] = [
  { href: "#/join", title: "ui.front.join", hint: "ui.front.join-hint" },
  { href: "#/open", title: "ui.front.open", hint: "ui.front.open-hint" },
  { href: "#/how", title: "ui.front.how", hint: "ui.front.how-hint" },
];

function Held(): JSX.Element | null {
  const held = heldSeats.value;
  if (held.length === 0) return null;
  return (
    <section class="held" aria-labelledby="held-title">
      <h2 id="held-title">{t("ui.front.continue")}</h2>
      <ul>
        {held.slice(0, 4).map(({ roomId, scenario, seat, office, code }) => (
          <li key={roomId}>
            <a class="held-link" href={`#/play/${encodeURIComponent(roomId)}`}>
              {t("ui.front.continue-seat", { scenario, seat: office ?? seat, code: code.toUpperCase() })}
            </a>
            <button
              type="button"
              class="held-drop"
              aria-label={t("ui.front.forget")}
              title={t("ui.front.forget")}
              onClick={() => dropSeat(roomId)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Front(): JSX.Element {
  return (
    <div class="front">
      <TopBar back={false} />
      <main id="main" class="front-main" tabIndex={-1}>
        <div class="front-words">
          <h1>{t("ui.app.name")}</h1>
          <p class="front-tagline">{t("ui.app.tagline")}</p>
          <p class="front-lead">{t("ui.front.lead")}</p>
          <nav class="ways" aria-label={t("ui.app.name")}>
            <a class="way way-gold" href="#/alone">
              <strong>{t("ui.front.alone")}</strong>
              <span>{t("ui.front.alone-hint")}</span>
            </a>
            {WAYS.map(({ href, title, hint }) => (
              <a class="way" key={href} href={href}>
                <strong>{t(title)}</strong>
                <span>{t(hint)}</span>
              </a>
            ))}
          </nav>
          <Held />
        </div>
        <Picture />
      </main>
      <footer class="front-foot">{t("ui.front.foot")}</footer>
    </div>
  );
}
