/** The calendar: meetings open, end, and lead to the next; the last one to the debriefing (rule book sections 3 and 4). */
import { closePeriod, openFollowThrough } from "../delivery/periods.ts";
import { openEvents } from "../events/events.ts";
import type { Match } from "../match.ts";
import { closeChannels, openContacts } from "../network/channels.ts";
import { judgeAtAdoption, judgeAtDelivery } from "../network/promises.ts";
import { closeTies } from "../network/ties.ts";
import { closeBoards, openTasks } from "../organisations/boards.ts";
import { closeCall } from "../text/close-call.ts";
import { lapseObjections, openZeroDraft } from "../text/draft.ts";
import { concludeSummit } from "../text/outcome.ts";
import { lastSummit, meetingOf } from "./calendar.ts";

export { lastSummit, meetingOf, pastFirstThird } from "./calendar.ts";
export { recall } from "./recall.ts";

export function startMeeting(match: Match, index: number): void {
  const { state, setup } = match;
  const { pub } = state;
  const meeting = setup.open.meetings[index];
  if (!meeting) return startDebriefing(match);
  pub.phase = "meeting";
  pub.meeting = index;
  while (pub.began.length < index) pub.began.push(0);
  pub.began[index] = state.n;
  pub.startedAt = state.t;
  pub.deadline = pub.timed ? state.t + meeting.minutes * 60_000 : null;
  pub.done = [];
  pub.acted = [];
  pub.tabledPackage = null;
  for (const organisation of Object.values(pub.organisations)) {
    organisation.acts = 0;
    organisation.jointActs = 0;
  }
  openContacts(match);
  if (pub.zeroDraft.length === 0) openZeroDraft(match);
  if (setup.open.modules.events) openEvents(match);
}

/** Ends the meeting in play with everything that falls due, and opens the next. */
export function endMeeting(match: Match): void {
  const { state, setup } = match;
  const { pub } = state;
  const meeting = meetingOf(setup.open, pub);
  if (!meeting) return;
  const at = pub.meeting;
  // A call that the bell catches is closed by it.
  if (pub.call) closeCall(match);
  for (const request of state.requests) if (request.status === "asked" || request.status === "waiting") request.status = "lapsed";
  for (const question of state.questions) if (question.status === "asked") question.status = "lapsed";
  for (const deal of state.deals) if (deal.status === "proposed") deal.status = "declined";
  // Before the ties move: what was shown during the meeting is what is reckoned.
  if (meeting.stage === "follow-through") {
    if (meeting.boards) closeBoards(match);
    if (meeting.period) closePeriod(match);
  }
  closeTies(match);
  closeChannels(match);
  lapseObjections(match);
  if (meeting.stage === "summit" && (pub.outcome !== null || at === lastSummit(setup.open))) {
    endSummit(match);
    const next = setup.open.meetings.findIndex((m, i) => i > at && m.stage === "follow-through");
    const anything = pub.outcome !== null && pub.outcome.package.some((option) => option >= 0);
    return next >= 0 && anything ? startMeeting(match, next) : startDebriefing(match);
  }
  startMeeting(match, at + 1);
}

function endSummit(match: Match): void {
  const { pub } = match.state;
  if (pub.outcome === null) concludeSummit(match);
  judgeAtAdoption(match);
  openTasks(match);
  openFollowThrough(match);
}

export function startDebriefing(match: Match): void {
  const { pub } = match.state;
  if (pub.phase === "debriefing") return;
  if (pub.outcome === null) {
    pub.call = null;
    endSummit(match);
  }
  judgeAtDelivery(match);
  pub.phase = "debriefing";
  // The debriefing has no clock: ended during a pause, it is not paused.
  pub.paused = false;
  pub.deadline = null;
  pub.call = null;
}

/**
 * What follows by itself from the entry just applied: an adopted text ends the summit; a meeting in which every seat is done
 * and no call is open is over.
 */
export function advance(match: Match): void {
  const { pub } = match.state;
  const meeting = meetingOf(match.setup.open, pub);
  if (!meeting || pub.call !== null) return;
  const adopted = meeting.stage === "summit" && pub.outcome !== null;
  if (adopted || match.setup.open.seats.every((s) => pub.done.includes(s.id))) endMeeting(match);
}
