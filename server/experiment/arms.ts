// The arms of an experiment: which level of each factor, and what all of it together changes.
import type { Patch, Plan, Words } from "./plan-schema.ts";

export interface Arm {
  id: string;
  title: Words;
  /** Level per factor. */
  levels: Record<string, string>;
  patch: Patch;
}

/** The arm in which every factor stands at its first level. */
export const BASELINE = "baseline";

/** Two patches as one; where both say something about the same thing, the later one wins, lists of what is left out add up. */
export function mergePatches(a: Patch, b: Patch): Patch {
  const list = <T>(x: readonly T[] | undefined, y: readonly T[] | undefined): T[] => [...new Set([...(x ?? []), ...(y ?? [])])];
  const without = list(a.without, b.without);
  const tiers = list(a.leaveOut?.tiers, b.leaveOut?.tiers);
  const meetings = list(a.leaveOut?.meetings, b.leaveOut?.meetings);
  return {
    ...a,
    ...b,
    ...(without.length > 0 ? { without } : {}),
    ...(tiers.length + meetings.length > 0 ? { leaveOut: { tiers, meetings } } : {}),
    ...(a.modules || b.modules ? { modules: { ...a.modules, ...b.modules } } : {}),
    ...(a.sizes || b.sizes ? { sizes: { ...a.sizes, ...b.sizes } } : {}),
    ...(a.tuning || b.tuning ? { tuning: { ...a.tuning, ...b.tuning } } : {}),
    ...(a.seats || b.seats ? { seats: { ...a.seats, ...b.seats } } : {}),
  };
}

function armOf(plan: Plan, id: string, title: Words | null, chosen: Readonly<Record<string, string>>): Arm {
  const at = plan.factors.map((factor) => {
    const level = factor.levels.find((l) => l.id === chosen[factor.id]) ?? factor.levels[0];
    if (!level) throw new Error(`the factor "${factor.id}" has no level`);
    return { factor, level };
  });
  const named = at.filter(({ factor }) => chosen[factor.id] !== undefined).map(({ level }) => level.title);
  const words = (language: "en" | "zh-Hans"): string => named.map((t) => t[language]).join(language === "en" ? ", " : "，");
  return {
    id,
    title: title ?? { en: words("en"), "zh-Hans": words("zh-Hans") },
    levels: Object.fromEntries(at.map(({ factor, level }) => [factor.id, level.id])),
    patch: at.reduce((patch, { level }) => mergePatches(patch, level.patch), plan.base),
  };
}

/** Every combination of the levels of the crossed factors. */
function crossed(plan: Plan): Record<string, string>[] {
  return plan.cross.reduce<Record<string, string>[]>(
    (combinations, id) =>
      combinations.flatMap((chosen) =>
        (plan.factors.find((factor) => factor.id === id)?.levels ?? []).map((level) => ({ ...chosen, [id]: level.id })),
      ),
    plan.cross.length > 0 ? [{}] : [],
  );
}

/** All arms, the baseline first; an arm of the cross that is the baseline is not played twice. */
export function armsOf(plan: Plan): Arm[] {
  const baseline = armOf(plan, BASELINE, plan.baseline, {});
  const same = (arm: Arm): boolean => plan.factors.every((f) => arm.levels[f.id] === baseline.levels[f.id]);
  const cross = crossed(plan)
    .map((chosen) => armOf(plan, Object.values(chosen).join("+"), null, chosen))
    .filter((arm) => !same(arm));
  return [baseline, ...cross, ...plan.arms.map((arm) => armOf(plan, arm.id, arm.title, arm.levels))];
}
