/**
 * The scenario format, `communique-scenario/1`: one zod schema, from which the types and the published JSON Schema derive.
 * Numbers only live here; every sentence a person reads is in `texts` (see texts-schema.ts), per language.
 */
import { z } from "zod";
import { textsSchema } from "./texts-schema.ts";
import { tuningSchema } from "./tuning-schema.ts";

/** Ids are short, printable and safe in file names, URLs and CSV. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, "an id is 1 to 40 letters, digits, '-', '_' or '.'");
const unit = z.number().min(0).max(1);
const hundred = z.number().min(0).max(100);
/** Points of a table have any range; the bound keeps products of surpluses finite. */
const points = z.number().min(-1e9).max(1e9);
const perId = <T extends z.ZodType>(value: T) => z.record(id, value);

/** The six resources of an organisation, in the order in which stocks are listed everywhere. */
export const RESOURCES = ["information", "expertise", "legitimacy", "finance", "implementation", "forum"] as const;
export const STAGES = ["preparation", "summit", "follow-through"] as const;
export const TIERS = ["sherpas", "ministers", "leaders", "stakeholders"] as const;
/** What watches over delivery: an option of the follow-up issue states one of these. */
export const WATCHES = ["none", "ministers", "monitoring", "peer-review"] as const;
export const INTENT_KINDS = ["reform", "replace", "new-body"] as const;

export const optionSchema = z.strictObject({
  id,
  /** Position 0..100; left out on an ordered issue it is spread evenly in the order listed. */
  x: hundred.optional(),
  /** Ambition 0..1; left out it is x/100 (0 for the option named as `none`). */
  ambition: unit.optional(),
  /** Id of the option paper without which this wording does not exist. */
  locked: id.optional(),
  /** On the scope issue: this level is so weak that a member may define the problem away. */
  weak: z.boolean().optional(),
  /** On the follow-up issue: what watches over delivery when this option is adopted. */
  watch: z.enum(WATCHES).optional(),
  /** What adopting this option does to an organisation besides asking it. */
  intents: z.array(z.strictObject({ organisation: id, kind: z.enum(INTENT_KINDS) })).optional(),
});

export const issueSchema = z.strictObject({
  id,
  ordered: z.boolean().default(true),
  options: z.array(optionSchema).min(2).max(6),
  /** The option that means "no text", whose x is the status quo's; null if there is none. */
  none: id.nullable().default(null),
  followUp: z.boolean().default(false),
  /** The issue whose weak levels open defining away. */
  scope: z.boolean().default(false),
  domain: id.optional(),
});

/** Values: a table of points per option in the issue's order, or weights (sum 100), ideals and curvature 1.5. */
export const valuesSchema = z.union([
  z.strictObject({ table: perId(z.array(points)) }),
  z.strictObject({ weights: perId(hundred), ideals: perId(hundred), g: z.literal(1.5).optional() }),
]);

export const agendaSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wording"), issue: id, option: id }),
  z.strictObject({ kind: z.literal("bound"), issue: id, atLeast: id.optional(), atMost: id.optional() }),
  z.strictObject({ kind: z.literal("carries"), organisation: id, issue: id.optional(), carried: z.boolean() }),
  z.strictObject({ kind: z.literal("tie"), with: id }),
  z.strictObject({ kind: z.literal("finding"), finding: id, published: z.boolean() }),
  z.strictObject({ kind: z.literal("footnote"), seat: id, footnotes: z.boolean() }),
  z.strictObject({ kind: z.literal("balance") }),
  z.strictObject({ kind: z.literal("settled"), issue: id }),
  z.strictObject({ kind: z.literal("presidency") }),
]);

export const seatSchema = z.strictObject({
  id,
  /** Left out, the party has the seat's id. */
  party: id.optional(),
  role: z.enum(["minister", "head"]).default("minister"),
  chair: z.boolean().optional(),
  /** For a head: the organisation; left out, the one with the seat's id. */
  organisation: id.optional(),
  /** Ministers only, in the points of `values`. Presets may overrule it. */
  floor: z.number().optional(),
  values: valuesSchema.optional(),
  /** How much delivering on an issue hurts at home, 0..1 per issue; missing = 0. */
  exposure: perId(unit).optional(),
  allies: z.array(id).max(4).optional(),
  agenda: agendaSchema.optional(),
  /** Public line per issue as option id; left out, the level nearest the ideal (a table: its best option). */
  line: perId(id).optional(),
});

