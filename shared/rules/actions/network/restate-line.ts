import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { mayRestate } from "../../network/lines.ts";
import { issueOf, optionOf } from "../../sight.ts";
import { isAvailable } from "../../text/legality.ts";

/** States one's public line: the same, or further out. Inward only once the clause is settled; private talk is for the rest. */
export const restateLine = defineAction<{ issue: string; option: string }>({
  id: "restate-line",
  group: "network",
  who: ["minister"],
  phases: ["meeting"],
  payload: z.strictObject({ issue: z.string().max(40), option: z.string().max(40) }),
  fields: { issue: "issue", option: "option" },
  refusals: ["unknown-issue", "unknown-option", "locked", "inward"],
  check({ open, pub, seat }, { issue: id, option: wording }) {
    const issue = issueOf(open, id);
    if (!issue || seat === null) return refuse("unknown-issue", { issue: id });
    const option = optionOf(issue, wording);
    if (option < 0) return refuse("unknown-option", { option: wording });
    if (!isAvailable(pub, issue, option, seat)) return refuse("locked", { option: wording });
    return mayRestate(open, pub, seat, issue, option) ? null : refuse("inward", { option: wording });
  },
  effect(match, seat, { issue: id, option: wording }) {
    const { pub } = match.state;
    const issue = match.setup.issueById[id];
    const line = pub.lines[seat ?? ""];
    if (!issue || !line || seat === null) return;
    const option = optionOf(issue, wording);
    line[issue.index] = option;
    const statement = { issue: issue.index, option, rank: 0, verified: false };
    pub.said.push({ by: seat, text: null, digest: null, statement, meeting: pub.meeting });
  },
  examples: ({ open, pub, seat }) =>
    open.issues.flatMap((issue) =>
      issue.options.flatMap((option, o) =>
        pub.lines[seat ?? ""]?.[issue.index] !== o && mayRestate(open, pub, seat ?? "", issue, o)
          ? [{ issue: issue.id, option: option.id }]
          : [],
      ),
    ),
});
