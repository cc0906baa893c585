/** Carriers and mentions: who is to carry a clause out, and how far (rule book sections 6 and 7). */
import { acceptanceOf, demandOf } from "../../rules/organisations/acceptance.ts";
import { hasText, visitorsAhead } from "./boards.ts";
import { isPriceMet } from "../../rules/text/carriers.ts";
import { isSponsor } from "../../rules/text/clauses.ts";
import { int } from "../../lib/rng.ts";
import { LEVELS, type Level } from "../../rules/state.ts";
import type { Move } from "../define-bot.ts";
import { issueId } from "../mind/draft.ts";
import { gain } from "../mind/gains.ts";
import { callsMade } from "../mind/goal.ts";
import { atBell, nowOpen, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

/** Points that asking, inviting, drafting together and visiting may still add, as ministers reckon when they name a level. */
const STILL_TO_COME_LEAST = 30;
const STILL_TO_COME_SPREAD = 35;

/** The highest level that effort could still bring, as this minister reckons today. */
function levelFor(mind: Mind, organisation: string, issue: number): Level {
  const base =
    acceptanceOf(mind.open, mind.pub, organisation, issue, "members").total + STILL_TO_COME_LEAST + int(mind.rng, STILL_TO_COME_SPREAD);
  const within = LEVELS.filter((l) => l !== "members" && base >= demandOf(mind.open, mind.pub, organisation, l));
  return within.at(-1) ?? "outreach";
}

/** Names a carrier for a clause that it likes and that has none, or whose head has refused. */
export function nameCarrier(mind: Mind): Move[] {
  const { open, pub, seat, desk, rng } = mind;
  if (!open.modules.organisations || mind.me.role !== "minister") return [];
  // At the bell only as the first thing one does: what is dropped there is not named over and over.
  if (atBell(mind) && pub.acted.includes(seat)) return [];
  const agenda = desk.agenda;
  return open.issues.flatMap((issue): Move[] => {
    const clause = pub.draft[issue.index];
    if (!clause || issue.followUp || !hasText(open, pub, issue.index)) return [];
    if (clause.carrier && clause.carrier.consent !== "refused") return [];
    if (!mind.me.chair && !clause.sponsors.includes(seat)) return [];
    if (gain(mind, issue.index, clause.text) < (desk.noText[issue.index] ?? 0)) return [];
    const refused = clause.carrier?.organisation;
    const fits = open.organisations
      .filter((o) => o.id !== refused && !pub.organisations[o.id]?.replaced && (o.fit[issue.domain ?? ""] ?? 0) >= 0.3)
      .map((o) => {
        const wanted = agenda?.kind === "carries" && agenda.organisation === o.id ? (agenda.carried ? 1 : -2) : 0;
        return { o, score: (o.fit[issue.domain ?? ""] ?? 0) - o.size / 2 + wanted + int(rng, 100) / 250 };
      })
      .toSorted((a, b) => b.score - a.score);
    return fits.slice(0, 2).map(({ o }) => {
      const level = levelFor(mind, o.id, issue.index);
      return move("name-carrier", { issue: issue.id, organisation: o.id, level }, "fittest-carrier", {
        issue: issue.id,
        organisation: o.id,
        level,
      });
    });
  });
}

/** At the bell a carrier whose price nobody can pay any more counts for nothing: whoever named it takes it out. */
export function dropCarrier(mind: Mind): Move[] {
  const { pub, open, seat, me } = mind;
  if (!open.modules.organisations || !atBell(mind)) return [];
  return pub.draft.flatMap((clause, k): Move[] => {
    const { carrier } = clause;
    if (!carrier || (carrier.by !== seat && !me.chair)) return [];
    const late = callsMade(mind) > 0 || carrier.price.kind === "invitation";
    const lost = carrier.consent === "refused" || (carrier.consent === "given" && late && !isPriceMet(open, pub, clause));
    const issue = issueId(mind, k);
    return lost ? [move("drop-carrier", { issue }, "price-unpaid", { issue, organisation: carrier.organisation })] : [];
  });
}

/** Names an organisation in a clause: first those that made mentions their price, then those that are to carry something. */
export function mention(mind: Mind): Move[] {
  const { pub, open, seat, me } = mind;
  if (!open.modules.organisations) return [];
  const wanted = open.organisations
    .map((o) => {
      const carries = pub.draft.filter((c) => c.carrier?.organisation === o.id && c.carrier.consent === "given");
      const priced = carries.some((c) => c.carrier?.price.kind === "mentions");
      const named = pub.draft.filter((c) => c.carrier?.organisation === o.id || c.mentions.includes(o.id)).length;
      return { o, need: named >= 3 ? 0 : priced ? 2 : carries.length > 0 ? 1 : 0 };
    })
    .filter((w) => w.need > 0)
    .toSorted((a, b) => b.need - a.need);
  return wanted.flatMap(({ o }) =>
    open.issues.flatMap((issue): Move[] => {
      const clause = pub.draft[issue.index];
      if (!clause || !(me.chair || isSponsor(clause, seat)) || clause.mentions.length > 0) return [];
      if ((o.fit[issue.domain ?? ""] ?? 0) < 0.3) return [];
      return [move("mention", { issue: issue.id, organisation: o.id }, "named-is-won", { issue: issue.id, organisation: o.id })];
    }),
  );
}

/** Goes to see the boards before they vote, where its visit still counts. */
export function visit(mind: Mind): Move[] {
  return visitorsAhead(mind).map(({ organisation, issue }) =>
    move("visit", { organisation, issue: issueId(mind, issue) }, "speak-for-the-task", { organisation, issue: issueId(mind, issue) }),
  );
}

/** Asks a partner for its endorsement where the clause meets its ask. */
export function askPartner(mind: Mind): Move[] {
  const { open, seat } = mind;
  if (!open.modules.partners || mind.me.role !== "minister") return [];
  return nowOpen(mind)
    .filter((c) => c.open && c.convener === seat && c.partner !== null)
    .flatMap((c) =>
      open.issues.map((issue) =>
        move("ask-partner", { partner: c.partner, issue: issue.id }, "ask-is-met", { with: c.partner ?? "", issue: issue.id }),
      ),
    );
}
