/** The text as it stands is worth less than the seat's floor, in a meeting that may adopt it. */
import { issueIdOf, optionIdOf, soresOf, valueWith } from "../clauses.ts";
import type { Eyes } from "../eyes.ts";
import { callsLeft } from "../timing.ts";
import { clauseAt, defineWarning, type Mend } from "../warning.ts";

/** An objection to the clause that costs most, or else the own wording there. */
function change(eyes: Eyes): { issue: number; mend: Mend | null; after: number } {
  const sores = soresOf(eyes, eyes.text);
  for (const { issue, best } of sores) {
    const at = { issue: issueIdOf(eyes, issue) };
    const option = optionIdOf(eyes, issue, best);
    const after = valueWith(eyes, issue, best);
    const objects = eyes.pub.draft[issue]?.objections.some((o) => o.seat === eyes.seat && o.meeting === eyes.pub.meeting) ?? false;
    const objection = { ...at, wording: option, reason: "cost" };
    if (!objects && eyes.may("object", objection)) return { issue, mend: { do: "object", with: objection }, after };
    for (const id of ["co-sponsor", "table"])
      if (eyes.may(id, { ...at, option })) return { issue, mend: { do: id, with: { ...at, option } }, after };
  }
  return { issue: sores[0]?.issue ?? 0, mend: null, after: eyes.value };
}

export const draftBelowFloor = defineWarning({
  key: "draft-below-floor",
  tone: "loss",
  who: "minister",
  find(eyes) {
    const { pub, desk, value } = eyes;
    // A running call has a warning of its own.
    if (pub.call || pub.outcome || value >= desk.floor || callsLeft(eyes) === 0) return [];
    const { issue, mend, after } = change(eyes);
    return [{ params: { value, floor: desk.floor, issue, after }, place: clauseAt(issueIdOf(eyes, issue)), mend }];
  },
});
