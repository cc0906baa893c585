/** What else a seat could have done at a moment: asked of the match just before it, and if nothing was open then, just after. */
import { round6 } from "../../lib/number.ts";
import { levelCarried } from "../../rules/organisations/acceptance.ts";
import type { Sight } from "../../rules/sight.ts";
import { deliveryOptions } from "../../rules/delivery/points.ts";
import { gainOf, issueIdOf, levelsByGain, optionIdOf, soresOf, valueWith } from "../clauses.ts";
import { eyesOf, type Eyes } from "../eyes.ts";
import type { Mend } from "../warning.ts";
import type { Instead, MomentKind, Told } from "./moment.ts";

type Ask = (eyes: Eyes, told: Told) => Instead | null;

const open = (eyes: Eyes, ways: readonly (readonly [string, Record<string, unknown>])[]): Mend | null => {
  const way = ways.find(([id, payload]) => eyes.may(id, payload));
  return way ? { do: way[0], with: way[1] } : null;
};

/** Speaking for one's own best level on a clause, in the ways that the rules know. */
function speakFor(eyes: Eyes, issue: number, not: number): Instead | null {
  const best = levelsByGain(eyes, issue).find((o) => o !== not);
  if (best === undefined) return null;
  const at = { issue: issueIdOf(eyes, issue) };
  const option = optionIdOf(eyes, issue, best);
  const points = gainOf(eyes, issue, best) - gainOf(eyes, issue, not);
  if (points <= 0) return null;
  const act = open(eyes, [
    ["object", { ...at, wording: option, reason: "cost" }],
    ["co-sponsor", { ...at, option }],
    ["table", { ...at, option }],
  ]);
  return act ? { kind: "act", params: { issue, option: best, points: round6(points) }, act } : null;
}

const numberIn = ({ params }: Told, name: string): number => (typeof params[name] === "number" ? (params[name] as number) : -1);

/** In a failed call: to accept, where one stood alone and that was worth more; else who would have had to be won. */
const inFailedCall: Ask = (eyes, told): Instead | null => {
  const { own, seats = "" } = told.params;
  const others = String(seats)
    .split("|")
    .filter((id) => id !== eyes.seat && id !== "");
  if (own === true && told.measure === "if-passed" && told.before <= told.after)
    return { kind: "below", params: { points: round6(told.after - told.before) } };
  if (own === true && told.measure === "if-passed" && others.length === 0)
    return { kind: "accept", params: { points: round6(told.before - told.after) }, act: { do: "answer-call", with: { ok: true } } };
  return others.length > 0 ? { kind: "objectors", params: { seats: others.join("|") } } : null;
};

/** After an adoption: the clause that left most to win, where nothing was open any more. */
const inAdoption: Ask = (eyes) => {
  const chosen = eyes.pub.call?.package ?? eyes.text;
  const [sore] = soresOf(eyes, chosen);
  return sore ? { kind: "sore", params: { issue: sore.issue, option: sore.best, points: round6(sore.lost) } } : null;
};

const inText: Ask = (eyes, told) => {
  const issue = numberIn(told, "issue");
  if (issue < 0) return null;
  return speakFor(eyes, issue, eyes.text[issue] ?? -1);
};

/** Without a text: the one change that would have brought the draft furthest for the seat itself. */
const inNoText: Ask = (eyes) => {
  const [sore] = soresOf(eyes, eyes.text);
  if (!sore) return null;
  const after = valueWith(eyes, sore.issue, sore.best) - eyes.desk.floor;
  return { kind: "sore", params: { issue: sore.issue, option: sore.best, points: round6(sore.lost), after: round6(after) } };
};

const inBoard: Ask = (eyes, told) => {
  const issue = numberIn(told, "issue");
  const organisation = String(told.params["organisation"] ?? "");
  const task = eyes.pub.tasks.find((t) => t.issue === issue && t.organisation === organisation && t.got === null);
  const payload = { organisation, issue: issueIdOf(eyes, issue) };
  if (!task || eyes.pub.organisations[organisation]?.visitors[issue]?.includes(eyes.seat) === true) return null;
  const level = levelCarried(eyes.open, eyes.pub, organisation, issue, task.asked);
  return level === task.asked ? null : { kind: "visit", params: { organisation, issue }, act: { do: "visit", with: payload } };
};

const inDelivery: Ask = (eyes) => {
  let best: { issue: number; points: number; choice: string } | null = null;
  for (const { index } of eyes.open.issues) {
    const offer = deliveryOptions(eyes.sight, index);
    const chosen = offer?.options.find((o) => o.choice === (offer.chosen ?? "none"));
    for (const option of offer?.options ?? []) {
      const points = option.points.total - (chosen?.points.total ?? 0);
      if (option.closed === null && points > (best?.points ?? 0)) best = { issue: index, points, choice: option.choice };
    }
  }
  if (!best) return null;
  const { issue, points, choice } = best;
  return {
    kind: "deliver",
    params: { issue, points: round6(points), choice },
    act: { do: "deliver", with: { issue: issueIdOf(eyes, issue), choice } },
  };
};

const withoutDeal: Ask = (_eyes, told) =>
  told.params["own"] === true && told.after > told.before ? { kind: "cover", params: { points: round6(told.after - told.before) } } : null;

const keptWord: Ask = (_eyes, told) => (told.params["own"] === true ? { kind: "kept-word", params: {} } : null);

/** Per kind of moment; the others came from outside, or from long before. */
const ASKS: Readonly<Partial<Record<MomentKind, Ask>>> = {
  adopted: inAdoption,
  "no-communique": inNoText,
  "call-failed": inFailedCall,
  "clause-passed": inText,
  "clause-failed": inFailedCall,
  "text-changed": inText,
  "deal-made": withoutDeal,
  "promise-broken": keptWord,
  "board-voted": inBoard,
  delivered: inDelivery,
  finding: inNoText,
  paper: inNoText,
  event: inNoText,
};

/** Null when nothing of the kind was open at this point of time. */
export function insteadAt(sight: Sight, kind: MomentKind, told: Told): Instead | null {
  const eyes = eyesOf(sight);
  if (!eyes || eyes.me.role !== "minister") return null;
  return ASKS[kind]?.(eyes, told) ?? null;
}

/** Where nothing was open: it had to be prepared before. */
export const EARLIER: Instead = { kind: "earlier", params: {} };
