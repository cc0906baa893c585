/** The hidden agenda is not reached as things stand, at an hour when that begins to count. */
import type { Agenda } from "../../scenario/schema.ts";
import { issueOf } from "../../rules/sight.ts";
import { agendaNow } from "../agenda-now.ts";
import type { Eyes } from "../eyes.ts";
import { meetingsToBell } from "../timing.ts";
import { clauseAt, defineWarning, talkWith, type Mend, type Place } from "../warning.ts";

/** The level an agenda is after, as an id, or null. */
function wanted(agenda: Agenda): { issue: string; option: string } | null {
  if (agenda.kind === "wording") return { issue: agenda.issue, option: agenda.option };
  const bound = agenda.kind === "bound" ? (agenda.atLeast ?? agenda.atMost) : undefined;
  return agenda.kind === "bound" && bound !== undefined ? { issue: agenda.issue, option: bound } : null;
}

const first = (eyes: Eyes, ways: readonly (readonly [string, Record<string, unknown>])[]): Mend | null => {
  const way = ways.find(([id, payload]) => eyes.may(id, payload));
  return way ? { do: way[0], with: way[1] } : null;
};

/** An act that brings it nearer, where one does. */
function mendOf(eyes: Eyes, agenda: Agenda): { place: Place; mend: Mend | null } {
  const level = wanted(agenda);
  if (level)
    return {
      place: clauseAt(level.issue),
      mend: first(eyes, [
        ["co-sponsor", level],
        ["table", level],
        ["object", { issue: level.issue, wording: level.option, reason: "fairness" }],
      ]),
    };
  if (agenda.kind === "tie") return { place: talkWith(agenda.with), mend: first(eyes, [["open-channel", { to: agenda.with }]]) };
  if (agenda.kind === "carries") {
    const issues = agenda.issue === undefined ? eyes.open.issues.map((k) => k.id) : [agenda.issue];
    const ways = agenda.carried
      ? issues.map((issue) => ["name-carrier", { issue, organisation: agenda.organisation, level: "outreach" }] as const)
      : [];
    return { place: { panel: "organisations", pick: { kind: "organisation", id: agenda.organisation } }, mend: first(eyes, ways) };
  }
  if (agenda.kind === "settled") {
    const clause = eyes.pub.draft[issueOf(eyes.open, agenda.issue)?.index ?? -1];
    const option = issueOf(eyes.open, agenda.issue)?.options[clause?.text ?? -1]?.id ?? "";
    return { place: clauseAt(agenda.issue), mend: first(eyes, [["motion", { kind: "clause", issue: agenda.issue, option }]]) };
  }
  return { place: { panel: "brief" }, mend: null };
}

export const agendaSlips = defineWarning({
  key: "agenda-slips",
  tone: "chance",
  who: "both",
  find(eyes) {
    const { desk, stage, pub } = eyes;
    const agenda = desk.agenda;
    if (!agenda) return [];
    const now = agendaNow(eyes.sight);
    if (now === null || now === 100) return [];
    // Ties and findings take meetings to make; a wording can still be won at the summit.
    const early = agenda.kind === "tie" || agenda.kind === "finding";
    if (!early && stage === "preparation") return [];
    if (pub.outcome !== null && !["tie", "carries"].includes(agenda.kind)) return [];
    const { place, mend } = mendOf(eyes, agenda);
    return [{ params: { reached: now, meetings: Math.max(0, meetingsToBell(eyes)) }, place, mend }];
  },
});
