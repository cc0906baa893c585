/** The panels as tabs: one at a time, by pointer, by arrow keys, or by number. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n.ts";
import { panels } from "../panels/index.ts";
import { tab } from "../store/focus.ts";
import { unread } from "../store/match.ts";
import { tabAfter } from "./tab-after.ts";

/** The panel that is open: the one asked for, or the first. */
export const openPanel = () => panels.value.find((panel) => panel.id === tab.value) ?? panels.value[0];

export function Tabs(): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const open = openPanel()?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = panels.value.findIndex((panel) => panel.id === open);
    const next = tabAfter(event.key, at, panels.value.length);
    const panel = next === null ? null : panels.value[next];
    if (!panel) return;
    event.preventDefault();
    tab.value = panel.id;
    list.current?.querySelector<HTMLElement>(`#tab-${panel.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t("ui.play.panels")} ref={list} onKeyDown={onKeyDown}>
      {panels.value.map(({ id, titleKey }) => (
        <button
          type="button"
          role="tab"
          key={id}
          id={`tab-${id}`}
          aria-selected={id === open}
          aria-controls="panel"
          tabIndex={id === open ? 0 : -1}
          onClick={() => (tab.value = id)}
        >
          {t(titleKey)}
          {id === "log" && unread.value.length > 0 && id !== open ? (
            <span class="tab-count">{Math.min(99, unread.value.length)}</span>
          ) : null}
        </button>
      ))}
    </div>
  );
}

export function OpenPanel(): JSX.Element | null {
  const panel = openPanel();
  const at = useRef<HTMLElement>(null);
  useEffect(() => {
    at.current?.scrollTo(0, 0);
  }, [panel?.id]);
  if (!panel) return null;
  const Inside = panel.component;
  return (
    <section class="panel-slot" role="tabpanel" id="panel" aria-labelledby={`tab-${panel.id}`} data-guide={panel.id} tabIndex={0} ref={at}>
      <h2 class="hidden-words">{t(panel.titleKey)}</h2>
      <Inside key={panel.id} />
    </section>
  );
}
