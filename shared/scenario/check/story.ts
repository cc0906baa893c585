/** What happens in a match: findings, option papers, meetings, events, reviews, ties, the mix of bots. */
import { STAGES, type Scenario } from "../schema.ts";
import { idsOf, keysMustExist, mustExist, type Check, type Say } from "./say.ts";

const ROUNDING = 1e-6;

function checkKnowledge(scenario: Scenario, say: Say): void {
  const organisations = idsOf(scenario.organisations);
  const issues = idsOf(scenario.issues);
  for (const key of ["findings", "optionPapers"] as const)
    scenario[key].forEach((item, i) => {
      mustExist(say, "organisation", organisations, item.organisation, [key, i, "organisation"]);
      mustExist(say, "issue", issues, item.issue, [key, i, "issue"]);
      if (item.source !== undefined) mustExist(say, "source", Object.keys(scenario.sources), item.source, [key, i, "source"]);
    });
  scenario.findings.forEach((finding, i) => {
    keysMustExist(say, "seat", idsOf(scenario.seats), finding.moves, ["findings", i, "moves"]);
    for (const id of Object.keys(finding.moves)) {
      const seat = scenario.seats.find((s) => s.id === id);
      if (seat && !(seat.values && "ideals" in seat.values))
        say(
          "warning",
          "unmoved",
          ["findings", i, "moves", id],
          `"${id}" has no ideals that a finding could move`,
          "leave it out, or give the seat weights and ideals",
        );
    }
  });
  scenario.optionPapers.forEach((paper, i) => {
    const issue = scenario.issues.find((k) => k.id === paper.issue);
    if (issue) mustExist(say, "option", idsOf(issue.options), paper.option, ["optionPapers", i, "option"]);
  });
}

function checkMeetings(scenario: Scenario, say: Say): void {
  const meetings = scenario.meetings;
  if (meetings.length === 0) return;
  let latest = 0;
  meetings.forEach((meeting, m) => {
    const stage = STAGES.indexOf(meeting.stage);
    if (stage < latest)
      say(
        "error",
        "stage-order",
        ["meetings", m, "stage"],
        `a ${meeting.stage} meeting comes after the ${STAGES[latest]}`,
        "put preparation before summit before follow-through",
      );
    latest = Math.max(latest, stage);
    for (const key of ["boards", "period"] as const)
      if (meeting[key] && meeting.stage !== "follow-through")
        say("warning", "unused-key", ["meetings", m, key], `"${key}" counts only in follow-through`, "move it to a follow-through meeting");
  });
  const summit = meetings.filter((meeting) => meeting.stage === "summit");
  if (summit.length === 0)
    say(
      "error",
      "no-summit",
      ["meetings"],
      "there is no summit meeting, so nothing can be adopted",
      "add one with stage: summit, tier: leaders",
    );
  else if (!summit.some((meeting) => meeting.tier === "leaders"))
    say(
      "error",
      "no-leaders",
      ["meetings"],
      "no summit meeting is the leaders', and only they adopt",
      "give one summit meeting tier: leaders",
    );
}

function checkEvents(scenario: Scenario, say: Say): void {
  scenario.events.forEach((event, i) => {
    if (event.meeting !== undefined) mustExist(say, "meeting", idsOf(scenario.meetings), event.meeting, ["events", i, "meeting"]);
    if ("seat" in event) mustExist(say, "seat", idsOf(scenario.seats), event.seat, ["events", i, "seat"]);
    if ("issue" in event) mustExist(say, "issue", idsOf(scenario.issues), event.issue, ["events", i, "issue"]);
    if ("organisation" in event)
      mustExist(say, "organisation", idsOf(scenario.organisations), event.organisation, ["events", i, "organisation"]);
  });
}

export const checkStory: Check = (scenario, say) => {
  checkKnowledge(scenario, say);
  checkMeetings(scenario, say);
  checkEvents(scenario, say);
  const ministers = idsOf(scenario.seats.filter((seat) => seat.role === "minister"));
  scenario.reviews.forEach((review, i) => {
    mustExist(say, "minister", ministers, review.reviewer, ["reviews", i, "reviewer"]);
    mustExist(say, "minister", ministers, review.reviewed, ["reviews", i, "reviewed"]);
    if (review.reviewer === review.reviewed)
      say("error", "own-review", ["reviews", i], `"${review.reviewer}" would review itself`, "name two different seats");
  });
  const actors = [...idsOf(scenario.seats), ...idsOf(scenario.organisations), ...idsOf(scenario.partners)];
  const pairs = new Set<string>();
  scenario.ties.forEach((tie, i) => {
    tie.between.forEach((id, side) => mustExist(say, "seat", actors, id, ["ties", i, "between", side]));
    if (tie.between[0] === tie.between[1])
      say("error", "own-tie", ["ties", i, "between"], "a tie needs two different ends", "name two seats");
    const pair = tie.between.toSorted().join(" ");
    if (pairs.has(pair)) say("error", "duplicate-tie", ["ties", i], `the tie ${pair} stands twice`, "keep one of the two");
    pairs.add(pair);
  });
  const shares = Object.values(scenario.mix ?? { all: 1 }).reduce((sum, share) => sum + share, 0);
  if (Math.abs(shares - 1) > ROUNDING)
    say("error", "mix-sum", ["mix"], `the shares of the mix sum to ${Math.round(shares * 1e6) / 1e6}`, "make them sum to 1");
};
