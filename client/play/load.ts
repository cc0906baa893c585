/** Fetches what of a match never changes: its setup and its texts, one's own brief among them. */
import type { Texts } from "../../shared/scenario/texts-schema.ts";
import { briefInfo, tableInfo, type BriefInfo } from "../connection/api.ts";
import type { Setting } from "../store/match.ts";

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
