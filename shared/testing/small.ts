/** A scenario small enough to reason about in a test: two groups of two ministers, two organisations, two partners. */
import type { z } from "zod";
import type { scenarioSchema } from "../scenario/schema.ts";

export type ScenarioSource = z.input<typeof scenarioSchema>;

/**
 * Ministers A (chair), B (advanced), C, D (emerging). Issues: pace (0 none, 1 low 25, 2 mid 50, 3 high 75 locked by
 * paper-high, 4 top 100), scope (0 none, 1 weak 30, 2 firm 60, 3 wide 100), form (unordered: x, y, z) and follow-up.
 */
export const SMALL: ScenarioSource = {
  format: "communique-scenario/1",
  id: "small",
  version: 1,
  issues: [
    {
      id: "pace",
      none: "none",
      domain: "trade",
      options: [
        { id: "none", x: 0 },
        { id: "low", x: 25 },
        { id: "mid", x: 50 },
        { id: "high", x: 75, locked: "paper-high" },
        { id: "top", x: 100 },
      ],
    },
    {
      id: "scope",
      none: "none",
      scope: true,
      domain: "trade",
      options: [
        { id: "none", x: 0 },
        { id: "weak", x: 30, weak: true },
        { id: "firm", x: 60 },
        { id: "wide", x: 100 },
      ],
    },
    { id: "form", ordered: false, domain: "money", options: [{ id: "x" }, { id: "y" }, { id: "z" }] },
    {
      id: "follow",
      none: "none",
      followUp: true,
      options: [
        { id: "none", x: 0, watch: "none" },
        { id: "ministers", x: 40, watch: "ministers" },
        { id: "monitoring", x: 70, watch: "monitoring" },
        { id: "peer", x: 100, watch: "peer-review" },
      ],
    },
  ],
  seats: [
    {
      id: "A",
      chair: true,
      floor: 40,
      values: { weights: { pace: 40, scope: 30, form: 10, follow: 20 }, ideals: { pace: 100, scope: 60, form: 0, follow: 100 } },
      exposure: { pace: 0.1, scope: 0.1 },
      allies: ["B"],
    },
    {
      id: "B",
      floor: 40,
      values: { weights: { pace: 30, scope: 40, form: 20, follow: 10 }, ideals: { pace: 75, scope: 100, form: 0, follow: 70 } },
      exposure: { pace: 0.2, scope: 0.1 },
      allies: ["A"],
    },
    {
      id: "C",
      floor: 40,
      values: { weights: { pace: 40, scope: 20, form: 20, follow: 20 }, ideals: { pace: 25, scope: 30, form: 50, follow: 40 } },
      exposure: { pace: 0.6, scope: 0.3 },
      allies: ["D"],
    },
    {
      id: "D",
      floor: 40,
      values: { weights: { pace: 25, scope: 25, form: 25, follow: 25 }, ideals: { pace: 0, scope: 60, form: 100, follow: 0 } },
      exposure: { pace: 0.8, scope: 0.1 },
      allies: ["C"],
    },
    { id: "ORG", role: "head" },
    { id: "BIG", role: "head" },
  ],
  presets: [
    { id: "4", seats: ["A", "B", "C", "D"], house: ["ORG", "BIG"] },
    { id: "5", seats: ["A", "B", "C", "D", "ORG"], house: ["BIG"] },
  ],
  decision: { kind: "consensus", procedure: "silence", unanimityBonus: { all: 5 } },
  parties: [
    { id: "A", group: "advanced", influence: 2, votes: { ORG: 0.2, BIG: 0.3 } },
    { id: "B", group: "advanced", votes: { ORG: 0.2, BIG: 0.2 } },
    { id: "C", group: "emerging", votes: { ORG: 0.2, BIG: 0.1 } },
    { id: "D", group: "emerging", votes: { ORG: 0.2, BIG: 0.1 } },
  ],
  organisations: [
    {
      id: "ORG",
      size: 0.3,
      members: 100,
      fit: { trade: 0.9, money: 0.2 },
      overlap: 1,
      control: 0.5,
      ratings: { information: 5, expertise: 4, legitimacy: 4, finance: 2, implementation: 3, forum: 3 },
    },
    {
      id: "BIG",
      size: 0.8,
      members: 180,
      fit: { trade: 0.4, money: 1 },
      overlap: 1,
      control: 0.6,
      ratings: { information: 4, expertise: 5, legitimacy: 5, finance: 5, implementation: 4, forum: 2 },
    },
  ],
  partners: [
    { id: "firms", kind: "business", asks: { pace: { atMost: 50 } }, eases: ["C"] },
    { id: "greens", kind: "civil-society", asks: { pace: { atLeast: 50 }, scope: { atLeast: 60 } }, eases: ["A"] },
  ],
  domains: [
    { id: "trade", members: 0.6, organisations: { ORG: 0.8, BIG: 0.95 }, partners: { firms: 0.1 }, authority: 0.6 },
    { id: "money", members: 0.7, organisations: { BIG: 0.95 } },
  ],
  findings: [
    { id: "f-pace", organisation: "ORG", issue: "pace", moves: { C: 10, D: 12 } },
    { id: "f-scope", organisation: "BIG", issue: "scope", moves: { C: 8, B: -6 } },
  ],
  optionPapers: [
    { id: "paper-high", organisation: "ORG", issue: "pace", option: "high" },
    { id: "paper-firm", organisation: "BIG", issue: "scope", option: "firm" },
  ],
  meetings: [
    { id: "sherpas", stage: "preparation", tier: "sherpas", minutes: 10 },
    { id: "ministers", stage: "preparation", tier: "ministers", minutes: 10 },
    { id: "stakeholders", stage: "preparation", tier: "stakeholders", minutes: 10 },
    { id: "drafting", stage: "summit", tier: "sherpas", minutes: 10 },
    { id: "leaders-1", stage: "summit", tier: "leaders", minutes: 10 },
    { id: "leaders-2", stage: "summit", tier: "leaders", minutes: 10 },
    { id: "boards", stage: "follow-through", tier: "ministers", minutes: 10, boards: true },
    { id: "period-1", stage: "follow-through", tier: "ministers", minutes: 10, period: true },
    { id: "period-2", stage: "follow-through", tier: "ministers", minutes: 10, period: true },
  ],
  events: [
    { id: "e-leak", kind: "leak" },
    { id: "e-floor", kind: "floor", seat: "C", by: 5 },
    { id: "e-shock", kind: "shock", seat: "D", issue: "pace", ideal: 10 },
    { id: "e-drought", kind: "drought", organisation: "ORG", resource: "information" },
    { id: "e-press", kind: "press", seat: "B", issue: "pace" },
  ],
  reviews: [
    { reviewer: "A", reviewed: "C" },
    { reviewer: "C", reviewed: "A" },
  ],
  tuning: { eventsLeast: 0, eventsMost: 0 },
};
