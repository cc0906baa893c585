/** Which sentences are missing, per language, and which belong to nothing. Missing ones fall back to ids. */
import { idsOf, type Say } from "../check/say.ts";
import { suggest } from "../near.ts";
import type { Scenario } from "../schema.ts";
import type { Texts } from "../texts-schema.ts";

const MEND = "add it, or the id is shown";

/** Sections of the texts and the ids they are about; heads have no brief of values but a sheet all the same. */
function sections(scenario: Scenario): [keyof Texts & string, string[]][] {
  return [
    ["issues", idsOf(scenario.issues)],
    ["seats", idsOf(scenario.seats)],
    [
      "parties",
      [...new Set([...idsOf(scenario.parties), ...scenario.seats.filter((s) => s.role === "minister").map((s) => s.party ?? s.id)])],
    ],
    ["organisations", idsOf(scenario.organisations)],
    ["partners", idsOf(scenario.partners)],
    ["domains", idsOf(scenario.domains)],
    ["findings", idsOf(scenario.findings)],
    ["optionPapers", idsOf(scenario.optionPapers)],
    ["meetings", idsOf(scenario.meetings)],
    ["events", idsOf(scenario.events)],
  ];
}

function judgeOptions(scenario: Scenario, texts: Texts, language: string, say: Say): void {
  for (const issue of scenario.issues) {
    const own = texts.issues?.[issue.id];
    if (!own) continue;
    const options = idsOf(issue.options);
    for (const part of ["options", "wordings"] as const) {
      const path = ["texts", language, "issues", issue.id, part];
      const missing = options.filter((id) => own[part]?.[id] === undefined && !(part === "wordings" && id === issue.none));
      if (missing.length > 0) say("warning", "missing-text", path, `${issue.id} has no ${part} for ${missing.join(", ")}`, MEND);
      for (const id of Object.keys(own[part] ?? {}))
        if (!options.includes(id))
          say("warning", "unknown-text", [...path, id], `"${id}" is no option of ${issue.id}`, suggest(id, options));
    }
  }
}

function judgeLanguage(scenario: Scenario, texts: Texts, language: string, say: Say): void {
  for (const key of ["title", "summary"] as const)
    if (texts[key] === undefined) say("warning", "missing-text", ["texts", language, key], `"${key}" is missing in ${language}`, MEND);
  for (const [section, ids] of sections(scenario)) {
    const present = Object.keys(texts[section] ?? {});
    const missing = ids.filter((id) => !present.includes(id));
    const path = ["texts", language, section];
    if (missing.length > 0) say("warning", "missing-text", path, `no ${section} texts in ${language} for ${missing.join(", ")}`, MEND);
    for (const id of present)
      if (!ids.includes(id))
        say("warning", "unknown-text", [...path, id], `"${id}" is none of the scenario's ${section}`, suggest(id, ids));
  }
  const briefless = idsOf(scenario.seats).filter((id) => texts.seats?.[id] !== undefined && texts.seats[id].brief === undefined);
  if (briefless.length > 0)
    say("warning", "missing-text", ["texts", language, "seats"], `no brief in ${language} for ${briefless.join(", ")}`, "add brief");
  judgeOptions(scenario, texts, language, say);
}

/** Warns of missing and of idle texts in every language. */
export function judgeTexts(scenario: Scenario, say: Say): void {
  for (const [i, language] of scenario.languages.entries()) {
    const texts = scenario.texts[language];
    if (texts) judgeLanguage(scenario, texts, language, say);
    else
      say(
        "warning",
        "missing-texts",
        ["languages", i],
        `there are no texts in ${language}: ids are shown`,
        `add texts.${language}.yaml beside the scenario, or texts inside`,
      );
  }
  for (const language of Object.keys(scenario.texts))
    if (!scenario.languages.includes(language))
      say("warning", "unknown-language", ["texts", language], `the texts in "${language}" are not offered`, `add ${language} to languages`);
}
