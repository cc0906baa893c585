/** What one looks at and tries out belongs to one match: another one begins with a clear desk. */
import { clearTrial, unfolded } from "../panels/draft/trial.ts";
import { refused } from "../store/act.ts";
import { draftAct, look, lookedUp } from "../store/focus.ts";
import { readTo } from "../store/match.ts";
import { boardIsBig } from "./big.ts";

let at = "";

/** Clears it when the match is another one than last time. */
export function clearDesk(roomId: string): void {
  if (roomId === at) return;
  at = roomId;
  look("brief");
  draftAct.value = null;
  lookedUp.value = null;
  unfolded.value = [];
  clearTrial();
  refused.value = null;
  readTo.value = 0;
  boardIsBig.value = false;
}
