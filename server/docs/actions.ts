// The block "actions": everything that can be done, by whom, when, and what it costs.
import { STAGES, TIERS } from "../../shared/scenario/schema.ts";
import { ACTION_LIST } from "../../shared/rules/actions/index.ts";
import type { AnyAction } from "../../shared/rules/define-action.ts";
import { ACTION_COSTS, ACTION_WORDS } from "./action-words.ts";
import { label, listing, table, type Language } from "./language.ts";

function when(def: AnyAction, language: Language): string {
  const parts = def.phases.length === 1 && def.phases[0] === "meeting" ? [] : def.phases.map((p) => label(`phase.${p}`, language));
  const stages = def.stages && def.stages.length < STAGES.length ? def.stages.map((s) => label(`stage.${s}`, language)) : [];
  const tiers = def.tiers && def.tiers.length < TIERS.length ? def.tiers.map((t) => label(`tier.${t}`, language)) : [];
  const open = [...parts, ...stages];
  const first = open.length > 0 ? listing(open, language) : label("phase.meeting", language);
  if (tiers.length === 0) return first;
  return language === "en" ? `${first}; ${listing(tiers, language)}` : `${first}；${listing(tiers, language)}`;
}

export function actionsBlock(language: Language): string {
  const head = language === "en" ? ["Action", "Who", "When", "Contacts", "What it does"] : ["行动", "谁", "何时", "接触", "作用"];
  const rows = ACTION_LIST.map((def) => {
    const said = ACTION_WORDS[def.id];
    const cost = ACTION_COSTS[def.id];
    if (!said || (def.cost !== undefined) !== (cost !== undefined))
      throw new Error(`server/docs/action-words.ts lacks words for "${def.id}"`);
    const who = def.who.map((w) => label(`role.${w}`, language));
    return [`\`${def.id}\``, listing(who, language), when(def, language), cost?.[language] ?? "0", said[language]];
  });
  return table(head, rows);
}
