/** What a minister asks of organisations: in its vertical channels, together with peers where it can. */
import { JOINT_TIE, partnerRefusal } from "../../rules/organisations/requests.ts";
import { resourceFor } from "../../rules/organisations/stocks.ts";
import { contributionOf } from "../../rules/contributions/index.ts";
import { hasText } from "../../rules/organisations/lookup.ts";
import { isTabled } from "../../rules/text/clauses.ts";
import { mediatedText } from "../../rules/text/mediation.ts";
import { int } from "../../lib/rng.ts";
import type { ContributionId } from "../../rules/state.ts";
import type { Move } from "../define-bot.ts";
import { issueId } from "../mind/draft.ts";
import { gain, gains } from "../mind/gains.ts";
import { live, tieTo, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

interface Want {
  contribution: ContributionId;
  issue?: string;
  subject?: string;
  worth: number;
}

/** How much a paper on a level would help the seat: what easing that level brings, or a new level between others' and its own. */
function paperWorth(mind: Mind, issue: number, option: number): number {
  const setup = mind.open.issues[issue];
  const level = setup?.options[option];
  if (!setup || !level) return 0;
  const row = gains(mind)[issue] ?? [];
  const now = gain(mind, issue, mind.pub.draft[issue]?.text ?? -1);
  return (level.locked !== null ? 3 : 1.5) + Math.max(0, (row[option] ?? 0) - now) / 4;
}

function preparationWants(mind: Mind, organisation: string): Want[] {
  const { open, pub, desk } = mind;
  const agenda = desk.agenda;
  const unwelcome = agenda?.kind === "finding" && !agenda.published ? agenda.finding : null;
  const papers = open.optionPapers
    .filter((p) => p.organisation === organisation && !pub.published.papers.some((q) => q.id === p.id && q.openTo === "all"))
    .map((p): Want => {
      const issue = mind.atlas.issue[p.issue];
      const option = issue?.options.findIndex((o) => o.id === p.option) ?? -1;
      return { contribution: "option-paper", subject: p.id, issue: p.issue, worth: issue ? paperWorth(mind, issue.index, option) : 0 };
    });
  const findings = open.findings
    .filter((f) => f.organisation === organisation && f.id !== unwelcome && !pub.published.findings.some((q) => q.id === f.id))
    .map((f): Want => ({
      contribution: "information",
      subject: f.id,
      worth: 2 + (agenda?.kind === "finding" && agenda.finding === f.id ? 4 : 0),
    }));
  const sorest = open.issues.toSorted((a, b) => (desk.exposure[b.index] ?? 0) - (desk.exposure[a.index] ?? 0))[0];
  const analysed = new Set(desk.analyses.map((a) => a.issue));
  const unknown = open.issues.find((k) => !analysed.has(k.index) && !k.followUp);
  return [
    ...papers,
    ...findings,
    ...(sorest && (desk.exposure[sorest.index] ?? 0) > 0.2
      ? [{ contribution: "support" as const, issue: sorest.id, subject: mind.seat, worth: 1.2 }]
      : []),
    ...(unknown ? [{ contribution: "analysis" as const, issue: unknown.id, worth: 1 }] : []),
    { contribution: "consensus", worth: 1.3 },
  ];
}

/** Would mediation bring a level of this clause that is not on the table yet? */
function couldMediate(mind: Mind, issue: number): boolean {
  const clause = mind.pub.draft[issue];
  return clause !== undefined && mediatedText(mind.open, mind.pub, [issue]).some((c) => !isTabled(clause, c.option));
}

function summitWants(mind: Mind, organisation: string): Want[] {
  const { open, pub } = mind;
  const texts = open.issues.filter((k) => hasText(open, pub, k.index));
  const contested = open.issues.filter((k) => (pub.draft[k.index]?.settled ?? -1) < 0);
  const carried = texts.find((k) => pub.draft[k.index]?.carrier?.organisation === organisation);
  const any = texts[int(mind.rng, Math.max(1, texts.length))];
  const sore = contested[int(mind.rng, Math.max(1, contested.length))];
  const about = carried ?? any;
  const stuck = contested.find((k) => couldMediate(mind, k.index));
  return [
    ...(about ? [{ contribution: "understanding" as const, issue: about.id, worth: carried ? 3 : 0.8 }] : []),
    ...(about ? [{ contribution: "endorsement" as const, issue: about.id, worth: carried ? 2 : 1 }] : []),
    ...(any ? [{ contribution: "credibility" as const, issue: any.id, worth: 1.2 + (mind.desk.exposure[any.index] ?? 0) }] : []),
    ...(any ? [{ contribution: "visibility" as const, issue: any.id, worth: 1.4 }] : []),
    ...(stuck ? [{ contribution: "mediation" as const, issue: stuck.id, worth: 4 }] : []),
    ...(sore ? [{ contribution: "responsiveness" as const, issue: sore.id, worth: 1.3 }] : []),
  ];
}

function followWants(mind: Mind): Want[] {
  const { open, pub, desk } = mind;
  const adopted = open.issues.filter(
    (k) => pub.outcome !== null && (pub.outcome.package[k.index] ?? -1) >= 0 && hasText(open, pub, k.index),
  );
  const hurts = adopted.toSorted((a, b) => (desk.exposure[b.index] ?? 0) - (desk.exposure[a.index] ?? 0))[0];
  const likes = adopted.toSorted((a, b) => (desk.exposure[a.index] ?? 0) - (desk.exposure[b.index] ?? 0))[0];
  return [
    ...(hurts ? [{ contribution: "financing" as const, issue: hurts.id, subject: mind.seat, worth: 2 }] : []),
    ...(hurts ? [{ contribution: "training" as const, issue: hurts.id, subject: mind.seat, worth: 1.9 }] : []),
    ...(likes ? [{ contribution: "monitoring" as const, issue: likes.id, worth: 1.5 }] : []),
    ...(likes ? [{ contribution: "mobilisation" as const, issue: likes.id, worth: 1.4 }] : []),
    { contribution: "secretariat", worth: 1.1 },
  ];
}

/** The partner with whom it may ask together: a friend across the groups whom it is talking to. */
function partner(mind: Mind): string | null {
  return (
    mind.open.ministers.find(
      (id) => id !== mind.seat && tieTo(mind, id) >= JOINT_TIE && partnerRefusal(mind.sight, mind.seat, id) === null,
    ) ?? null
  );
}

/** One request per head and meeting, jointly where a partner is at hand or the room is a working group. */
export function ask(mind: Mind): Move[] {
  const { open, pub, seat, sight, rng, meeting } = mind;
  if (!open.modules.organisations || mind.me.role !== "minister") return [];
  const rooms = live(mind).filter((c) => c.kind === "vertical" || c.kind === "caucus");
  if (rooms.length === 0) return [];
  const with_ = partner(mind);
  return rooms.flatMap((channel): Move[] => {
    const head = channel.members.find((m) => mind.atlas.seat[m]?.role === "head");
    const organisation = head === undefined ? null : (mind.atlas.seat[head]?.organisation ?? null);
    if (organisation === null) return [];
    const now = pub.organisations[organisation];
    // A head acts once a meeting, twice if one of the two is joint.
    if (!now || now.acts > 1 || (now.acts === 1 && now.jointActs === 0 && with_ === null && channel.kind !== "caucus")) return [];
    const group = channel.kind === "caucus" && channel.issue >= 0;
    if (group && channel.convener !== seat && !channel.members.includes(channel.convener)) return [];
    const asked = sight.requests.filter(
      (r) => r.organisation === organisation && r.meeting === pub.meeting && r.askers.includes(seat),
    ).length;
    if (asked >= (group ? 2 : 1)) return [];
    const wants =
      meeting.stage === "preparation"
        ? preparationWants(mind, organisation)
        : meeting.stage === "summit"
          ? summitWants(mind, organisation)
          : followWants(mind);
    const room = group ? issueId(mind, channel.issue) : null;
    const ranked = wants
      .filter((w) => resourceFor(now, contributionOf(w.contribution).resources, 1) !== null)
      .map((w) => ({ ...w, worth: w.worth * (0.6 + int(rng, 100) / 125) + (room !== null && w.issue === room ? 5 : 0) }))
      .toSorted((a, b) => b.worth - a.worth);
    return ranked.slice(0, 4).flatMap(({ issue, contribution, subject }) => {
      const payload = {
        organisation,
        contribution,
        ...(issue !== undefined && contribution !== "option-paper" && { issue }),
        ...(subject !== undefined && { subject }),
      };
      const params = { organisation, contribution };
      const alone = move("request", payload, "ask-alone", params);
      return with_ === null || group
        ? [alone]
        : [move("request", { ...payload, with: with_ }, "ask-together", { ...params, with: with_ }), alone];
    });
  });
}

/** Joins what a friend asks an organisation for. */
export function join(mind: Mind): Move[] {
  if (live(mind).length === 0) return [];
  const agenda = mind.desk.agenda;
  const unwelcome = agenda?.kind === "finding" && !agenda.published ? agenda.finding : null;
  return mind.sight.requests
    .filter((r) => r.with === mind.seat && r.status === "waiting" && (unwelcome === null || r.subject !== unwelcome))
    .map((r) => move("join-request", { request: r.id }, "peers-first", { organisation: r.organisation }));
}
