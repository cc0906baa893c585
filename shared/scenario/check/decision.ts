/** The decision rule: vetoes, weights and bonus name ministers, and some number of votes can meet it. */
import { idsOf, keysMustExist, mustDiffer, mustExist, type Check } from "./say.ts";

export const checkDecision: Check = (scenario, say) => {
  const rule = scenario.decision;
  const ministers = idsOf(scenario.seats.filter((seat) => seat.role === "minister"));
  keysMustExist(say, "minister", [...ministers, "all"], rule.unanimityBonus, ["decision", "unanimityBonus"]);
  if (rule.kind === "consensus") return;
  rule.vetoes.forEach((id, i) => mustExist(say, "minister", ministers, id, ["decision", "vetoes", i]));
  mustDiffer(say, "veto", rule.vetoes, (i) => ["decision", "vetoes", i]);
  const heads = idsOf(scenario.seats.filter((seat) => seat.role === "head"));
  // A seat that does not exist is a problem of its own; as a slip for a minister it must not upset the rule as well.
  const sizes = (scenario.presets ?? []).map((preset) => preset.seats.filter((id) => !heads.includes(id)).length);
  const fewest = sizes.length > 0 ? Math.min(...sizes) : ministers.length;
  if (rule.kind === "all-but") {
    if (rule.tolerance >= fewest)
      say(
        "error",
        "rule-empty",
        ["decision", "tolerance"],
        `with ${fewest} ${fewest === 1 ? "voter" : "voters"}, ${rule.tolerance} may refuse: nothing could fail`,
        `give less than ${fewest}`,
      );
    return;
  }
  keysMustExist(say, "minister", ministers, rule.weights, ["decision", "weights"]);
  if ((rule.count === undefined) === (rule.share === undefined))
    say(
      "error",
      "count-or-share",
      ["decision"],
      "a threshold needs either a count or a share",
      "give one of the two: count: 4, or share: 0.66",
    );
  if (rule.count !== undefined && rule.weights === undefined && rule.count > fewest)
    say(
      "error",
      "rule-unmet",
      ["decision", "count"],
      `${rule.count} votes are needed, but a preset has ${fewest} ${fewest === 1 ? "voter" : "voters"}`,
      `give at most ${fewest}`,
    );
  for (const id of rule.weights === undefined ? [] : ministers)
    if (rule.weights?.[id] === undefined)
      say("error", "missing-weight", ["decision", "weights"], `the weights leave out "${id}"`, `add ${id}, with 0 for no vote`);
  const total = Object.values(rule.weights ?? {}).reduce((sum, weight) => sum + weight, 0);
  if (rule.weights !== undefined && total <= 0)
    say("error", "rule-unmet", ["decision", "weights"], "all weights are zero", "give the voters weights above 0");
};
