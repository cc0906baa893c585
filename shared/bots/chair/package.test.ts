import { expect, it } from "vitest";
import { sightOf } from "../../rules/sight.ts";
import { act, table } from "../../testing/table.ts";
import { diceFor } from "../define-bot.ts";
import { beliefs } from "../mind/beliefs.ts";
import { mindOf, type Mind } from "../mind/mind.ts";
import { CONCEDER } from "../persona/levels.ts";
import { targetPackage } from "./package.ts";

function chair(match: ReturnType<typeof table>): Mind {
  const mind = mindOf(sightOf(match.setup.open, match.state, "A"), diceFor("1", "A", 1), CONCEDER);
  if (!mind) throw new Error("no mind");
  return mind;
}

it("keeps settled clauses and names one level per issue", () => {
  const match = table({ meeting: "leaders-2" });
  const clause = match.state.pub.draft[0];
  if (clause) clause.settled = 3;
  const target = targetPackage(chair(match));
  expect(target).toHaveLength(match.setup.open.issues.length);
  expect(target[0]).toBe(clause?.text);
});

it("does not call again what has just failed", () => {
  const match = table({ meeting: "leaders-2" });
  const { pub } = match.state;
  const first = targetPackage(chair(match));
  pub.calls.push({ kind: "whole", issue: -1, package: first, meeting: pub.meeting, passed: false, objectors: ["D"], by: "A" });
  expect(targetPackage(chair(match))).not.toEqual(first);
});

it("believes that an objector asks for more than it was given, and likes the wording it named", () => {
  const match = table({ meeting: "drafting" });
  const believe = (): { worth: number[][]; need: number } => {
    const found = beliefs(chair(match)).find((b) => b.seat === "D");
    if (!found) throw new Error("no belief");
    return found;
  };
  const before = believe();
  act(match, "D", "object", { issue: "pace", wording: "none", reason: "cost" });
  const after = believe();
  expect(after.worth[0]?.[0]).toBeGreaterThanOrEqual(before.worth[0]?.[0] ?? 0);
  const { pub } = match.state;
  pub.calls.push({ kind: "whole", issue: -1, package: [4, 3, 0, 3], meeting: pub.meeting, passed: false, objectors: ["D"], by: "A" });
  expect(believe().need).toBeGreaterThanOrEqual(after.need);
});
