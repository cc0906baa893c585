// Sends an act of the person: asks first where it is needed.
import { signal } from "@preact/signals";
import { choiceWords, refusalWords } from "../../../shared/i18n/describe.ts";
import { dealWords } from "../../../shared/i18n/things.ts";
import { ACTIONS } from "../../../shared/rules/actions/index.ts";
import { wouldBreak } from "../../../shared/rules/network/breaking.ts";
import { announce } from "../../a11y/live.tsx";
import { act } from "../../store/index.ts";
import type { Table } from "../port.ts";
import { ask } from "./ask.tsx";
import { say, word } from "./say.ts";

/** Why the last act was refused, for the form that sent it; the play screen shows refusals as well. */
export const refusedWords = signal("");

/** Acts that cannot be taken back, or that break a promise, are asked once more. */
async function isMeant(table: Table, id: string, payload: Record<string, unknown>): Promise<boolean> {
  const label = word(table, "action", `${id}.label`);
  const broken = wouldBreak(table.view, id, payload);
  if (broken.length > 0) {
    const deals = broken.map((deal) => dealWords(table.speech, deal)).join(" · ");
    return ask(table, label, say(table, "terminal.breaks", { deals }), say(table, "ui.panel.break-word"), "alarm");
  }
  if (ACTIONS[id]?.irreversible !== true) return true;
  const what = choiceWords(table.speech, id, payload);
  return ask(table, label, say(table, "ui.panel.sure", { what }), label, "gold");
}

/** Sends an act; true when it was taken. */
export async function perform(table: Table, id: string, payload: Record<string, unknown>): Promise<boolean> {
  refusedWords.value = "";
  if (!(await isMeant(table, id, payload))) return false;
  const answer = await act(id, payload);
  if (answer.ok) announce(say(table, "ui.panel.sent", { what: word(table, "action", `${id}.label`) }));
  else refusedWords.value = refusalWords(table.speech, answer);
  return answer.ok;
}