export const partySchema = z.strictObject({
  id,
  group: z.enum(["advanced", "emerging"]).optional(),
  /** ISO 3166 code of the flag, lower case. */
  flag: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  /** Weight in the zero draft (public, never the confidential weights); missing = 1. */
  influence: z.number().min(0).max(1000).optional(),
  /** Public salience per issue 0..1; missing = .5. */
  salience: perId(unit).optional(),
  /** Weight in the mean of deliveries; missing = 1. */
  capacity: z.number().min(0).max(1000).optional(),
  /** Share of the votes in each organisation's board, 0..1. */
  votes: perId(unit).optional(),
  /** Facts shown to players, each with its source. */
  facts: z.array(z.strictObject({ key: id, value: z.union([z.string(), z.number()]), source: id, verified: z.boolean() })).optional(),
});

export const organisationSchema = z.strictObject({
  id,
  /** clip(log10(staff/10)/3.6), worked out by the author, to six decimals. */
  size: unit,
  /** Member states, for the breadth of its endorsement (of 193). */
  members: z.number().int().min(0).max(193),
  /** Mandate fit per domain 0..1; missing = 0. */
  fit: perId(unit),
  overlap: unit,
  control: unit,
  ratings: z.strictObject(
    Object.fromEntries(RESOURCES.map((r) => [r, z.number().int().min(0).max(5)])) as Record<(typeof RESOURCES)[number], z.ZodNumber>,
  ),
  /** The chair of the summit also chairs it. */
  jointOffice: z.boolean().default(false),
  sources: z.array(id).optional(),
});

export const partnerSchema = z.strictObject({
  id,
  kind: z.enum(["economies", "friends", "business", "civil-society"]),
  /** What it asks of a clause before it endorses: bounds on the adopted level's x. */
  asks: perId(z.strictObject({ atLeast: hundred.optional(), atMost: hundred.optional() })),
  /** Seats whose delivery its endorsement eases. */
  eases: z.array(id).optional(),
});

export const domainSchema = z.strictObject({
  id,
  /** The members' share of the issue's world: share_M. */
  members: unit,
  /** share_x per organisation. */
  organisations: perId(unit).optional(),
  /** Share of each partner. */
  partners: perId(unit).optional(),
  /** The G20's authority in the domain, for leverage. */
  authority: unit.default(0.5),
});

export const findingSchema = z.strictObject({
  id,
  organisation: id,
  issue: id,
  moves: perId(z.number().min(-15).max(15)),
  source: id.optional(),
});
export const optionPaperSchema = z.strictObject({ id, organisation: id, issue: id, option: id, source: id.optional() });

export const meetingSchema = z.strictObject({
  id,
  stage: z.enum(STAGES),
  tier: z.enum(TIERS),
  minutes: z.number().min(1).max(240),
  /** Contacts of an ordinary minister; left out, the rule of the number of seats. */
  contacts: z.number().int().min(0).max(12).optional(),
  /** Boards vote on the tasks at this meeting's end (follow-through). */
  boards: z.boolean().optional(),
  /** A delivery period is reported at this meeting's end (follow-through). */
  period: z.boolean().optional(),
  /** When it was, as ISO year-month or date, for the calendar. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional(),
});

export const eventSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    id,
    kind: z.literal("shock"),
    seat: id,
    issue: id,
    weight: z.number().min(-10).max(10).optional(),
    ideal: z.number().min(-10).max(10).optional(),
    meeting: id.optional(),
  }),
  z.strictObject({ id, kind: z.literal("floor"), seat: id, by: z.number().min(-5).max(5), meeting: id.optional() }),
  z.strictObject({ id, kind: z.literal("drought"), organisation: id, resource: z.enum(RESOURCES), meeting: id.optional() }),
  z.strictObject({ id, kind: z.literal("leak"), meeting: id.optional() }),
  z.strictObject({ id, kind: z.literal("press"), seat: id, issue: id, meeting: id.optional() }),
]);

export const presetSchema = z.strictObject({
  id,
  seats: z.array(id).min(2).max(24),
  /** Organisations without a seat here that the house plays. */
  house: z.array(id).default([]),
  /** Floors tuned for this preset; they overrule the seats'. */
  floors: perId(z.number()).optional(),
  chair: id.optional(),
  /** Numbers that this preset sets otherwise than the scenario's own tuning: larger tables swing differently. */
  tuning: tuningSchema.optional(),
});

