/** Changes of the standing text outside calls, and what moves interests: findings, option papers, events. */
import { actorOf, type Detect, type Incident, type Step } from "../incident.ts";
import type { MomentKind } from "../moment.ts";
import { aboveFloor, meanOf, type Stand } from "../stand.ts";

/** What a change counts for that did not last to the end. */
const UNDONE = 0.3;
/** Points a minister that it counts for the table when one more lies above the floor. */
const PER_MINISTER = 4;

const meanChange = (before: Stand, after: Stand): number =>
  meanOf(Object.keys(after.margins).map((id) => Math.abs((after.margins[id] ?? 0) - (before.margins[id] ?? 0))));

export const textChanged: Detect = (step) => {
  const { match, entry, before, after } = step;
  if (after.decided || after.calls > before.calls) return [];
  const changed = after.text.flatMap((o, k) => (o !== before.text[k] && (before.text[k] ?? -1) >= 0 ? [k] : []));
  const [issue] = changed;
  if (issue === undefined) return [];
  const option = after.text[issue] ?? -1;
  const was = before.text[issue] ?? -1;
  const by = actorOf(step);
  const params = { issue, option, was, count: changed.length, known: by !== "", seat: by };
  return [
    {
      n: entry.n,
      meeting: match.state.pub.meeting,
      kind: "text-changed",
      told(viewer, end) {
        const final = end.match.state.pub.outcome?.package ?? [];
        const lasting = final[issue] === option ? 1 : UNDONE;
        if (viewer === null || after.margins[viewer] === undefined) {
          const above = [aboveFloor(before), aboveFloor(after)] as const;
          const weight = lasting * (PER_MINISTER * Math.abs(above[1] - above[0]) + meanChange(before, after));
          return {
            params: { ...params, own: false },
            measure: "above",
            before: above[0],
            after: above[1],
            weight: viewer === null ? weight : weight / 4,
          };
        }
        const had = before.margins[viewer] ?? 0;
        const has = after.margins[viewer] ?? 0;
        return {
          params: { ...params, own: viewer === by },
          measure: "margin",
          before: had,
          after: has,
          weight: lasting * Math.abs(has - had),
        };
      },
    },
  ];
};

/** An incident that moves interests and not the text: told to those whose margin it moved. */
function moved({ match, entry, before, after }: Step, kind: MomentKind, params: Record<string, string | number>): Incident {
  return {
    n: entry.n,
    meeting: match.state.pub.meeting,
    kind,
    told(viewer) {
      if (viewer === null || after.margins[viewer] === undefined)
        return viewer === null
          ? { params, measure: "above", before: aboveFloor(before), after: aboveFloor(after), weight: meanChange(before, after) }
          : null;
      const had = before.margins[viewer] ?? 0;
      const has = after.margins[viewer] ?? 0;
      return { params, measure: "margin", before: had, after: has, weight: Math.abs(has - had) };
    },
  };
}

export const news: Detect = (step) => {
  const { match, before, after } = step;
  const { published, events } = match.state.pub;
  const seat = actorOf(step);
  const out: Incident[] = [];
  const finding = published.findings.at(-1);
  if (after.findings > before.findings && finding) out.push(moved(step, "finding", { finding: finding.id, seat }));
  const paper = published.papers.at(-1);
  if (after.papers > before.papers && paper) out.push(moved(step, "paper", { paper: paper.id, seat }));
  const event = events.at(-1);
  if (after.events > before.events && event) out.push(moved(step, "event", { event: event.id }));
  return out;
};
