/** A clause from which the seat gains has nobody to carry it out, or its carrier has refused. */
import { levelCarried } from "../../rules/organisations/acceptance.ts";
import type { Clause } from "../../rules/state.ts";
import { hasText } from "../../rules/text/clean.ts";
import { gainOf, issueIdOf } from "../clauses.ts";
import type { Eyes } from "../eyes.ts";
import { clauseAt, defineWarning, type Found, type Mend } from "../warning.ts";

/** Points that a clause has to bring over no text before its carrier is worth a word. */
const WORTH_A_WORD = 2;
/** Fit of a mandate from which an organisation comes into question. */
const FITS = 0.3;

/** The fittest organisation at the highest level that its board would take today, at least outreach. */
export function carrierFor(eyes: Eyes, issue: number, not: string | null = null): (Mend & { organisation: string; level: string }) | null {
  const { open, pub } = eyes;
  const domain = open.issues[issue]?.domain ?? "";
  const fit = open.organisations.filter((o) => o.id !== not && (o.fit[domain] ?? 0) >= FITS);
  for (const { id } of fit.toSorted((a, b) => (b.fit[domain] ?? 0) - (a.fit[domain] ?? 0))) {
    const carried = levelCarried(open, pub, id, issue, "export");
    const level = carried === "members" ? "outreach" : carried;
    const payload = { issue: issueIdOf(eyes, issue), organisation: id, level };
    if (eyes.may("name-carrier", payload)) return { do: "name-carrier", with: payload, organisation: id, level };
  }
  return null;
}

/** Clauses with text by what they bring the seat over no text, those worth a word. */
function gained(eyes: Eyes, lacks: (clause: Clause) => boolean): { issue: number; points: number }[] {
  const { open, pub, desk } = eyes;
  if (!open.modules.organisations || pub.outcome) return [];
  return open.issues
    .flatMap((setup) => {
      const clause = pub.draft[setup.index];
      if (!clause || setup.followUp || !hasText(setup, clause.text) || !lacks(clause)) return [];
      return [{ issue: setup.index, points: gainOf(eyes, setup.index, clause.text) - (desk.noText[setup.index] ?? 0) }];
    })
    .filter(({ points }) => points >= WORTH_A_WORD)
    .toSorted((a, b) => b.points - a.points || a.issue - b.issue);
}

const found = (eyes: Eyes, issue: number, points: number, refused: string | null): Found[] => {
  const way = carrierFor(eyes, issue, refused);
  if (!way) return [];
  const { organisation, level, ...mend } = way;
  const params = { issue, points, organisation, level, ...(refused === null ? {} : { seat: refused }) };
  return [{ params, place: clauseAt(issueIdOf(eyes, issue)), mend }];
};

export const noCarrier = defineWarning({
  key: "no-carrier",
  tone: "chance",
  who: "minister",
  find: (eyes) => gained(eyes, (clause) => clause.carrier === null).flatMap(({ issue, points }) => found(eyes, issue, points, null)),
});

export const carrierRefused = defineWarning({
  key: "carrier-refused",
  tone: "chance",
  who: "minister",
  find: (eyes) =>
    gained(eyes, (clause) => clause.carrier?.consent === "refused").flatMap(({ issue, points }) =>
      found(eyes, issue, points, eyes.pub.draft[issue]?.carrier?.organisation ?? ""),
    ),
});
