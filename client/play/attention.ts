/** Calls for attention: title and icon say "your move", news are read out, and a small sound if one likes. */
import { effect, untracked } from "@preact/signals";
import { entryWords } from "../../shared/i18n/describe.ts";
import type { News } from "../../shared/wire/board.ts";
import { announce } from "../a11y/live.tsx";
import { t } from "../i18n.ts";
import { wall } from "../store/clock.ts";
import { around, speech, view } from "../store/match.ts";
import { settings } from "../store/settings.ts";
import { chime } from "./chime.ts";
import { waitsForMe } from "./waits.ts";

/** Entries that say nothing to a listener. */
const QUIET = new Set(["done", "ready", "tick", "end", "start", "seat-player"]);

/** New entries worth hearing, as sentences; one's own acts are known. */
function sentences(news: readonly News[], after: number): string[] {
  const said = speech.value;
  const own = `seat:${view.value?.seat ?? ""}`;
  if (!said) return [];
  return news.filter((entry) => entry.n > after && entry.by !== own && !QUIET.has(entry.do)).map((entry) => entryWords(said, entry));
}

function showIcon(calls: boolean): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const wanted = calls ? "/icons/icon-move.svg" : "/icons/icon.svg";
  if (icon && !icon.href.endsWith(wanted)) icon.href = wanted;
}

/** Follows the match on screen until the returned function is called. */
export function followMatch(): () => void {
  let heard = -1;
  let called = false;
  const stopNews = effect(() => {
    const { news } = around.value;
    const now = view.value;
    if (!now) return;
    if (heard >= 0) for (const sentence of untracked(() => sentences(news, heard))) announce(sentence);
    heard = now.n;
  });
  const stopTitle = effect(() => {
    const now = view.value;
    const calls = now !== null && waitsForMe(now);
    document.title = calls ? `● ${t("ui.play.move")} – ${t("ui.app.name")}` : t("ui.app.name");
    showIcon(calls);
    if (calls && !called && untracked(() => settings.sound.value)) chime();
    called = calls;
  });
  const timer = setInterval(() => {
    wall.value = Date.now();
  }, 500);
  return () => {
    stopNews();
    stopTitle();
    clearInterval(timer);
    document.title = t("ui.app.name");
    showIcon(false);
  };
}
