/** The seat claims to have nothing to report while its exposure is such that a challenge would be upheld. */
import { EXPOSED } from "../../rules/delivery/challenge.ts";
import { deliveryOptions } from "../../rules/delivery/points.ts";
import { issueIdOf } from "../clauses.ts";
import { clauseAt, defineWarning, type Found } from "../warning.ts";

export const nothingToReport = defineWarning({
  key: "nothing-to-report",
  tone: "loss",
  who: "minister",
  find(eyes) {
    const { open, desk, sight, meeting } = eyes;
    if (meeting.period !== true) return [];
    return open.issues.flatMap(({ index }): Found[] => {
      const offer = deliveryOptions(sight, index);
      if (offer?.chosen !== "define" || (desk.exposure[index] ?? 0) < EXPOSED) return [];
      const honest = offer.options
        .filter((o) => o.closed === null && o.choice !== "define")
        .toSorted((a, b) => b.points.total - a.points.total)[0];
      const payload = { issue: issueIdOf(eyes, index), choice: honest?.choice ?? "partial" };
      const mend = eyes.may("deliver", payload) ? { do: "deliver", with: payload } : null;
      // Upheld, the report counts as -1 at twice the reputation that is at stake (rules appendix A8).
      return [
        {
          params: { issue: index, points: 2 * offer.watch.stake, trust: open.tuning.trustChallengeUpheld },
          place: clauseAt(payload.issue),
          mend,
        },
      ];
    });
  },
});
