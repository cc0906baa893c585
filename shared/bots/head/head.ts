/** What a head does: answers requests, consents to tasks for a price, and now and then acts unasked. */
import { isOpenRequest } from "../../rules/organisations/requests.ts";
import { intentOf } from "../../rules/organisations/intent.ts";
import { hasText } from "../../rules/organisations/lookup.ts";
import { contributionOf } from "../../rules/contributions/index.ts";
import { int, uniform } from "../../lib/rng.ts";
import type { ContributionId, Price, Request } from "../../rules/state.ts";
import type { Move } from "../define-bot.ts";
import { issueId } from "../mind/draft.ts";
import { nowOpen, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

/** Mandate fit from which a head takes a clause for its own affair. */
const OWN_FIELD = 0.25;

function organisationOf(mind: Mind): string | null {
  return mind.me.role === "head" ? mind.me.organisation : null;
}

function fit(mind: Mind, organisation: string, issue: number): number {
  const setup = mind.open.organisations.find((o) => o.id === organisation);
  return setup?.fit[mind.open.issues[issue]?.domain ?? ""] ?? 0;
}

/** Requests by how gladly the head does them: joint ones first, then those in its own field. */
function open(mind: Mind, organisation: string): Request[] {
  const rank = (r: Request): number => (r.joint ? 10 : 0) + (r.issue >= 0 ? fit(mind, organisation, r.issue) : 0.5);
  return mind.sight.requests.filter((r) => r.organisation === organisation && isOpenRequest(r)).toSorted((a, b) => rank(b) - rank(a));
}

function fulfil(mind: Mind, request: Request): Move[] {
  const { contribution, id, joint } = request;
  const base = { contribution, request: id };
  const rule = joint ? "asked-together" : "asked-alone";
  const plain = move("contribute", base, rule, { contribution });
  if (contribution === "consensus") {
    const ministers = mind.open.ministers.filter((m) => !request.askers.includes(m));
    const guests = joint ? ministers.slice(0, 3) : ministers.slice(0, 1);
    return guests.length > 0 ? [move("contribute", { ...base, seats: guests }, rule, { contribution }), plain] : [plain];
  }
  if (contribution === "mediation" && joint) {
    const second = mind.pub.agenda.find((k) => k !== request.issue && (mind.pub.draft[k]?.settled ?? -1) < 0);
    if (second !== undefined) {
      const issues = [issueId(mind, request.issue), issueId(mind, second)];
      return [move("contribute", { ...base, issues }, rule, { contribution }), plain];
    }
  }
  return [plain];
}

/** Still thinking about joining: a waiting request is given the chance to become a joint one. */
function mayYetJoin(mind: Mind, request: Request): boolean {
  return request.status === "waiting" && request.with !== null && !mind.pub.done.includes(request.with);
}

/** Does what it is asked, joint requests first; a single one only while there is enough in stock. */
export function answerRequests(mind: Mind): Move[] {
  const organisation = organisationOf(mind);
  const now = organisation === null ? undefined : mind.pub.organisations[organisation];
  if (organisation === null || !now) return [];
  const asked = open(mind, organisation).filter((r) => !mayYetJoin(mind, r));
  if (asked.length === 0) return [];
  const rival = intentOf(mind.open, mind.pub, organisation) === "rival";
  return asked.flatMap((request) => {
    const decline = move("decline-request", { request: request.id }, rival ? "rival-refuses" : "stock-too-thin", {
      contribution: request.contribution,
    });
    if (rival) return [decline];
    const def = contributionOf(request.contribution);
    const stock = Math.max(...def.resources.map((r) => now.stock[r]));
    const enough = request.joint || stock >= 2 || mind.meeting.stage !== "preparation";
    return enough ? [...fulfil(mind, request), ...(now.acts > 0 ? [decline] : [])] : [decline];
  });
}

const UNASKED: Readonly<Record<string, readonly ContributionId[]>> = {
  preparation: ["information", "option-paper", "analysis", "consensus", "support"],
  summit: ["understanding", "endorsement", "mediation", "visibility", "credibility", "responsiveness"],
  "follow-through": ["monitoring", "training", "financing", "secretariat", "mobilisation"],
};

/** Promised by consent: a task of its own whose unit has not been spent. */
function owed(mind: Mind, organisation: string): number {
  return mind.pub.tasks.find((t) => t.organisation === organisation && !t.unitSpent && t.got !== "members")?.issue ?? -1;
}

function unaskedPayloads(mind: Mind, organisation: string, contribution: ContributionId, issue: number): Record<string, unknown>[] {
  const { open: setup, pub } = mind;
  const named = { contribution, issue: issueId(mind, issue) };
  const friend = mind.desk.allies.find((a) => setup.ministers.includes(a)) ?? setup.chair;
  if (contribution === "information") {
    const left = setup.findings.filter((f) => f.organisation === organisation && !pub.published.findings.some((p) => p.id === f.id));
    return left.map((f) => ({ contribution, subject: f.id }));
  }
  if (contribution === "option-paper") {
    const left = setup.optionPapers.filter((p) => p.organisation === organisation && !pub.published.papers.some((q) => q.id === p.id));
    return left.map((p) => ({ contribution, subject: p.id, seats: [friend] }));
  }
  if (contribution === "analysis") return [{ ...named, seats: [friend] }];
  if (contribution === "consensus") return [{ contribution, seats: [...new Set([setup.chair, friend, ...setup.ministers])].slice(0, 2) }];
  if (contribution === "support") return [{ ...named, subject: friend }];
  if (contribution === "secretariat") return [{ contribution }, named];
  return [named];
}

/** Now and then gives what nobody asked for: it costs two units and has half the effect, so only from a full stock. */
export function actUnasked(mind: Mind): Move[] {
  const organisation = organisationOf(mind);
  const now = organisation === null ? undefined : mind.pub.organisations[organisation];
  const { rng, meeting, open: setup, pub } = mind;
  if (organisation === null || !now || now.acts > 0) return [];
  const debt = meeting.stage === "follow-through" ? owed(mind, organisation) : -1;
  if (debt < 0 && uniform(rng) > 0.12) return [];
  const field = setup.issues
    .filter((k) => hasText(setup, pub, k.index) && fit(mind, organisation, k.index) >= OWN_FIELD)
    .map((k) => k.index);
  const issue = debt >= 0 ? debt : field[int(rng, Math.max(1, field.length))];
  if (issue === undefined) return [];
  const list = UNASKED[meeting.stage] ?? [];
  const from = int(rng, list.length);
  const turned = [...list.slice(from), ...list.slice(0, from)];
  return turned
    .filter((c) => debt >= 0 || Math.max(...contributionOf(c).resources.map((r) => now.stock[r])) >= 3)
    .flatMap((contribution) =>
      unaskedPayloads(mind, organisation, contribution, issue).map((payload) =>
        move("contribute", payload, debt >= 0 ? "promised-unit" : "unasked-from-plenty", { contribution }),
      ),
    );
}

/** Does the clause lie in the organisation's own field? */
export function isOwnField(mind: Mind, organisation: string, issue: number): boolean {
  return fit(mind, organisation, issue) >= OWN_FIELD;
}

/** Would this level put another body in the organisation's place? */
export function replaces(mind: Mind, organisation: string, issue: number, option: number): boolean {
  const intents = mind.open.issues[issue]?.options[option]?.intents ?? [];
  return intents.some((i) => i.organisation === organisation && i.kind === "replace");
}

/** Consents to carry what lies in its field, sometimes for a price; refuses what does not. */
export function answerCarrier(mind: Mind): Move[] {
  const organisation = organisationOf(mind);
  if (organisation === null) return [];
  const now = mind.pub.organisations[organisation];
  return mind.pub.draft.flatMap((clause, k): Move[] => {
    const { carrier } = clause;
    if (carrier?.organisation !== organisation || carrier.consent !== "asked") return [];
    const issue = issueId(mind, k);
    if (replaces(mind, organisation, k, clause.text) || !isOwnField(mind, organisation, k))
      return [move("answer-carrier", { issue, consent: false }, "not-my-mandate", { issue })];
    const price = priceFor(mind, now?.invited ?? false);
    return [
      move("answer-carrier", { issue, consent: true, price }, price.kind === "none" ? "consents-gladly" : "consents-for-a-price", {
        issue,
      }),
    ];
  });
}

function priceFor(mind: Mind, invited: boolean): Price {
  const draw = int(mind.rng, 10);
  if (draw < 5) return { kind: "none" };
  if (draw < 7) return { kind: "mentions", count: 2 + int(mind.rng, 2) };
  if (draw < 8 && !invited) return { kind: "invitation" };
  return draw < 9 ? { kind: "joint-request" } : { kind: "none" };
}

/** Opens a line to a minister who has a say in its field: being talked to keeps an organisation in the text. */
export function callOn(mind: Mind): Move[] {
  const { open: setup, pub, seat, rng } = mind;
  if (mind.me.role !== "head" || (pub.contacts[seat] ?? 0) < 1 || uniform(rng) > 0.3) return [];
  if (nowOpen(mind).some((c) => c.members.includes(seat))) return [];
  const friends = [...mind.desk.allies, setup.chair].filter((id) => setup.ministers.includes(id));
  return friends.map((to) => move("open-channel", { to }, "keep-in-touch", { with: to }));
}
