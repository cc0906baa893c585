/** Hints about the text and what follows it, from the brief to the debriefing. */
import { levelCarried } from "../../shared/rules/organisations/acceptance.ts";
import { issueOf, optionOf } from "../../shared/rules/sight.ts";
import { clauseValue } from "../../shared/rules/text/draft-value.ts";
import { fairestLevel } from "./fairest.ts";
import type { Found, HintRule, Place } from "./hint.ts";

export const brief: HintRule = {
  key: "brief",
  target: "brief",
  find: ({ view, seat }) =>
    view.pub.phase === "briefing" && !view.pub.ready.includes(seat.id) ? { params: {}, offer: { do: "ready", with: {} } } : null,
};

/** Points by which a level beats the standing text for this seat. */
function gainOf({ view }: Place, issueId: string, optionId: string): number {
  const issue = issueOf(view.open, issueId);
  if (!issue) return 0;
  const now = clauseValue(view, issue.index, view.pub.draft[issue.index]?.text ?? -1);
  const then = clauseValue(view, issue.index, optionOf(issue, optionId));
  return then.worth - then.face - (now.worth - now.face);
}

/** A wording from a paper that two camps could share: better for this seat than what stands, and not yet sponsored by it. */
const table: HintRule = {
  key: "table",
  target: "draft",
  find(place): Found | null {
    const { view, seat } = place;
    for (const { id } of view.pub.published.papers) {
      const found = view.open.optionPapers.find((one) => one.id === id);
      if (!found || gainOf(place, found.issue, found.option) <= 0) continue;
      const { issue, option } = found;
      const clause = view.pub.draft[issueOf(view.open, issue)?.index ?? -1];
      const sponsored = clause && [clause, ...clause.brackets].some((level) => level.sponsors.includes(seat.id));
      if (sponsored) continue;
      for (const id of ["co-sponsor", "table"])
        if (place.may(id, { issue, option })) return { params: { issue, option }, offer: { do: id, with: { issue, option } } };
    }
    return null;
  },
};

/** A clause that no organisation carries yet: at the highest level that its board would take, once it has been visited. */
const carrier: HintRule = {
  key: "carrier",
  target: "draft",
  find({ view, stage, ways }) {
    const { open, pub } = view;
    if (stage !== "summit" || pub.draft.some((clause) => clause.carrier !== null)) return null;
    const fit = (way: Record<string, unknown>): number =>
      open.organisations.find((one) => one.id === way["organisation"])?.fit[issueOf(open, String(way["issue"]))?.domain ?? ""] ?? 0;
    const best = ways("name-carrier").toSorted((a, b) => fit(b) - fit(a))[0];
    if (!best) return null;
    const issue = String(best["issue"]);
    const organisation = String(best["organisation"]);
    const carried = levelCarried(open, pub, organisation, issueOf(open, issue)?.index ?? -1, "export");
    const level = carried === "members" ? "outreach" : carried;
    return { params: { issue, organisation, level }, offer: { do: "name-carrier", with: { issue, organisation, level } } };
  },
};

/** A package of the chair's own: what lies between the lines, where that is not what stands. */
const packaged: HintRule = {
  key: "package",
  target: "draft",
  find({ view, ways }) {
    const way = view.pub.call ? undefined : ways("table-package")[0];
    return way ? { params: {}, offer: { do: "table-package", with: way } } : null;
  },
};

/** For the chair, at the leaders' table: of what is on the table, the levels farthest from nobody. */
const call: HintRule = {
  key: "call",
  target: "draft",
  find({ view, may }) {
    if (view.pub.call) return null;
    const chosen: [string, string][] = view.open.issues.flatMap((issue) => {
      const level = issue.options[fairestLevel(view, issue)];
      return level ? [[issue.id, level.id]] : [];
    });
    const way = { scope: "whole", package: Object.fromEntries(chosen) };
    return may("call-silence", way) ? { params: {}, offer: { do: "call-silence", with: way } } : null;
  },
};

const visit: HintRule = {
  key: "visit",
  target: "organisations",
  find({ view, seat, ways }) {
    const visited = Object.values(view.pub.organisations).some((now) => Object.values(now.visitors).some((ids) => ids.includes(seat.id)));
    const way = visited ? undefined : ways("visit")[0];
    if (!way) return null;
    return { params: { organisation: String(way["organisation"]), issue: String(way["issue"]) }, offer: { do: "visit", with: way } };
  },
};

const deliver: HintRule = {
  key: "deliver",
  target: "draft",
  find({ view, ways }) {
    const chosen = view.desk?.choices[view.pub.periods] ?? {};
    const way = ways("deliver").find((payload) => chosen[issueOf(view.open, String(payload["issue"]))?.index ?? -1] === undefined);
    if (!way) return null;
    const issue = String(way["issue"]);
    return { params: { issue }, form: { do: "deliver", with: { issue } } };
  },
};

/** Nothing left to do in this meeting. A chair is not sent away from a summit that has not decided. */
const done: HintRule = {
  key: "done",
  target: "now",
  find({ view, seat, stage, may }) {
    const { pub } = view;
    if (pub.phase !== "meeting" || pub.done.includes(seat.id) || !may("done", {})) return null;
    if (seat.chair && stage === "summit" && pub.outcome === null && !pub.calls.some((record) => record.kind === "whole")) return null;
    return { params: {}, offer: { do: "done", with: {} } };
  },
};

export const debriefing: HintRule = {
  key: "debriefing",
  target: "debrief",
  find: ({ view }) => (view.pub.phase === "debriefing" ? { params: {} } : null),
};

export const STEPS: readonly HintRule[] = [table, carrier, packaged, call, visit, deliver, done];
