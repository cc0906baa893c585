/** Caucuses, and working groups with a head on one clause: requests made in them are joint whatever the ties. */
import { int, uniform } from "../../lib/rng.ts";
import type { Move } from "../define-bot.ts";
import { convened, nowOpen, otherMinisters, tieTo, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

/** Clauses on which an organisation still has work that the table lacks, with the organisation. */
function unfinished(mind: Mind): { issue: string; organisation: string; locked: boolean }[] {
  const { open, pub } = mind;
  const papers = open.optionPapers
    .filter((p) => !pub.published.papers.some((q) => q.id === p.id && q.openTo === "all"))
    .map((p) => {
      const option = mind.atlas.issue[p.issue]?.options.find((o) => o.id === p.option);
      return { issue: p.issue, organisation: p.organisation, locked: (option?.locked ?? null) !== null };
    });
  const findings = open.findings
    .filter((f) => !pub.published.findings.some((q) => q.id === f.id))
    .map((f) => ({ issue: f.issue, organisation: f.organisation, locked: false }));
  return [...papers, ...findings];
}

/** In preparation: gathers a peer of the other group and a head around a clause that needs a paper. */
export function workingGroup(mind: Mind): Move[] {
  const { open, pub, seat, rng, meeting } = mind;
  if (!open.modules.channels || !open.modules.organisations || mind.me.role !== "minister" || meeting.stage !== "preparation") return [];
  if ((pub.contacts[seat] ?? 0) < 2 || convened(mind).some((c) => c.kind === "caucus") || uniform(rng) > (mind.persona.brokers ? 0.8 : 0.5))
    return [];
  const busy = new Set(
    nowOpen(mind)
      .filter((c) => c.kind === "caucus" && c.open)
      .flatMap((c) => c.members),
  );
  const work = unfinished(mind)
    .filter((w) => !busy.has(mind.atlas.head[w.organisation] ?? ""))
    .map((w) => ({ ...w, score: (w.locked ? 2 : 0) + uniform(rng) * 2 }))
    .toSorted((a, b) => b.score - a.score);
  const peers = otherMinisters(mind)
    .map((o) => ({ id: o.id, score: tieTo(mind, o.id) * 0.4 + (o.group !== mind.me.group ? 1 : 0) + uniform(rng) }))
    .toSorted((a, b) => b.score - a.score);
  return work.slice(0, 3).flatMap((w) =>
    peers.slice(0, 2).map((p) =>
      move("open-caucus", { with: [p.id, mind.atlas.head[w.organisation] ?? ""], issue: w.issue }, "working-group-on-a-clause", {
        issue: w.issue,
        organisation: w.organisation,
      }),
    ),
  );
}

/** Now and then three or four ministers at once, one of them a friend. */
export function caucus(mind: Mind): Move[] {
  const { open, pub, seat, rng } = mind;
  if (!open.modules.channels || mind.me.role !== "minister" || mind.meeting.stage === "follow-through") return [];
  if (open.without.includes("horizontal")) return [];
  if ((pub.contacts[seat] ?? 0) < 2 || convened(mind).length > 0 || int(rng, mind.persona.brokers ? 2 : 6) !== 0) return [];
  const near = otherMinisters(mind)
    .map((o) => ({ id: o.id, score: tieTo(mind, o.id) + uniform(rng) }))
    .toSorted((a, b) => b.score - a.score)
    .map((o) => o.id);
  return near.length < 2 ? [] : [move("open-caucus", { with: near.slice(0, 2 + int(rng, 2)) }, "several-at-once", {})];
}
