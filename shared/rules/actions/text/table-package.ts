import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf, optionOf } from "../../sight.ts";
import { compromise } from "../../text/draft.ts";
import { isAvailableTo, isRefusal, optionId, places, spotOf } from "../../text/legality.ts";
import { tableLevel } from "../../text/tabling.ts";
import { idForm } from "./form.ts";

type Payload = { package: Record<string, string> };

/** The chair tables a package, once a meeting: each level that differs from the standing text comes into brackets in her name. */
export const tablePackage = defineAction<Payload>({
  id: "table-package",
  group: "text",
  who: ["chair"],
  phases: ["meeting"],
  stages: ["summit"],
  payload: z.strictObject({ package: z.record(idForm, idForm) }),
  fields: { package: "package" },
  refusals: ["already-tabled", "unknown-issue", "unknown-option", "settled", "locked", "no-change"],
  check(sight, payload) {
    if (sight.pub.tabledPackage) return refuse("already-tabled");
    let changes = 0;
    for (const [issueId, level] of Object.entries(payload.package)) {
      const spot = spotOf(sight, issueId, level);
      if (isRefusal(spot)) return spot;
      if (spot.option === spot.clause.text) continue;
      if (spot.clause.settled >= 0) return refuse("settled", { issue: issueId });
      if (!isAvailableTo(sight, spot.issue, spot.option)) return refuse("locked", { issue: issueId, option: level });
      changes++;
    }
    return changes > 0 ? null : refuse("no-change");
  },
  effect(match, seat, payload) {
    const { pub } = match.state;
    const chosen = pub.draft.map((clause) => clause.text);
    for (const [issueId, level] of Object.entries(payload.package)) {
      const issue = issueOf(match.setup.open, issueId);
      const option = issue ? optionOf(issue, level) : -1;
      if (!issue || seat === null || chosen[issue.index] === option) continue;
      chosen[issue.index] = option;
      tableLevel(match, seat, issue.index, option, true);
    }
    pub.tabledPackage = chosen;
  },
  examples(sight) {
    // The compromise of the lines as they are now.
    const entries = places(sight).flatMap(({ issue, clause }): [string, string][] => {
      if (clause.settled >= 0) return [];
      const level = compromise(sight.open, sight.pub.lines, issue, (o) => isAvailableTo(sight, issue, o));
      return level < 0 ? [] : [[issue.id, optionId(issue, level)]];
    });
    return [{ package: Object.fromEntries(entries) }];
  },
});
