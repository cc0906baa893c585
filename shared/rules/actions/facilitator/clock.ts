/** Pause, resume, more minutes, next meeting. */
import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { endMeeting } from "../../phases/meeting.ts";
import type { Match } from "../../match.ts";

function shiftDeadlines(match: Match, by: number): void {
  const { pub } = match.state;
  if (pub.deadline !== null) pub.deadline += by;
  if (pub.call && pub.call.deadline !== null) pub.call.deadline += by;
}

export const pause = defineAction<Record<string, never>>({
  id: "pause",
  group: "facilitator",
  who: ["facilitator"],
  phases: ["briefing", "meeting"],
  payload: z.strictObject({}),
  fields: {},
  refusals: [],
  check: () => null,
  effect(match) {
    match.state.pub.paused = true;
    match.state.pub.pausedAt = match.state.t;
  },
  examples: () => [{}],
});

export const resume = defineAction<Record<string, never>>({
  id: "resume",
  group: "facilitator",
  who: ["facilitator"],
  phases: ["briefing", "meeting"],
  payload: z.strictObject({}),
  fields: {},
  refusals: ["not-paused"],
  whilePaused: true,
  check: ({ pub }) => (pub.paused ? null : refuse("not-paused")),
  effect(match) {
    const { pub, t } = match.state;
    pub.paused = false;
    const away = t - pub.pausedAt;
    pub.startedAt += away;
    shiftDeadlines(match, away);
  },
  examples: () => [{}],
});

export const extend = defineAction<{ minutes: number }>({
  id: "extend",
  group: "facilitator",
  who: ["facilitator"],
  phases: ["meeting"],
  payload: z.strictObject({ minutes: z.number().int().min(1).max(60) }),
  fields: { minutes: "number" },
  refusals: ["untimed"],
  whilePaused: true,
  check: ({ pub }) => (pub.deadline === null ? refuse("untimed") : null),
  effect: (match, _seat, { minutes }) => {
    const { pub } = match.state;
    if (pub.deadline !== null) pub.deadline += minutes * 60_000;
  },
  examples: () => [{ minutes: 2 }],
});

export const next = defineAction<Record<string, never>>({
  id: "next",
  group: "facilitator",
  who: ["facilitator"],
  phases: ["meeting"],
  payload: z.strictObject({}),
  fields: {},
  refusals: [],
  irreversible: true,
  check: () => null,
  effect: (match) => endMeeting(match),
  examples: () => [{}],
});
