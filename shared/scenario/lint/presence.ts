/** What a preset cannot have because the organisation that brings it has no desk there. */
import type { Setup } from "../../rules/setup.ts";
import type { Say } from "../check/say.ts";
import type { Scenario } from "../schema.ts";

/** Warns of findings, papers and locked wordings whose organisation is absent from the preset. */
export function judgePresence(setup: Setup, scenario: Scenario, say: Say): void {
  const absent = new Map<string, string[]>();
  for (const item of [...scenario.findings, ...scenario.optionPapers])
    if (setup.headOf[item.organisation] === undefined) absent.set(item.organisation, [...(absent.get(item.organisation) ?? []), item.id]);
  const index = (scenario.presets ?? []).findIndex((preset) => preset.id === setup.open.preset);
  for (const [organisation, items] of absent)
    say(
      "warning",
      "absent-organisation",
      index < 0 ? ["organisations"] : ["presets", index],
      `in preset "${setup.open.preset}" nobody plays ${organisation}, so ${items.join(", ")} cannot come`,
      `add ${organisation} to the preset's house or seats`,
    );
}
