// For tests: payloads made up from nothing but the fields of an action, so that forms can be measured against the rules and not against
// their examples. Fields that an action would ignore are left out, because nobody needs a form for them.
import { CONTRIBUTION_IDS, contributionOf } from "../../../shared/rules/contributions/index.ts";
import { planRequest, type RequestPayload } from "../../../shared/rules/contributions/plan-request.ts";
import type { AnyAction, FieldKind } from "../../../shared/rules/define-action.ts";
import { DELIVERY_CHOICES } from "../../../shared/rules/delivery/points.ts";
import { TERM_KINDS } from "../../../shared/rules/network/deals.ts";
import { REASONS } from "../../../shared/rules/actions/text/object.ts";
import { int, pick, shuffled, type Rng } from "../../../shared/lib/rng.ts";
import { issueOf, type Sight } from "../../../shared/rules/sight.ts";
import { LEVELS, WHY_REASONS, type ContributionId } from "../../../shared/rules/state.ts";

type Payload = Record<string, unknown>;

/** Some of a list, at least one. */
const some = <T>(rng: Rng, list: readonly T[], most: number): T[] => shuffled(rng, list).slice(0, 1 + int(rng, most));

const issueIds = ({ open }: Sight): string[] => open.issues.map((k) => k.id);
const optionIds = ({ open }: Sight, issue: unknown): string[] => issueOf(open, String(issue))?.options.map((o) => o.id) ?? [];

/** Levels for some clauses, only where they differ from what stands. */
function packageFor(rng: Rng, sight: Sight, mayLeaveOut: boolean): Record<string, string | null> {
  return Object.fromEntries(
    sight.open.issues.flatMap((issue): [string, string | null][] => {
      const now = sight.pub.draft[issue.index]?.text ?? -1;
      if (mayLeaveOut && now >= 0 && int(rng, 8) === 0) return [[issue.id, null]];
      const level = int(rng, issue.options.length);
      return int(rng, 2) === 0 || level === now ? [] : [[issue.id, issue.options[level]?.id ?? ""]];
    }),
  );
}

function termFor(rng: Rng, sight: Sight): Payload {
  const kind = pick(rng, TERM_KINDS) ?? "accept";
  const term = { kind, by: pick(rng, sight.open.seats)?.id ?? "", issue: pick(rng, issueIds(sight)) ?? "" };
  return kind === "accept" ? { ...term, options: some(rng, optionIds(sight, term.issue), 3) } : term;
}

type Invent = (rng: Rng, sight: Sight, payload: Payload) => unknown;

const seats: Invent = (rng, { open }) => pick(rng, [...open.seats.map((s) => s.id), ...open.partners.map((p) => p.id)]);

const KINDS: Readonly<Record<FieldKind, Invent>> = {
  seat: seats,
  seats: (rng, { open }) =>
    some(
      rng,
      open.seats.map((s) => s.id),
      4,
    ),
  issue: (rng, sight) => pick(rng, issueIds(sight)),
  issues: (rng, sight) => some(rng, issueIds(sight), int(rng, 2) === 0 ? 2 : 99),
  option: (rng, sight, payload) => pick(rng, optionIds(sight, payload["issue"])),
  options(rng, sight, payload) {
    const poll = sight.pub.polls.find((p) => p.id === payload["poll"]);
    return some(rng, optionIds(sight, sight.open.issues[poll?.issue ?? -1]?.id), 4).slice(int(rng, 2));
  },
  package: (rng, sight) => packageFor(rng, sight, true),
  organisation: (rng, { open }) => pick(rng, open.organisations)?.id,
  partner: (rng, { open }) => pick(rng, open.partners)?.id,
  channel: (rng, { pub }) => pick(rng, ["public", ...pub.channels.slice(-6).map((c) => c.id)]),
  deal: (rng, { deals }) => pick(rng, deals)?.id,
  terms: (rng, sight) => Array.from({ length: 2 + int(rng, 3) }, () => termFor(rng, sight)),
  request: (rng, { requests }) => pick(rng, requests)?.id,
  contribution: (rng) => pick(rng, CONTRIBUTION_IDS),
  level: (rng) => pick(rng, LEVELS),
  price: (rng) =>
    pick(rng, [{ kind: "none" }, { kind: "mentions", count: 1 + int(rng, 12) }, { kind: "invitation" }, { kind: "joint-request" }]),
  reason: (rng) => pick(rng, REASONS),
  text: () => "#m1",
  digest: () => undefined,
  choice: (rng) => pick(rng, [...DELIVERY_CHOICES, "whole", "clause", "package", "poll"]),
  answers: () => undefined,
  number: (rng) => 1 + int(rng, 4),
  motion: (rng, { pub }) => pick(rng, pub.motions)?.id,
  poll: (rng, { pub }) => pick(rng, pub.polls)?.id,
  event: () => undefined,
  flag: (rng) => int(rng, 2) === 0,
  bot: () => undefined,
  subject: (rng, { open }) => pick(rng, [...open.findings.map((f) => f.id), ...open.optionPapers.map((p) => p.id), ...open.ministers]),
  question: (rng, { questions, seat }) =>
    pick(
      rng,
      questions.filter((q) => q.to === seat),
    )?.id,
  why: (rng) => pick(rng, WHY_REASONS),
  changes(rng, sight) {
    const issues = shuffled(rng, issueIds(sight)).slice(0, 1 + int(rng, 3));
    return issues.map((issue) => ({ issue, option: pick(rng, optionIds(sight, issue)) ?? "" }));
  },
  report: (rng, { pub }) => int(rng, Math.max(1, pub.reports.length)),
};

