/** After the summit: boards that voted, periods that closed, claims that were challenged; and what heads did. */
import { round6 } from "../../../lib/number.ts";
import type { Level } from "../../../rules/state.ts";
import { actorOf, type Detect, type Incident } from "../incident.ts";
import { meanOf } from "../stand.ts";

/** By how much a carrier makes delivery count for more (rules appendix A8). */
const LIFTS: Readonly<Record<Level, number>> = { members: 0, outreach: 0.05, mandate: 0.1, export: 0.2 };

export const boards: Detect = ({ match, entry, before, after }) => {
  const { open, headOf } = match.setup;
  const mean = open.issues.length;
  return match.state.pub.tasks.flatMap((task, i): Incident[] => {
    const { got, organisation, issue, asked } = task;
    if (got === null || (before.got[i] ?? null) !== null || i >= before.got.length) return [];
    return [
      {
        n: entry.n,
        meeting: before.meeting,
        kind: "board-voted",
        told(viewer, end) {
          const params = { organisation, issue, level: got, asked, carried: got !== "members", short: got !== asked };
          const reach = { measure: "reach" as const, before: round6(100 * before.reach), after: round6(100 * after.reach) };
          if (viewer === null) return { params, ...reach, weight: 1 + (60 * Math.abs(after.reach - before.reach)) / Math.max(1, mean / 4) };
          if (viewer === headOf[organisation]) return { params, ...reach, weight: 6 };
          const desk = end.match.state.desks[viewer];
          if (!desk || !open.ministers.includes(viewer)) return null;
          const option = end.match.state.pub.outcome?.package[issue] ?? -1;
          const gained = Math.max(0, (desk.worth[issue]?.[option] ?? 0) - (desk.noText[issue] ?? 0));
          const { agenda } = desk;
          const wanted = agenda?.kind === "carries" && agenda.organisation === organisation ? 6 : 0;
          return { params, ...reach, weight: wanted + gained * (0.05 + LIFTS[got]) };
        },
      },
    ];
  });
};

export const periods: Detect = ({ match, entry, before, after }) => {
  if (after.periods <= before.periods) return [];
  const { open } = match.setup;
  const points = Object.fromEntries(
    open.ministers.map((seat): [string, number] => {
      const closed = match.state.desks[seat]?.delivered.at(-1) ?? {};
      return [seat, round6(Object.values(closed).reduce((sum, d) => sum + d.points.total, 0))];
    }),
  );
  const reports = match.state.pub.reports.filter((r) => r.period === before.periods);
  const full = reports.filter((r) => r.score === 1).length;
  const params = { period: after.periods, full, all: reports.length };
  return [
    {
      n: entry.n,
      meeting: before.meeting,
      kind: "delivered",
      told(viewer) {
        const share = reports.length === 0 ? 0 : full / reports.length;
        const all = meanOf(Object.values(points));
        if (viewer === null) return { params, measure: "delivery", before: 0, after: round6(all), weight: 1 + 4 * Math.abs(share - 0.5) };
        const own = points[viewer];
        return own === undefined ? null : { params, measure: "delivery", before: 0, after: own, weight: Math.abs(own) };
      },
    },
  ];
};

export const challenges: Detect = (step) => {
  const { match, entry, before, after } = step;
  if (after.challenged <= before.challenged) return [];
  const report = match.state.pub.reports[Number(entry.with["report"])];
  const by = actorOf(step);
  if (!report) return [];
  const { seat, issue, period } = report;
  const upheld = report.challenged === "upheld";
  const points = match.state.desks[seat]?.delivered[period]?.[issue]?.points.total ?? 0;
  return [
    {
      n: entry.n,
      meeting: match.state.pub.meeting,
      kind: "challenged",
      told(viewer) {
        if (viewer !== null && viewer !== seat && viewer !== by) return null;
        const params = { seat, other: by, issue, upheld, own: viewer === seat };
        return {
          params,
          measure: "delivery",
          before: 0,
          after: upheld ? points : 0,
          weight: viewer === seat ? 2 + Math.abs(upheld ? points : 0) : 2,
        };
      },
    },
  ];
};

/** What a head gave and what it agreed to carry: moments of its own. */
export const heads: Detect = (step) => {
  const { entry, match, before } = step;
  const seat = actorOf(step);
  if (!match.setup.open.heads.includes(seat)) return [];
  const at = { n: entry.n, meeting: before.meeting };
  const figures = { measure: "none" as const, before: 0, after: 0 };
  if (entry.do === "contribute") {
    const params = { contribution: String(entry.with["contribution"] ?? ""), own: true };
    return [{ ...at, kind: "contributed", told: (viewer) => (viewer === seat ? { params, ...figures, weight: 0.5 } : null) }];
  }
  if (entry.do !== "answer-carrier") return [];
  const params = {
    issue: match.setup.issueById[String(entry.with["issue"])]?.index ?? 0,
    consent: entry.with["consent"] === true,
    own: true,
  };
  const organisation = match.setup.seatById[seat]?.organisation;
  return [
    {
      ...at,
      kind: "consented",
      told(viewer, end) {
        if (viewer !== seat) return null;
        const isTask = end.match.state.pub.tasks.some((t) => t.issue === params.issue && t.organisation === organisation);
        return { params, ...figures, weight: isTask ? 3 : 1 };
      },
    },
  ];
};
