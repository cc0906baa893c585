/** Hints about the two networks: a first talk, cover for a move, and an organisation asked by two. */
import { coverPartners } from "../../shared/rules/network/face.ts";
import { tieOf } from "../../shared/rules/network/ties.ts";
import { headSeatOf } from "../../shared/rules/organisations/lookup.ts";
import type { OpenSetup } from "../../shared/rules/setup.ts";
import type { TermInput } from "../../shared/rules/network/deals.ts";
import { draftValue } from "../../shared/rules/text/draft-value.ts";
import type { HintRule, Place } from "./hint.ts";

const isMinister = ({ seat }: Place): boolean => seat.role === "minister";
const others = ({ view, seat }: Place): string[] => view.open.ministers.filter((id) => id !== seat.id);

/** Talks of one's own with another seat, in any meeting; with `open` only those that can be used now. */
function talksWith({ view, seat }: Place, other: string, openOnly: boolean): boolean {
  return view.pub.channels.some(
    (c) =>
      (!openOnly || (c.open && c.meeting === view.pub.meeting)) &&
      [...c.members, ...c.invited].includes(other) &&
      [...c.members, ...c.invited].includes(seat.id),
  );
}

/** A first talk with a minister: with the one to whom the tie is strongest, since deals and joint requests need one. */
const channel: HintRule = {
  key: "channel",
  target: "channels",
  find(place) {
    const { view, seat, ways, stage } = place;
    if (stage !== "preparation" || !isMinister(place) || others(place).some((id) => talksWith(place, id, false))) return null;
    const open = ways("open-channel").map((payload) => String(payload["to"]));
    const best = others(place)
      .filter((id) => open.includes(id))
      .toSorted((a, b) => tieOf(view.pub, seat.id, b) - tieOf(view.pub, seat.id, a))[0];
    return best === undefined ? null : { params: { seat: best }, offer: { do: "open-channel", with: { to: best } } };
  },
};

/** The clause of the standing text that costs most face, with a minister who could cover the move; null when none does. */
function bareIssue({ view, seat }: Place): { issue: number; partners: string[] } | null {
  const { open, pub } = view;
  const { perIssue } = draftValue(
    view,
    pub.draft.map((clause) => clause.text),
  );
  const worst = perIssue.map(({ face, covered }, issue) => ({ issue, face: covered ? 0 : face })).toSorted((a, b) => b.face - a.face)[0];
  if (!worst || worst.face <= 0) return null;
  const partners = coverPartners(open, pub, seat.id, worst.issue, pub.draft[worst.issue]?.text ?? -1);
  return partners.length === 0 ? null : { issue: worst.issue, partners };
}

const alive = ({ view, seat }: Place): boolean =>
  view.deals.some((deal) => deal.parties.includes(seat.id) && (deal.status === "standing" || deal.status === "proposed"));

const termsOf = (payload: Record<string, unknown>): TermInput[] => payload["terms"] as TermInput[];

const cover: HintRule = {
  key: "cover",
  target: "channels",
  find(place) {
    const { view, seat, ways } = place;
    if (place.stage === "follow-through" || !isMinister(place) || alive(place)) return null;
    const bare = bareIssue(place);
    const issue = view.open.issues[bare?.issue ?? -1]?.id;
    if (!bare || issue === undefined) return null;
    for (const way of ways("propose-deal")) {
      const terms = termsOf(way);
      const partner = bare.partners.find((id) => terms.some((term) => term.by === id));
      if (partner !== undefined && terms.some((term) => term.by === seat.id && term.issue === issue))
        return { params: { issue, seat: partner }, offer: { do: "propose-deal", with: way } };
    }
    return null;
  },
};

/** Nothing costs face, but an exchange is open: worth a try all the same. */
const deal: HintRule = {
  key: "deal",
  target: "channels",
  find(place) {
    if (place.stage !== "preparation" || !isMinister(place) || alive(place) || bareIssue(place)) return null;
    const way = place.ways("propose-deal")[0];
    const partner = way && termsOf(way).find((term) => term.by !== place.seat.id)?.by;
    return way && partner !== undefined ? { params: { seat: partner }, offer: { do: "propose-deal", with: way } } : null;
  },
};

/** Papers that nobody has issued and this seat has not asked for. */
function papersLeft({ view }: Place): OpenSetup["optionPapers"] {
  const issued = view.pub.published.papers.map((paper) => paper.id);
  const asked = view.requests.filter((r) => r.contribution === "option-paper" && r.status !== "declined" && r.status !== "lapsed");
  return view.open.optionPapers.filter((paper) => !issued.includes(paper.id) && !asked.some((r) => r.subject === paper.id));
}

const head: HintRule = {
  key: "head",
  target: "organisations",
  find(place) {
    if (place.stage !== "preparation" || !isMinister(place)) return null;
    for (const { organisation } of papersLeft(place)) {
      const to = headSeatOf(place.view.open, organisation);
      if (to === null || talksWith(place, to, true) || !place.may("open-channel", { to })) continue;
      return { params: { organisation }, offer: { do: "open-channel", with: { to } } };
    }
    return null;
  },
};

const paper: HintRule = {
  key: "paper",
  target: "organisations",
  find(place) {
    if (!isMinister(place)) return null;
    const left = papersLeft(place).map(({ id }) => id);
    const ways = place.ways("request").filter((way) => way["contribution"] === "option-paper" && left.includes(String(way["subject"])));
    const way = ways.find((one) => one["with"] !== undefined) ?? ways[0];
    if (!way) return null;
    const partner = way["with"];
    const params = { organisation: String(way["organisation"]), joint: String(partner !== undefined), seat: String(partner ?? "") };
    return { params, offer: { do: "request", with: way } };
  },
};

export const TALKS: readonly HintRule[] = [channel, cover, deal, head, paper];
