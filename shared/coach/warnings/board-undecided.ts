/** A board votes at the end of this meeting on a task from whose clause the seat gains, and its visit would lift the level. */
import { levelCarried } from "../../rules/organisations/acceptance.ts";
import type { OrganisationState, PublicState } from "../../rules/state.ts";
import { gainOf, issueIdOf } from "../clauses.ts";
import { defineWarning, type Found } from "../warning.ts";

/** The public state as if the seat had been to see the board. */
function visited(pub: PublicState, organisation: string, issue: number, seat: string): PublicState {
  const state = pub.organisations[organisation];
  if (!state) return pub;
  const after: OrganisationState = { ...state, visitors: { ...state.visitors, [issue]: [...(state.visitors[issue] ?? []), seat] } };
  return { ...pub, organisations: { ...pub.organisations, [organisation]: after } };
}

export const boardUndecided = defineWarning({
  key: "board-undecided",
  tone: "chance",
  who: "minister",
  find(eyes) {
    const { open, pub, seat, meeting, desk } = eyes;
    if (meeting.boards !== true) return [];
    return pub.tasks.flatMap(({ organisation, issue, asked, got }): Found[] => {
      const payload = { organisation, issue: issueIdOf(eyes, issue) };
      if (got !== null || gainOf(eyes, issue, eyes.text[issue] ?? -1) <= (desk.noText[issue] ?? 0) || !eyes.may("visit", payload))
        return [];
      const now = levelCarried(open, pub, organisation, issue, asked);
      const then = levelCarried(open, visited(pub, organisation, issue, seat), organisation, issue, asked);
      if (then === now) return [];
      const params = { organisation, issue, now, level: then };
      return [
        {
          params,
          place: { panel: "organisations", pick: { kind: "organisation", id: organisation } },
          mend: { do: "visit", with: payload },
        },
      ];
    });
  },
});
