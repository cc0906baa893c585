/** The whole judgement of a scenario: loading's problems, counts, briefs, texts, targets. Pure; the command adds the time. */
import { compile, presetsOf } from "../../rules/compile.ts";
import type { Say } from "../check/say.ts";
import { problemAt, type Loaded } from "../load.ts";
import { isSound, sortProblems } from "../problem.ts";
import type { Scenario } from "../schema.ts";
import { missed, readBands } from "./bands.ts";
import { judgeBriefs } from "./briefs.ts";
import type { LintDocument, PresetReport } from "./document.ts";
import { judgeAgendas, judgeFloors } from "./floors.ts";
import { judgePresence } from "./presence.ts";
import { countPreset, MOST_PACKAGES, presetReport, ruleReport } from "./preset.ts";
import { judgeTexts } from "./texts.ts";

function lintPreset(scenario: Scenario, id: string, say: Say): PresetReport[] {
  const setup = compile(scenario, id);
  judgePresence(setup, scenario, say);
  const counted = countPreset(setup, scenario);
  if (counted === null) {
    say(
      "error",
      "too-many-packages",
      ["issues"],
      `there are more than ${MOST_PACKAGES} packages, too many to count`,
      "use fewer issues or options",
    );
    return [];
  }
  judgeFloors(setup, scenario, counted, say);
  judgeAgendas(setup, scenario, counted, say);
  const severity = scenario.targets?.strict ? "error" : "warning";
  const misses = scenario.targets ? missed(readBands(scenario.targets, setup.open.ministers, counted.before, counted.after)) : [];
  for (const miss of misses)
    say(severity, "missed-target", ["targets", miss.band], `preset "${id}": ${miss.message}`, "run the tune command, or change the target");
  return [presetReport(setup, counted)];
}

/** The lint document of a loaded (or broken) scenario. `preset` limits it to one; it must exist. */
export function lintScenario(loaded: Loaded, preset?: string): LintDocument {
  const format = "communique-lint/1";
  if (!loaded.ok) return { format, ok: false, scenario: loaded.id, problems: loaded.problems, rule: null, presets: [], briefs: [] };
  const { scenario, locate } = loaded;
  const problems = [...loaded.problems];
  const say: Say = (severity, code, path, message, mend) => {
    problems.push(problemAt(locate, severity, code, path, message, mend));
  };
  const chosen = presetsOf(scenario).filter((p) => preset === undefined || p.id === preset);
  const presets = chosen.flatMap((p) => lintPreset(scenario, p.id, say));
  const briefs = judgeBriefs(scenario, say);
  judgeTexts(scenario, say);
  return {
    format,
    ok: isSound(problems),
    scenario: scenario.id,
    problems: sortProblems(problems),
    rule: ruleReport(compile(scenario, preset), scenario),
    presets,
    briefs,
  };
}
