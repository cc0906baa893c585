/** The menu of the table: language, appearance, sounds, keys, and the ways out. */
import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { TextKey } from "../../shared/i18n/translate.ts";
import { t } from "../i18n.ts";
import { LanguageSwitch, ThemeSwitch } from "../lobby/bar.tsx";
import { CopyButton } from "../lobby/copy.tsx";
import { setPace } from "../store/act.ts";
import { InCharge } from "./in-charge.tsx";
import { setting } from "../store/match.ts";
import { seatIn } from "../store/seats.ts";
import { settings, type Pace } from "../store/settings.ts";

const PACES: readonly Pace[] = ["calm", "brisk", "instant"];

function Switch({ of, label }: { of: Signal<boolean>; label: TextKey }): JSX.Element {
  return (
    <label class="menu-row">
      <span>{t(label)}</span>
      <input type="checkbox" role="switch" checked={of.value} onChange={() => (of.value = !of.value)} />
    </label>
  );
}

function PaceRow(): JSX.Element {
  return (
    <label class="menu-row">
      <span>{t("ui.settings.pace")}</span>
      <select
        class="select select-small"
        value={settings.pace.value}
        onChange={(event) => {
          settings.pace.value = PACES.find((one) => one === event.currentTarget.value) ?? "brisk";
          void setPace(settings.pace.value);
        }}
      >
        {PACES.map((id) => (
          <option key={id} value={id}>
            {t(`ui.settings.pace-${id}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Menu(): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const held = setting.value ? seatIn(setting.value.roomId) : null;
  return (
    <>
      <button
        type="button"
        class="menu-button menu-open"
        aria-label={t("ui.play.menu")}
        title={t("ui.play.menu")}
        onClick={() => box.current?.showModal()}
      >
        <span aria-hidden="true">☰</span>
      </button>
      <dialog
        ref={box}
        class="menu"
        aria-label={t("ui.play.menu")}
        onClick={(event) => event.target === box.current && box.current?.close()}
      >
        <div class="menu-body">
          <div class="menu-row">
            <h2>{t("ui.settings.title")}</h2>
            <button type="button" class="button button-quiet" onClick={() => box.current?.close()}>
              {t("ui.app.close")}
            </button>
          </div>
          <InCharge />
          <div class="menu-row">
            <span>{t("ui.settings.language")}</span>
            <LanguageSwitch />
          </div>
          <div class="menu-row">
            <span>{t("ui.settings.theme")}</span>
            <ThemeSwitch />
          </div>
          <PaceRow />
          <Switch of={settings.sound} label="ui.settings.sound" />
          <Switch of={settings.calm} label="ui.settings.calm" />
          <Switch of={settings.guide} label="ui.settings.guide" />
          <Switch of={settings.coach} label="ui.settings.coach" />
          <Switch of={settings.keys} label="ui.settings.keys" />
          <p class="hint">{t("ui.play.keys-text")}</p>
          {held ? <CopyButton text={`${location.origin}/#/seat/${encodeURIComponent(held.token)}`} label={t("ui.play.seat-link")} /> : null}
          <a class="button button-quiet" href="#/">
            {t("ui.play.leave")}
          </a>
        </div>
      </dialog>
    </>
  );
}
