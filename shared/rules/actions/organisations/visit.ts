import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { newId } from "../../match.ts";
import { boardsAhead, headSeatOf, presentOrganisation } from "../../organisations/lookup.ts";
import { noteAsked } from "../../organisations/requests.ts";
import { issueOf } from "../../sight.ts";

/** A minister goes to an organisation's board about its task before it votes (A6: visits, weighted by votes). */
export const visit = defineAction<{ organisation: string; issue: string }>({
  id: "visit",
  group: "organisations",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["follow-through"],
  module: "organisations",
  payload: z.strictObject({ organisation: z.string().max(40), issue: z.string().max(40) }),
  fields: { organisation: "organisation", issue: "issue" },
  refusals: ["network-off", "unknown-organisation", "unknown-issue", "no-task", "board-has-voted", "already-visited"],
  cost: () => 1,
  check({ open, pub, seat }, { organisation, issue: issueId }) {
    const now = presentOrganisation(pub, organisation);
    if (!now) return refuse("unknown-organisation", { organisation });
    const issue = issueOf(open, issueId);
    if (!issue) return refuse("unknown-issue", { issue: issueId });
    if (open.without.includes("vertical")) return refuse("network-off");
    const task = pub.tasks.find((t) => t.organisation === organisation && t.issue === issue.index);
    if (!task) return refuse("no-task");
    if (task.got !== null || !boardsAhead(open, pub)) return refuse("board-has-voted");
    return now.visitors[issue.index]?.includes(seat ?? "") ? refuse("already-visited") : null;
  },
  effect(match, seat, { organisation, issue: issueId }) {
    const { state, setup } = match;
    const { pub } = state;
    const now = pub.organisations[organisation];
    const issue = setup.issueById[issueId];
    const head = headSeatOf(setup.open, organisation);
    if (!now || !issue || seat === null || head === null) return;
    (now.visitors[issue.index] ??= []).push(seat);
    noteAsked(match, organisation, [seat], false);
    // A contact that is over already: it ties at the meeting's end like a channel that was used, and takes nobody's attention.
    pub.channels.push({
      id: newId(match, "c"),
      kind: "vertical",
      convener: seat,
      members: [seat, head],
      invited: [],
      partner: null,
      issue: issue.index,
      host: null,
      used: true,
      open: false,
      meeting: pub.meeting,
    });
  },
  examples: ({ open, pub }) =>
    pub.tasks.filter((t) => t.got === null).map((t) => ({ organisation: t.organisation, issue: open.issues[t.issue]?.id ?? "" })),
});
