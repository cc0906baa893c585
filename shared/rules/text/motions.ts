/** Motions: three ministers of both groups put a clause, a package or a poll on the agenda without the chair (rule book section 6). */
import type { Refusal } from "../define-action.ts";
import type { Match } from "../match.ts";
import type { OpenSetup } from "../setup.ts";
import type { Sight } from "../sight.ts";
import type { Motion } from "../state.ts";
import { openCall } from "./calls.ts";
import { openPoll, pollRefusal } from "./polls.ts";
import { callRefusal, type Proposal } from "./proposals.ts";

const SUPPORTERS = 3;

/** Do these seats suffice? Three ministers (all, if there are fewer), of both groups where ministers of both are seated. */
export function carriesMotion(open: OpenSetup, seconders: readonly string[]): boolean {
  const ministers = open.seats.filter((s) => s.role === "minister");
  const behind = ministers.filter((s) => seconders.includes(s.id));
  if (behind.length < Math.min(SUPPORTERS, ministers.length)) return false;
  const seated = new Set(ministers.map((s) => s.group));
  if (!seated.has("advanced") || !seated.has("emerging")) return true;
  return behind.some((s) => s.group === "advanced") && behind.some((s) => s.group === "emerging");
}

function proposalOf(motion: Pick<Motion, "kind" | "issue" | "package">): Proposal {
  return { kind: motion.kind === "package" ? "whole" : "clause", issue: motion.issue, package: motion.package };
}

/** Why the motion cannot come onto the agenda now, or null; it stays pending until it can. */
export function agendaRefusal(sight: Sight, motion: Pick<Motion, "kind" | "issue" | "package">): Refusal | null {
  return motion.kind === "poll" ? pollRefusal(sight.pub, motion.issue) : callRefusal(sight, proposalOf(motion));
}

/** Once enough ministers stand behind it: opens the call or poll, as if by the chair. */
export function carryMotion(match: Match, motion: Motion): void {
  if (motion.carried || !carriesMotion(match.setup.open, motion.seconders)) return;
  motion.carried = true;
  const by = motion.seconders[0] ?? match.setup.open.chair;
  if (motion.kind === "poll") openPoll(match, by, motion.issue);
  else openCall(match, by, proposalOf(motion));
}

/** Motions of this meeting that wait for seconders. */
export function pendingMotions({ pub }: Pick<Sight, "pub">): Motion[] {
  return pub.motions.filter((m) => m.meeting === pub.meeting && !m.carried);
}
