/** What an act of a head would be: its cost and strength, and why it may not be done. */
import { refuse, type Refusal } from "../define-action.ts";
import type { Resource } from "../../scenario/schema.ts";
import { effortOf, mayActNow } from "../organisations/effort.ts";
import { hostilityOf } from "../organisations/intent.ts";
import { headedBy, stageOf } from "../organisations/lookup.ts";
import { isOpenRequest } from "../organisations/requests.ts";
import { resourceFor } from "../organisations/stocks.ts";
import type { Sight } from "../sight.ts";
import type { ContributionId, Request } from "../state.ts";
import type { Act, ContributionDef, Wish } from "./define-contribution.ts";
import { CONTRIBUTION_LIST, CONTRIBUTION_REFUSALS, contributionOf } from "./index.ts";
import { FORM_REFUSALS, readAct } from "./read-act.ts";

export interface ContributePayload {
  contribution: ContributionId;
  request?: string | undefined;
  issue?: string | undefined;
  subject?: string | undefined;
  /** Mediation: one or two clauses. */
  issues?: string[] | undefined;
  /** Consensus: whom to invite besides those who asked. Unasked analysis or paper: the one seat that it serves. */
  seats?: string[] | undefined;
}

export interface ActPlan {
  def: ContributionDef;
  act: Act;
  request: Request | null;
  joint: boolean;
  resource: Resource;
  units: number;
}

export const CONTRIBUTE_REFUSALS: readonly string[] = [
  ...new Set([
    "unknown-organisation",
    "unknown-request",
    "request-closed",
    "not-as-asked",
    "rival",
    "acted-enough",
    "not-enough-stock",
    ...FORM_REFUSALS,
    ...CONTRIBUTION_REFUSALS,
  ]),
];

/** What the request leaves open is the head's to fill in; what it says must stand. */
function wishOf(sight: Sight, payload: ContributePayload, request: Request | null): Wish | Refusal {
  const { contribution: _, request: __, ...own } = payload;
  if (!request) return own;
  const issue = sight.open.issues[request.issue]?.id;
  const named = own.issues ?? (own.issue === undefined ? [] : [own.issue]);
  const strays = issue !== undefined && named.length > 0 && !named.includes(issue);
  const other = request.subject !== null && own.subject !== undefined && own.subject !== request.subject;
  if (strays || other || request.contribution !== payload.contribution) return refuse("not-as-asked");
  return { ...own, ...(issue !== undefined && { issue }), ...(request.subject !== null && { subject: request.subject }) };
}

/** The plan of an act by the head that looks, or the reason against it. */
export function planAct(sight: Sight, payload: ContributePayload): ActPlan | Refusal {
  const { open, pub } = sight;
  const head = sight.seat ?? "";
  const organisation = headedBy(open, head);
  const now = pub.organisations[organisation ?? ""];
  if (organisation === null || !now) return refuse("unknown-organisation");
  const request =
    payload.request === undefined
      ? null
      : (sight.requests.find((r) => r.id === payload.request && r.organisation === organisation) ?? null);
  if (payload.request !== undefined && !request) return refuse("unknown-request", { request: payload.request });
  if (request && !isOpenRequest(request)) return refuse("request-closed");
  const wish = wishOf(sight, payload, request);
  if ("reason" in wish) return wish;
  const joint = request?.joint ?? false;
  const intent = hostilityOf(open, pub, organisation);
  const def = contributionOf(payload.contribution);
  const { units, strength } = effortOf(request !== null, joint, intent);
  // A working group's request is joint without a partner who had to join.
  const group = joint && request?.with === null;
  const read = readAct(sight, def, wish, {
    organisation,
    head,
    askers: request?.askers ?? [],
    group,
    strength,
    asking: false,
  });
  if (!read.ok) return read.refusal;
  const tired = mayActNow(now, joint, intent);
  if (tired) return tired;
  const resource = resourceFor(now, def.resources, units);
  if (resource === null) return refuse("not-enough-stock", { units });
  return def.check(sight, read.act) ?? { def, act: read.act, request, joint, resource, units };
}

/** Does the wish say nothing else than what the request asks for? */
function fits(sight: Sight, wish: Wish, request: Request): boolean {
  const issue = sight.open.issues[request.issue]?.id;
  const named = wish.issues ?? (wish.issue === undefined ? [] : [wish.issue]);
  return (
    (issue === undefined || named.length === 0 || named.includes(issue)) &&
    (request.subject === null || wish.subject === undefined || wish.subject === request.subject)
  );
}

/** Acts worth offering: every open request, and what the stage knows unasked. */
export function actExamples(sight: Sight): ContributePayload[] {
  const { open, pub, seat } = sight;
  const organisation = headedBy(open, seat);
  const now = pub.organisations[organisation ?? ""];
  if (organisation === null || !now || now.acts > 1) return [];
  const stage = stageOf(open, pub);
  const found: ContributePayload[] = [];
  for (const request of sight.requests) {
    if (!isOpenRequest(request) || request.organisation !== organisation) continue;
    const { contribution, id } = request;
    const def = contributionOf(contribution);
    found.push({ contribution, request: id });
    // Only where the head has something to add: whom to invite, or a second clause.
    for (const { seats, issues } of def.id === "consensus" || def.id === "mediation"
      ? def.examples(sight, organisation).filter((w) => fits(sight, w, request))
      : []) {
      if (seats || issues) found.push({ contribution, request: id, ...(seats && { seats }), ...(issues && { issues }) });
    }
  }
  for (const def of CONTRIBUTION_LIST) {
    if (def.stage !== stage || resourceFor(now, def.resources, 2) === null) continue;
    for (const wish of def.examples(sight, organisation)) if (!wish.issues) found.push({ contribution: def.id, ...wish });
  }
  return found;
}
