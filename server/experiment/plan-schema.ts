// An experiment as a file, format communique-plan/1: tables, factors with levels, arms, measures, seeds and claims. One zod schema,
// from which the types and assets/experiment.schema.json derive.
import { z } from "zod";
import { wishSchema } from "../../shared/scenario/generate/wish.ts";
import { TIERS, WATCHES } from "../../shared/scenario/schema.ts";
import { tuningSchema } from "../../shared/scenario/tuning-schema.ts";
import { MEASURE_IDS } from "./measures.ts";

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, "an id is 1 to 40 letters, digits, '-', '_' or '.'");
const key = z.string().min(1).max(60);
/** A sentence in both languages of the report. */
export const wordsSchema = z.strictObject({ en: z.string().min(1).max(1200), "zh-Hans": z.string().min(1).max(1200) });
const unit = z.number().min(0).max(1);
/** A bot's name: LEVEL[+TEMPERAMENT][+ROLE], random, or mixed. Which exist is checked when the file is read. */
const bot = z.string().min(1).max(80);

/** A level of a factor: what it changes in the scenario or at the table. Left out, everything stays as it is. */
export const patchSchema = z.strictObject({
  /** Networks left out: no channels between ministers, or none with organisations. */
  without: z.array(z.enum(["horizontal", "vertical"])).optional(),
  /** Modules switched off (false) or on. */
  modules: z
    .strictObject({
      channels: z.boolean(),
      deals: z.boolean(),
      organisations: z.boolean(),
      partners: z.boolean(),
      delivery: z.boolean(),
      events: z.boolean(),
    })
    .partial()
    .optional(),
  /** Meetings left out: all of these tiers in the preparation, or these by id. */
  leaveOut: z.strictObject({ tiers: z.array(z.enum(TIERS)).optional(), meetings: z.array(id).optional() }).optional(),
  /** Sizes of organisations, 0..1, by id; `all` for every one that is not named. */
  sizes: z.record(key, unit).optional(),
  /** What watches over delivery whatever follow-up level is adopted. */
  watch: z.enum(WATCHES).optional(),
  /** Numbers of the rules (RULES.md, section 13). */
  tuning: tuningSchema.optional(),
  /** Who plays: mixed (the scenario's mix), one bot for all seats, or several in seat order. */
  bots: z.array(bot).min(1).max(24).optional(),
  /** The shares in which "mixed" deals bots to the seats, by name; left out, the scenario's. */
  mix: z.record(bot, unit).optional(),
  /** Bots of single seats; they win over `bots`. */
  seats: z.record(key, bot).optional(),
});

/** Scenarios: a built-in or own one with its presets, or so many random ones. */
export const tableSchema = z.union([
  z.strictObject({
    /** Id or path. */
    scenario: z.string().min(1).max(400),
    /** Name in the report; left out, the scenario's title and the preset. */
    title: wordsSchema.optional(),
    /** Left out: the first. */
    presets: z.array(key).min(1).max(24).optional(),
    /** True: passed over when it does not exist (yet). */
    optional: z.boolean().optional(),
    /** Matches of each arm here; left out, the plan's. */
    seeds: z.int().min(1).max(100_000).optional(),
  }),
  z.strictObject({
    /** Name of the group in the report. */
    group: id,
    title: wordsSchema.optional(),
    /** What `npm run generate` is asked; `seed` is the prefix of the tables' seeds. */
    generate: wishSchema,
    count: z.int().min(1).max(1000),
    /** Only tables where some package is at or above the floor of every voter. */
    onlyCommon: z.boolean().default(false),
    /** Matches of each arm at each of the tables; left out, the plan's. */
    seeds: z.int().min(1).max(100_000).optional(),
  }),
]);

export const factorSchema = z.strictObject({
  id,
  title: wordsSchema,
  /** The first level is the one of the baseline. */
  levels: z
    .array(z.strictObject({ id, title: wordsSchema, patch: patchSchema.default({}) }))
    .min(2)
    .max(12),
});

/** An arm: a level of some factors; those not named stand at their first level. */
const armSchema = z.strictObject({ id, title: wordsSchema, levels: z.record(key, id) });

/** An arm as a claim names it: its id, the baseline, or levels of the crossed factors joined by +. */
const armId = z.string().min(1).max(250);

export const DIRECTIONS = ["up", "down"] as const;
/** How an arm is set against another. `interaction`: does the arm lose (or gain) more than its two parts together? */
export const contrastSchema = z.discriminatedUnion("kind", [
  /** Difference of means, in the measure's unit. */
  z.strictObject({ kind: z.literal("difference"), arm: armId, against: armId.default("baseline") }),
  /** Relative change of the mean: -0.333 = fell by a third. */
  z.strictObject({ kind: z.literal("change"), arm: armId, against: armId.default("baseline") }),
  /** The mean of one arm itself, set against `support` (and 0 for the interval's side). */
  z.strictObject({ kind: z.literal("level"), arm: armId }),
  /** (against - first) - (second - arm): how much more `first` takes away when `second` is not taken away as well. */
  z.strictObject({ kind: z.literal("interaction"), arm: armId, first: armId, second: armId, against: armId.default("baseline") }),
]);

export const claimSchema = z.strictObject({
  id,
  /** The claim in words. */
  claim: wordsSchema,
  /** Where it stands in the paper or the rules. */
  place: wordsSchema,
  /** What in the game stands for it, and what the contrast cannot show. */
  note: wordsSchema.optional(),
  measure: z.enum(MEASURE_IDS),
  contrast: contrastSchema,
  direction: z.enum(DIRECTIONS),
  /** The effect that counts as support, without sign for differences and changes; for a level the bound itself. */
  support: z.number().min(0).max(1e6),
});

export const planSchema = z.strictObject({
  format: z.literal("communique-plan/1"),
  id,
  title: wordsSchema,
  about: wordsSchema,
  seed: z.string().min(1).max(60).default("1"),
  /** Matches of each arm at each table, with the same seeds in all arms. */
  seeds: z.int().min(1).max(100_000),
  tables: z.array(tableSchema).min(1).max(40),
  /** What all arms share. */
  base: patchSchema.default({}),
  baseline: wordsSchema,
  factors: z.array(factorSchema).min(1).max(12),
  /** Full cross of these factors, and arms by name. The baseline, every factor at its first level, is always played. */
  cross: z.array(id).max(6).default([]),
  arms: z.array(armSchema).max(60).default([]),
  measures: z.array(z.enum(MEASURE_IDS)).min(1).max(60),
  claims: z.array(claimSchema).max(60).default([]),
});

export type Plan = z.infer<typeof planSchema>;
export type Patch = z.infer<typeof patchSchema>;
export type Words = z.infer<typeof wordsSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type ContrastPlan = z.infer<typeof contrastSchema>;
export type TablePlan = z.infer<typeof tableSchema>;

/** The schema of what an author writes, as pretty JSON with a newline at the end. */
export function planSchemaText(): string {
  const { $schema, properties, ...rest } = z.toJSONSchema(planSchema, { io: "input" });
  const named = { $schema: { type: "string" }, ...properties };
  return `${JSON.stringify({ $schema, title: "Communiqué experiment", ...rest, properties: named }, null, 1)}\n`;
}
