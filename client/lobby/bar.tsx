/** The line on top of the lobby's pages: the name, language and appearance. */
import type { JSX } from "preact";
import { t } from "../i18n.ts";
import { lang, LANGUAGES, theme, type Language, type Theme } from "../store/settings.ts";
import "../style/lobby.css";

/** Languages in their own words, so that everybody finds hers. */
const OWN_NAMES: Readonly<Record<Language, string>> = { en: "English", "zh-Hans": "简体中文" };
const THEMES: readonly Theme[] = ["system", "light", "dark"];

export function LanguageSwitch(): JSX.Element {
  return (
    <fieldset class="segment" aria-label={t("ui.settings.language")}>
      {LANGUAGES.map((id) => (
        <button type="button" key={id} lang={id} aria-pressed={lang.value === id} onClick={() => (lang.value = id)}>
          {OWN_NAMES[id]}
        </button>
      ))}
    </fieldset>
  );
}

export function ThemeSwitch(): JSX.Element {
  return (
    <select
      class="select select-small"
      aria-label={t("ui.settings.theme")}
      value={theme.value}
      onChange={(event) => (theme.value = THEMES.find((one) => one === event.currentTarget.value) ?? "system")}
    >
      {THEMES.map((id) => (
        <option key={id} value={id}>
          {t(`ui.settings.theme-${id}`)}
        </option>
      ))}
    </select>
  );
}

export function TopBar({ back = true }: { back?: boolean }): JSX.Element {
  return (
    <header class="topbar">
      {back ? (
        <a class="topbar-brand" href="#/">
          <span aria-hidden="true">←</span> {t("ui.app.name")}
        </a>
      ) : (
        <span class="topbar-brand">
          <img src="/icons/icon.svg" alt="" width="28" height="28" /> {t("ui.app.name")}
        </span>
      )}
      <div class="topbar-tools">
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </header>
  );
}
