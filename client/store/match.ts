/** The match on screen, as signals: set by the connection, read by panels and board. Nothing of it may be changed in place. */
import { computed, signal } from "@preact/signals";
import { namesFor, type Names } from "../../shared/i18n/names.ts";
import type { Speech } from "../../shared/i18n/things.ts";
import type { OpenSetup } from "../../shared/rules/setup.ts";
import type { View } from "../../shared/rules/view.ts";
import type { Texts } from "../../shared/scenario/texts-schema.ts";
import type { News } from "../../shared/wire/board.ts";
import { locale } from "../i18n.ts";
import { lang } from "./settings.ts";

/** How the line to the room is: `elsewhere` = another tab or device has taken this seat; `gone` = the match is not there any more. */
export type Line = "off" | "joining" | "on" | "waiting" | "elsewhere" | "gone";
export const line = signal<Line>("off");

/** The match's own data, which never change: the setup, and its texts by language (the public ones, and one's own brief). */
export interface Setting {
  roomId: string;
  open: OpenSetup;
  texts: Record<string, Texts>;
}
export const setting = signal<Setting | null>(null);

/** What is on the wire beside the view. */
export interface Around {
  code: string;
  /** Has the table a coach? */
  coach: boolean;
  /** People's names by seat. */
  names: Record<string, string>;
  /** Texts beside the log, by reference: "#m1". */
  words: Record<string, string>;
  /** What may be read of the log, in its order. */
  news: readonly News[];
  /** Does the match's clock run? */
  running: boolean;
  /** Wall-clock milliseconds at which the view came. */
  at: number;
}
export const around = signal<Around>({ code: "", coach: false, names: {}, words: {}, news: [], running: false, at: 0 });

/** What one's seat sees now; null until the first state has come. */
export const view = signal<View | null>(null);

export const open = computed(() => setting.value?.open ?? null);
/** Texts of the scenario in the language of the interface; English, else any, when that one is missing. */
export const texts = computed<Texts>(() => {
  const all = setting.value?.texts ?? {};
  return all[lang.value] ?? all["en"] ?? Object.values(all)[0] ?? {};
});
/** One's own seat, or null for an onlooker. */
export const seat = computed(() => view.value?.seat ?? null);
export const names = computed<Names | null>(() => (open.value ? namesFor(open.value, texts.value) : null));
/** All that the functions of shared/i18n need to say something; null until the match is there. */
export const speech = computed<Speech | null>(() =>
  names.value && locale.value ? { locale: locale.value, names: names.value, sight: view.value } : null,
);

/** Entry up to which the log has been read. */
export const readTo = signal(0);
/** What has happened since one last looked. */
export const unread = computed(() => around.value.news.filter((entry) => entry.n > readTo.value));
export function markRead(): void {
  readTo.value = view.value?.n ?? readTo.value;
}
