/** What a request would be: its channel, who stands behind it, and why it may not be made. */
import { refuse, type Refusal } from "../define-action.ts";
import { effortOf } from "../organisations/effort.ts";
import { hostilityOf } from "../organisations/intent.ts";
import { headSeatOf, isMinister, presentOrganisation, stageOf } from "../organisations/lookup.ts";
import { channelFor, isOpenRequest, PARTNER_REFUSALS, partnerRefusal, workingGroupOn } from "../organisations/requests.ts";
import { resourceFor } from "../organisations/stocks.ts";
import type { Sight } from "../sight.ts";
import type { Channel, ContributionId } from "../state.ts";
import { CONTRIBUTION_LIST, CONTRIBUTION_REFUSALS, contributionOf } from "./index.ts";
import { FORM_REFUSALS, readAct } from "./read-act.ts";

export interface RequestPayload {
  organisation: string;
  contribution: ContributionId;
  issue?: string | undefined;
  subject?: string | undefined;
  /** Partner of a joint request. */
  with?: string | undefined;
}

export interface RequestPlan {
  head: string;
  channel: Channel;
  issue: number;
  subject: string | null;
  /** Made in a working group: joint at once. */
  group: boolean;
  askers: string[];
  /** Partner who has to join first, or null. */
  partner: string | null;
}

export const REQUEST_REFUSALS: readonly string[] = [
  ...new Set([
    "unknown-organisation",
    "rival",
    "no-channel",
    "already-asked",
    "not-enough-stock",
    ...PARTNER_REFUSALS,
    ...FORM_REFUSALS,
    ...CONTRIBUTION_REFUSALS,
  ]),
];

/** The plan of a request by the seat that looks, or the reason against it. A working group asks as one, whatever the ties. */
export function planRequest(sight: Sight, payload: RequestPayload): RequestPlan | Refusal {
  const { open, pub } = sight;
  const seat = sight.seat ?? "";
  const { organisation } = payload;
  const now = presentOrganisation(pub, organisation);
  const head = headSeatOf(open, organisation);
  if (!now || head === null) return refuse("unknown-organisation", { organisation });
  const intent = hostilityOf(open, pub, organisation);
  if (intent === "rival") return refuse("rival");
  const def = contributionOf(payload.contribution);
  const read = readAct(sight, def, payload, { organisation, head, askers: [seat], group: false, strength: 0.5, asking: true });
  if (!read.ok) return read.refusal;
  const { issue, subject } = read.act;
  const room = workingGroupOn(sight, seat, head, issue);
  const channel = room ?? channelFor(sight, seat, head, issue);
  if (!channel) return refuse("no-channel", { organisation });
  const partner = room ? null : (payload.with ?? null);
  const unfit = partner === null ? null : partnerRefusal(sight, seat, partner);
  if (unfit) return unfit;
  const same = sight.requests.some(
    (r) =>
      isOpenRequest(r) &&
      r.organisation === organisation &&
      r.contribution === def.id &&
      r.issue === issue &&
      r.subject === subject &&
      r.askers.includes(seat),
  );
  if (same) return refuse("already-asked");
  const { units, strength } = effortOf(true, room !== null || partner !== null, intent);
  if (resourceFor(now, def.resources, units) === null) return refuse("not-enough-stock", { units });
  const askers = room ? [seat, ...room.members.filter((id) => id !== seat && isMinister(open, id))] : [seat];
  const refusal = def.check(sight, { ...read.act, askers, group: room !== null, strength });
  return refusal ?? { head, channel, issue, subject, group: room !== null, askers, partner };
}

/** Requests worth offering: for each head the seat is in touch with, everything that the stage knows; joint where a partner is at hand. */
export function requestExamples(sight: Sight): RequestPayload[] {
  const { open, pub, seat } = sight;
  if (seat === null) return [];
  const stage = stageOf(open, pub);
  const partner = open.ministers.find((id) => id !== seat && partnerRefusal(sight, seat, id) === null);
  const found: RequestPayload[] = [];
  for (const { id: organisation } of open.organisations) {
    const head = headSeatOf(open, organisation);
    if (head === null || !channelFor(sight, seat, head, -1)) continue;
    for (const def of CONTRIBUTION_LIST) {
      if (def.stage !== stage) continue;
      for (const { issue, issues, subject } of def.examples(sight, organisation)) {
        if (issues) continue;
        found.push({
          organisation,
          contribution: def.id,
          ...(issue !== undefined && { issue }),
          ...(subject !== undefined && { subject }),
          ...(partner !== undefined && { with: partner }),
        });
      }
    }
  }
  return found;
}
