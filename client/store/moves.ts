/** What one's seat may do now. Brings the rules along, so only the play screen imports it. */
import { computed } from "@preact/signals";
import { openMoves, type Move } from "../../shared/rules/open-moves.ts";
import { seat, view } from "./match.ts";

export const moves = computed<Move[]>(() => {
  const sight = view.value;
  return sight && seat.value !== null ? openMoves(sight, `seat:${seat.value}`) : [];
});