const without = (payload: Payload, ...fields: string[]): Payload =>
  Object.fromEntries(Object.entries(payload).filter(([field]) => !fields.includes(field)));

/** Leaves out what a contribution does not speak of. */
function aboutContribution(rng: Rng, sight: Sight, payload: Payload): Payload {
  const found = sight.requests.find((r) => r.id === payload["request"]);
  const id = (found?.contribution ?? payload["contribution"] ?? pick(rng, CONTRIBUTION_IDS)) as ContributionId;
  const def = contributionOf(id);
  const drop = ["issues", "seats"];
  if (def.issue === "none" || def.issue === "subject" || found) drop.push("issue");
  if (def.subject === "none" || found) drop.push("subject");
  const next = without({ ...payload, contribution: id }, ...drop);
  const first = sight.open.issues[found?.issue ?? -1]?.id ?? payload["issue"];
  const second = pick(rng, issueIds(sight));
  if (def.issue === "linked" && int(rng, 2) === 0 && second !== first) return { ...without(next, "issue"), issues: [first, second] };
  if (id === "consensus" && int(rng, 3) > 0) return { ...next, seats: some(rng, sight.open.ministers, 4) };
  return def.refusals.includes("needs-seat") && !found ? { ...next, seats: some(rng, sight.open.ministers, 1) } : next;
}

/** Per action: what its check would pass over. */
const TIDY: Readonly<Record<string, (rng: Rng, sight: Sight, payload: Payload) => Payload>> = {
  request(rng, sight, payload) {
    const tidy = without(aboutContribution(rng, sight, without(payload, "request")), "issues", "seats");
    const plan = planRequest(sight, tidy as unknown as RequestPayload);
    // A working group asks as one: whom else one names is passed over.
    return "reason" in plan || !plan.group ? tidy : without(tidy, "with");
  },
  contribute: aboutContribution,
  table(rng, sight, payload) {
    if (payload["with"] === undefined) return payload;
    const issue = pick(rng, issueIds(sight));
    return { ...payload, with: { issue, option: pick(rng, optionIds(sight, issue)) } };
  },
  "ask-why": (rng, _sight, payload) => ({
    ...without(payload, int(rng, 2) === 0 ? "deal" : "issue"),
    ask: int(rng, 2) === 0 ? "why" : "what-would",
  }),
  "answer-why"(rng, sight, payload) {
    const about = sight.questions.find((q) => q.id === payload["question"]);
    const parties = sight.deals.find((d) => d.id === about?.deal)?.parties ?? [];
    const changes = Array.isArray(payload["changes"]) ? (payload["changes"] as Payload[]) : [];
    return parties.length === 0 || changes.length === 0
      ? payload
      : { ...payload, changes: changes.map((c) => ({ ...c, by: pick(rng, parties) })) };
  },
  "answer-call": (_rng, _sight, payload) => (payload["ok"] === true ? { ok: true } : payload),
  "answer-carrier": (rng, sight, payload) =>
    payload["consent"] === true ? { ...payload, price: KINDS.price(rng, sight, payload) } : without(payload, "price"),
  "shift-draft": (rng, sight) => ({
    shifts: some(rng, issueIds(sight), 2).map((issue) => ({ issue, by: int(rng, 2) === 0 ? 1 : -1 })),
  }),
  "table-package": (rng, sight) => ({ package: packageFor(rng, sight, false) }),
  "call-silence": (_rng, _sight, payload) =>
    payload["scope"] === "whole" ? withoutEmpty(without(payload, "issue", "option")) : without(payload, "package"),
  motion(_rng, _sight, payload) {
    if (payload["kind"] === "package") return withoutEmpty(without(payload, "issue", "option"));
    return without(payload, "package", ...(payload["kind"] === "poll" ? ["option"] : []));
  },
  say: (_rng, _sight, payload) => ({ ...payload, text: "#m1" }),
};

function withoutEmpty(payload: Payload): Payload {
  const chosen = payload["package"];
  return chosen !== undefined && Object.keys(chosen as object).length === 0 ? without(payload, "package") : payload;
}

/** A payload for the action, legal or not. */
export function inventPayload(rng: Rng, sight: Sight, def: AnyAction): Payload {
  let payload: Payload = {};
  for (const [field, kind] of Object.entries(def.fields)) {
    if (int(rng, 5) === 0) continue;
    const value = KINDS[kind](rng, sight, payload);
    if (value !== undefined) payload = { ...payload, [field]: value };
  }
  return TIDY[def.id]?.(rng, sight, payload) ?? payload;
}
