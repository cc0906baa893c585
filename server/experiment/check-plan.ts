// What the schema cannot say of an experiment: that what it refers to exists.
import { simulatedBotNamed, BOT_NAMES } from "../../shared/bots/index.ts";
import { idsOf, mustDiffer, mustExist, type Say } from "../../shared/scenario/check/say.ts";
import type { Path } from "../../shared/scenario/problem.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { armsOf, BASELINE } from "./arms.ts";
import type { Patch, Plan } from "./plan-schema.ts";
import type { Group } from "./tables.ts";

function checkBots(patch: Patch, path: Path, say: Say): void {
  const unknown = (name: string, at: Path): void => {
    if (simulatedBotNamed(name) === null)
      say("error", "unknown-bot", at, `there is no bot "${name}"`, `there are mixed, random, ${BOT_NAMES}`);
  };
  const bots = patch.bots ?? [];
  bots.forEach((name, b) => {
    if (name !== "mixed") unknown(name, [...path, "bots", b]);
    else if (bots.length > 1)
      say("error", "mixed-alone", [...path, "bots", b], `"mixed" deals the scenario's mix to all seats`, "name it alone, or leave it out");
  });
  const mix = Object.entries(patch.mix ?? {});
  for (const [name] of mix) unknown(name, [...path, "mix", name]);
  const sum = mix.reduce((total, [, share]) => total + share, 0);
  if (mix.length > 0 && Math.abs(sum - 1) > 1e-6)
    say(
      "error",
      "mix-sum",
      [...path, "mix"],
      `the shares sum to ${Math.round(sum * 1e6) / 1e6}, not to 1`,
      "change them so that they sum to 1",
    );
  for (const [seat, name] of Object.entries(patch.seats ?? {})) unknown(name, [...path, "seats", seat]);
}

/** Ids in a patch exist in at least one scenario; a factor may be about something that only some of them have. */
function checkIds(patch: Patch, path: Path, scenarios: readonly Scenario[], say: Say): void {
  if (scenarios.length === 0) return;
  const known = (list: (scenario: Scenario) => readonly { id: string }[]): string[] => [
    ...new Set(scenarios.flatMap((s) => idsOf(list(s)))),
  ];
  for (const id of Object.keys(patch.sizes ?? {}))
    mustExist(say, "organisation", ["all", ...known((s) => s.organisations)], id, [...path, "sizes", id]);
  for (const id of Object.keys(patch.seats ?? {}))
    mustExist(
      say,
      "seat",
      known((s) => s.seats),
      id,
      [...path, "seats", id],
    );
  patch.leaveOut?.meetings?.forEach((id, m) =>
    mustExist(
      say,
      "meeting",
      known((s) => s.meetings),
      id,
      [...path, "leaveOut", "meetings", m],
    ),
  );
}

function checkArms(plan: Plan, say: Say): void {
  const factors = idsOf(plan.factors);
  mustDiffer(say, "factor", factors, (i) => ["factors", i, "id"]);
  plan.factors.forEach((factor, f) => mustDiffer(say, "level", idsOf(factor.levels), (i) => ["factors", f, "levels", i, "id"]));
  plan.cross.forEach((id, c) => mustExist(say, "factor", factors, id, ["cross", c]));
  for (const [a, arm] of plan.arms.entries()) {
    if (arm.id === BASELINE)
      say("error", "reserved-id", ["arms", a, "id"], `"${BASELINE}" is the arm with every factor at its first level`, "choose another id");
    for (const [id, level] of Object.entries(arm.levels)) {
      const factor = plan.factors.find((f) => f.id === id);
      if (mustExist(say, "factor", factors, id, ["arms", a, "levels", id]))
        mustExist(say, "level", idsOf(factor?.levels ?? []), level, ["arms", a, "levels", id]);
    }
  }
}

function checkClaims(plan: Plan, say: Say): void {
  mustDiffer(say, "claim", idsOf(plan.claims), (i) => ["claims", i, "id"]);
  const arms = idsOf(armsOf(plan));
  mustDiffer(say, "arm", arms, () => ["arms"]);
  for (const [c, claim] of plan.claims.entries()) {
    const path = ["claims", c];
    if (!plan.measures.includes(claim.measure))
      say("error", "unknown-measure", [...path, "measure"], `"${claim.measure}" is not among the measures`, "add it to measures");
    const { kind, ...rest } = claim.contrast;
    for (const [role, arm] of Object.entries(rest)) mustExist(say, "arm", arms, arm, [...path, "contrast", role]);
    if (kind === "change" && claim.direction === "down" && claim.support > 1)
      say("error", "beyond-nothing", [...path, "support"], "nothing can fall by more than the whole", "give a share of 1, such as 0.333");
  }
}

/** Says what in a plan refers to nothing. `groups` are the tables that were found. */
export function checkPlan(plan: Plan, groups: readonly Group[], say: Say): void {
  const scenarios = groups.flatMap((group) => group.tables.slice(0, 1).map((table) => table.scenario));
  checkArms(plan, say);
  checkClaims(plan, say);
  const patch = (p: Patch, path: Path): void => {
    checkBots(p, path, say);
    checkIds(p, path, scenarios, say);
  };
  patch(plan.base, ["base"]);
  plan.factors.forEach((factor, f) => factor.levels.forEach((level, l) => patch(level.patch, ["factors", f, "levels", l, "patch"])));
}
