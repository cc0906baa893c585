// The blocks "floors-ID": what the floors of a scenario do, counted over all packages before findings and papers.
import { compile, presetsOf } from "../../shared/rules/compile.ts";
import { countPreset, presetReport } from "../../shared/scenario/lint/preset.ts";
import type { PackagesReport, PresetReport } from "../../shared/scenario/lint/document.ts";
import { builtIns } from "./scenarios.ts";
import { table, type Language } from "./language.ts";

const HEADS = {
  en: {
    presets: [
      "Preset",
      "Packages",
      "Acceptable to all",
      "Pass the rule",
      "With nothing covered",
      "After findings and papers",
      "After / before",
    ],
    seats: ["Seat", "Floor", "Accepts", "Rules out", "Pivot"],
    preset: (id: string) => `Preset ${id}:`,
  },
  "zh-Hans": {
    presets: ["配置", "方案总数", "各方都能接受", "符合表决规则", "毫无掩护时", "研究结论与方案文件之后", "前后之比"],
    seats: ["席位", "底线", "接受的方案", "单凭底线排除", "关键度"],
    preset: (id: string) => `配置 ${id}：`,
  },
} as const;

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const counted = (count: number, share: number): string => `${count} (${percent(share)})`;

function presetRow({ preset, packages: { before, after } }: PresetReport): string[] {
  const bare = (p: PackagesReport): string => (p.uncovered === undefined ? "" : counted(p.uncovered, p.uncoveredShare ?? 0));
  return [
    preset,
    String(before.total),
    counted(before.all, before.allShare),
    counted(before.rule, before.ruleShare),
    bare(before),
    counted(after.all, after.allShare),
    before.all === 0 ? "" : (after.allShare / before.allShare).toFixed(1),
  ];
}

/** A table of the presets, and one of the seats for each. */
export function floorsBlock(id: string, language: Language): string {
  const entry = builtIns().find((s) => s.id === id);
  if (!entry) throw new Error(`there is no built-in scenario "${id}"`);
  const { scenario } = entry;
  const reports = presetsOf(scenario).map((preset) => {
    const setup = compile(scenario, preset.id);
    const count = countPreset(setup, scenario);
    if (!count) throw new Error(`the scenario "${id}" has too many packages to count`);
    return presetReport(setup, count);
  });
  const head = HEADS[language];
  const seats = reports.flatMap(({ preset, seats: rows }) => [
    "",
    head.preset(preset),
    "",
    table(
      head.seats,
      rows.map((s) => [s.id, String(s.floor), String(s.accepts), percent(s.ruledOut), s.pivot.toFixed(3)]),
    ),
  ]);
  return [table(head.presets, reports.map(presetRow)), ...seats].join("\n");
}
