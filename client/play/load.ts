/** Fetches what of a match never changes: its setup and its texts, one's own brief among them. */
import { effect, untracked } from "@preact/signals";
import type { View } from "../../shared/rules/view.ts";
import type { Texts } from "../../shared/scenario/texts-schema.ts";
import { briefInfo, tableInfo, type BriefInfo } from "../connection/api.ts";
import { setting, view, type Setting } from "../store/match.ts";

/** The public texts of a language with one's own brief put to one's seat. */
export function withBrief(texts: Texts, seat: string, brief: BriefInfo["texts"][string] | undefined): Texts {
  if (!brief) return texts;
  return { ...texts, seats: { ...texts.seats, [seat]: { ...texts.seats?.[seat], ...brief } } };
}

export async function loadSetting(roomId: string, token: string): Promise<Setting> {
  const [info, brief] = await Promise.all([tableInfo(roomId), briefInfo(token)]);
  const texts = Object.fromEntries(Object.entries(info.texts).map(([id, said]) => [id, withBrief(said, brief.seat, brief.texts[id])]));
  return { roomId, open: info.open, texts };
}

/** What the public texts depend on: findings and events come into the open in the course of the match. */
export const textsMark = ({ pub }: Pick<View, "pub">): string =>
  [pub.phase === "debriefing", pub.published.findings.length, pub.published.papers.length, pub.events.length].join();

/** Fetches the texts anew when more of them may be read; until the returned function is called. */
export function followTexts(roomId: string, token: string): () => void {
  let mark = "";
  return effect(() => {
    const now = view.value;
    if (!now) return;
    const next = textsMark(now);
    const stale = mark !== "" && mark !== next;
    mark = next;
    if (!stale) return;
    loadSetting(roomId, token).then(
      ({ texts }) => {
        const known = untracked(() => setting.value);
        if (known?.roomId === roomId) setting.value = { ...known, texts };
      },
      // The next change asks again.
      () => undefined,
    );
  });
}