const bonusSchema = perId(points.min(0));
const procedure = z.enum(["silence", "vote"]).default("silence");
export const decisionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("consensus"), procedure, unanimityBonus: bonusSchema.optional() }),
  z.strictObject({
    kind: z.literal("all-but"),
    tolerance: z.number().int().min(0).max(23),
    vetoes: z.array(id).default([]),
    procedure,
    unanimityBonus: bonusSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal("threshold"),
    count: z.number().int().min(1).max(24).optional(),
    share: z.number().gt(0).max(1).optional(),
    weights: perId(z.number().min(0)).optional(),
    vetoes: z.array(id).default([]),
    procedure,
    unanimityBonus: bonusSchema.optional(),
  }),
]);

export const modulesSchema = z.strictObject({
  channels: z.boolean().default(true),
  deals: z.boolean().default(true),
  organisations: z.boolean().default(true),
  partners: z.boolean().default(true),
  delivery: z.boolean().default(true),
  events: z.boolean().default(true),
});

const band = z.tuple([z.number(), z.number()]);
export const targetsSchema = z.strictObject({
  allShare: band.optional(),
  uncoveredShare: band.optional(),
  /** allShare after findings and papers, divided by before. */
  afterRatio: band.optional(),
  ruleShare: band.optional(),
  pivotMax: z.number().optional(),
  /** [least pivot, share of ministers that must reach it] */
  pivotMin: band.optional(),
  ruledOut: band.optional(),
  strict: z.boolean().default(false),
});

export const sourceSchema = z.strictObject({ title: z.string().max(300), url: z.url().optional(), verified: z.boolean() });

export const scenarioSchema = z.strictObject({
  format: z.literal("communique-scenario/1"),
  id,
  version: z.number().int().min(1),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/)).default(["en"]),
  modules: modulesSchema.optional(),
  issues: z.array(issueSchema).min(1).max(12),
  seats: z.array(seatSchema).min(2).max(40),
  presets: z.array(presetSchema).max(24).optional(),
  decision: decisionSchema,
  parties: z.array(partySchema).max(60).default([]),
  organisations: z.array(organisationSchema).max(40).default([]),
  partners: z.array(partnerSchema).max(40).default([]),
  domains: z.array(domainSchema).max(24).default([]),
  findings: z.array(findingSchema).max(200).default([]),
  optionPapers: z.array(optionPaperSchema).max(72).default([]),
  meetings: z.array(meetingSchema).max(40).default([]),
  events: z.array(eventSchema).max(200).default([]),
  /** Who reviews whom when peer review is adopted; pairs work both ways. */
  reviews: z
    .array(z.strictObject({ reviewer: id, reviewed: id }))
    .max(600)
    .default([]),
  /** Ties that stand at the start: pairs of seats (or seat and organisation). */
  ties: z
    .array(z.strictObject({ between: z.tuple([id, id]), strength: z.number().int().min(0).max(3) }))
    .max(900)
    .default([]),
  /** The scenario's mix of bots, shares that sum to 1: what `--bots mixed` deals. */
  mix: z.record(z.string(), unit).optional(),
  tuning: tuningSchema.optional(),
  targets: targetsSchema.optional(),
  sources: perId(sourceSchema).default({}),
  texts: z.record(z.string(), textsSchema).default({}),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioSeat = z.infer<typeof seatSchema>;
export type ScenarioIssue = z.infer<typeof issueSchema>;
export type ScenarioOption = z.infer<typeof optionSchema>;
export type Agenda = z.infer<typeof agendaSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Meeting = z.infer<typeof meetingSchema>;
export type ScenarioEvent = z.infer<typeof eventSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Partner = z.infer<typeof partnerSchema>;
export type Domain = z.infer<typeof domainSchema>;
export type Resource = (typeof RESOURCES)[number];
export type Watch = (typeof WATCHES)[number];
export type Stage = (typeof STAGES)[number];
export type Tier = (typeof TIERS)[number];
export type Targets = z.infer<typeof targetsSchema>;
export type Preset = z.infer<typeof presetSchema>;
