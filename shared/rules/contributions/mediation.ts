import { refuse } from "../define-action.ts";
import { isTabled } from "../text/clauses.ts";
import { mediatedText } from "../text/mediation.ts";
import { tableLevel } from "../text/tabling.ts";
import { defineContribution, type Wish } from "./define-contribution.ts";

/** Tables the text that gives the worst-off stated position most; at full strength it may link two clauses. */
export const mediation = defineContribution({
  id: "mediation",
  stage: "summit",
  resources: ["forum"],
  issue: "linked",
  subject: "none",
  refusals: ["too-many-issues", "clause-settled", "nothing-to-mediate"],
  check({ open, pub }, act) {
    const most = act.strength === 1 ? 2 : 1;
    if (act.issues.length > most) return refuse("too-many-issues", { most });
    if (act.issues.some((k) => (pub.draft[k]?.settled ?? -1) >= 0)) return refuse("clause-settled");
    const isNew = mediatedText(open, pub, act.issues).some(({ issue, option }) => {
      const clause = pub.draft[issue];
      return clause !== undefined && !isTabled(clause, option);
    });
    return isNew ? null : refuse("nothing-to-mediate");
  },
  effect(match, act) {
    const { pub } = match.state;
    const found = mediatedText(match.setup.open, pub, act.issues);
    for (const { issue, option } of found) tableLevel(match, act.head, issue, option, true);
  },
  examples({ open, pub }) {
    const ids = open.issues.filter((k) => (pub.draft[k.index]?.settled ?? -1) < 0).map((k) => k.id);
    const pairs = ids.slice(1).map((id, i): Wish => ({ issues: [ids[i] ?? id, id] }));
    return [...ids.map((issue): Wish => ({ issue })), ...pairs];
  },
});
