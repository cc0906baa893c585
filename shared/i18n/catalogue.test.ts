// Every language says everything: looped over the lists of the code, never remembered.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BOTS } from "../bots/index.ts";
import { TRAITS } from "../bots/persona/temperaments.ts";
import { ACTION_LIST } from "../rules/actions/index.ts";
import { MEASURES } from "../measures/index.ts";
import { COMMON_REFUSALS } from "../rules/apply.ts";
import { CONTRIBUTION_IDS } from "../rules/contributions/index.ts";
import { DELIVERY_CHOICES } from "../rules/delivery/points.ts";
import { LEVELS, WHY_REASONS } from "../rules/state.ts";
import {
  agendaSchema,
  eventSchema,
  INTENT_KINDS,
  modulesSchema,
  partnerSchema,
  RESOURCES,
  STAGES,
  TIERS,
  WATCHES,
} from "../scenario/schema.ts";
import { GLOSSARY, IDEAS } from "./glossary.ts";
import { gapsOf } from "./message.ts";

const FOLDER = join(import.meta.dirname, "../../assets/public/locales");
const LOCALES = readdirSync(FOLDER).map((name) => ({
  id: name.replace(".json", ""),
  messages: JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Record<string, string>,
}));
const EN = LOCALES.find((l) => l.id === "en")?.messages ?? {};

const kinds = (union: { options: readonly { shape: { kind: { value: string } } }[] }): string[] =>
  union.options.map((o) => o.shape.kind.value);

/** Families of words whose ids come from the code. */
const FAMILIES: Record<string, readonly string[]> = {
  refusal: [...COMMON_REFUSALS, "nothing-to-do", ...ACTION_LIST.flatMap((d) => d.refusals)],
  group: ACTION_LIST.map((d) => d.group),
  module: Object.keys(modulesSchema.shape),
  network: ["horizontal", "vertical"],
  level: LEVELS,
  stage: STAGES,
  tier: TIERS,
  watch: WATCHES,
  resource: RESOURCES,
  "intent-kind": INTENT_KINDS,
  partner: partnerSchema.shape.kind.options,
  agenda: kinds(agendaSchema),
  channel: ["horizontal", "vertical", "outreach", "caucus"],
  phase: ["lobby", "briefing", "meeting", "debriefing"],
  intent: ["ally", "complement", "competitor", "rival"],
  objection: ["cost", "sovereignty", "fairness", "mandate", "evidence", "timing"],
  clause: ["empty", "no-text", "bracketed", "objected", "clean", "settled"],
  mark: ["kept", "broken", "lapsed"],
  term: ["accept", "cover", "deliver", "support"],
  price: ["none", "mentions", "invitation", "joint-request"],
  consent: ["asked", "given", "refused"],
  "deal-status": ["proposed", "standing", "declined", "withdrawn", "closed"],
  "request-status": ["asked", "waiting", "fulfilled", "declined", "lapsed"],
  readiness: ["participation", "mentions", "mandate", "overlap", "control", "jointOffice"],
  acceptance: ["visits", "understanding", "endorsements", "size", "ambition", "demand"],
  governance: ["ambition", "reach", "delivery", "legitimacy", "transparency", "balance"],
  points: ["burden", "reputation", "reciprocity", "weather", "total"],
  "why-label": WHY_REASONS,
  "score-report": ["1", "0", "-1"],
  measure: MEASURES.map(({ id }) => id),
  "measure-text": MEASURES.map(({ id }) => id),
};

const wanted = (): string[] => [
  ...ACTION_LIST.flatMap((d) => ["label", "hint", "log", "choice"].map((part) => `action.${d.id}.${part}`)),
  ...CONTRIBUTION_IDS.flatMap((id) => [`contribution.${id}.label`, `contribution.${id}.hint`]),
  ...DELIVERY_CHOICES.flatMap((id) => [`delivery.${id}.label`, `delivery.${id}.hint`]),
  ...["communique", "footnotes", "summary", "none"].flatMap((id) => [`outcome.${id}.label`, `outcome.${id}.hint`]),
  ...kinds(eventSchema).flatMap((id) => [`event.${id}.label`, `event.${id}.hint`]),
  ...BOTS.flatMap((bot) => [`bot.${bot.id}.name`, `bot.${bot.id}.manner`]),
  ...TRAITS.filter((t) => t.id !== "even").flatMap((t) => [`trait.${t.id}.name`, `trait.${t.id}.manner`]),
  ...GLOSSARY.flatMap((id) => [`glossary.${id}.term`, `glossary.${id}.text`]),
  ...Object.entries(FAMILIES).flatMap(([family, ids]) => ids.map((id) => `${family}.${id}`)),
];

describe.each(LOCALES)("$id", ({ id, messages }) => {
  it("has a text for every action, refusal, contribution, bot and word of the rules", () => {
    expect(wanted().filter((key) => !messages[key])).toEqual([]);
  });

  it("has the keys of English in the same order, with the same gaps", () => {
    expect(Object.keys(messages)).toEqual(Object.keys(EN));
    const unlike = Object.entries(messages).filter(([key, text]) => gapsOf(text).join(" ") !== gapsOf(EN[key] ?? "").join(" "));
    expect(unlike).toEqual([]);
  });

  it("is written in its own script", () => {
    // Western commas and full stops after Chinese writing are slips of the keyboard.
    const slip = id === "zh-Hans" ? /[\u4e00-\u9fff][,.;:!?]/u : /[\u3000-\u9fff\uff00-\uffef]/u;
    expect(Object.entries(messages).filter(([, text]) => slip.test(text))).toEqual([]);
  });
});

it("explains every idea of the paper, and each in two sentences at least", () => {
  expect(IDEAS).toHaveLength(21);
  const sentences = (id: string): number => EN[`glossary.${id}.text`]?.match(/[.?](?= |$)/g)?.length ?? 0;
  expect(GLOSSARY.filter((id) => sentences(id) < 2)).toEqual([]);
});
