// The words of the report page in both languages: one type, so that neither lacks a sentence.
import type { Overall, Verdict } from "../verdict.ts";

export const LANGUAGES = ["en", "zh-Hans"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface ReportWords {
  name: string;
  choose: string;
  kind: string;
  /** matches, arms, groups */
  facts: (matches: string, arms: number, seeds: string) => string;
  rules: (version: string) => string;
  missing: (ids: string) => string;
  atAGlance: string;
  glance: { claim: string; verdict: string };
  claims: string;
  place: string;
  measured: string;
  overall: Record<Overall, string>;
  verdict: Record<Verdict, string>;
  /** A sentence on where a claim holds. */
  where: Record<Verdict, (places: string) => string>;
  pooled: string;
  figures: string;
  all: string;
  columns: { group: string; effect: string; interval: string; wide: string; verdict: string };
  robust: string;
  notRobust: string;
  contrast: {
    difference: (arm: string, against: string) => string;
    change: (arm: string, against: string) => string;
    level: (arm: string) => string;
    interaction: (first: string, second: string) => string;
  };
  support: { up: (bound: string) => string; down: (bound: string) => string };
  levelSupport: { up: (bound: string) => string; down: (bound: string) => string };
  chart: (claim: string) => string;
  chartText: (rows: string) => string;
  interval: (low: string, high: string) => string;
  undefined: string;
  unsupported: string;
  unsupportedNone: string;
  unsupportedIntro: string;
  outcomes: string;
  outcomesText: (group: string) => string;
  outcome: Record<"communique" | "footnotes" | "summary" | "none", string>;
  arm: string;
  means: string;
  meansText: string;
  measure: string;
  method: string;
  methodText: readonly string[];
  multiplicity: (claims: number, groups: number, intervals: number, percent: string) => string;
  glossary: string;
  timing: (seconds: string, workers: number) => string;
  points: (value: string) => string;
  comma: string;
  semicolon: string;
  played: (group: string, matches: string) => string;
  stop: string;
}

const ENGLISH: ReportWords = {
  name: "English",
  choose: "Language",
  kind: "Experiment report",
  facts: (matches, arms, seeds) => `${matches} matches in ${arms} arms. Matches of each arm: ${seeds}.`,
  rules: (version) => `Communiqué, rules ${version}.`,
  missing: (ids) => `Not played, because they do not exist here: ${ids}.`,
  atAGlance: "At a glance",
  glance: { claim: "Claim", verdict: "Verdict" },
  claims: "The claims one by one",
  place: "Where it stands",
  measured: "How it is measured",
  overall: {
    supported: "supported",
    partly: "partly supported",
    "not-supported": "not supported",
    opposite: "the opposite is found",
    unmeasured: "could not be measured",
  },
  verdict: {
    supported: "supported",
    weaker: "right way, but not enough",
    unclear: "not shown",
    opposite: "the opposite",
    unmeasured: "not measurable",
  },
  where: {
    supported: (places) => `Supported in ${places}.`,
    weaker: (places) => `In the claimed direction, but short of what counts as support, in ${places}.`,
    unclear: (places) => `Not shown in ${places}: the interval takes in no effect.`,
    opposite: (places) => `The opposite is found in ${places}.`,
    unmeasured: (places) => `Could not be measured in ${places}.`,
  },
  pooled: "All together",
  figures: "The same in figures",
  all: "all of them",
  columns: { group: "Where", effect: "Effect", interval: "95 % interval", wide: "Interval for all claims at once", verdict: "Verdict" },
  robust: "stays",
  notRobust: "does not stay",
  contrast: {
    difference: (arm, against) => `${arm}, less ${against}`,
    change: (arm, against) => `${arm}, as a change from ${against}`,
    level: (arm) => `${arm}, as it is`,
    interaction: (first, second) => `what “${first}” takes away, less what it takes away when there is “${second}” as well`,
  },
  support: { up: (bound) => `counts as support: ${bound} or more`, down: (bound) => `counts as support: a fall of ${bound} or more` },
  levelSupport: { up: (bound) => `counts as support: ${bound} or more`, down: (bound) => `counts as support: ${bound} or less` },
  chart: (claim) => `Effects with intervals: ${claim}`,
  chartText: (rows) => `${rows}. The same figures stand in the table below.`,
  interval: (low, high) => `${low} to ${high}`,
  undefined: "not defined",
  unsupported: "Where the model does not support the claim",
  unsupportedNone: "Every claim is supported in every scenario.",
  unsupportedIntro: "These claims fail, or fail in some scenarios, in this model. A model that could not fail would show nothing.",
  outcomes: "How matches end",
  outcomesText: (group) => `Outcomes by arm: ${group}`,
  outcome: { communique: "communiqué", footnotes: "with footnotes", summary: "chair's summary", none: "no outcome" },
  arm: "Arm",
  means: "Means of all measures",
  meansText:
    "Mean over the matches in which the measure is defined. Intervals are in cells.csv, differences to the baseline in contrasts.csv.",
  measure: "Measure",
  method: "Method",
  methodText: [
    "All arms play the same seeds: weather, events and the deal of bots are drawn alike, so that arms are compared match by match. Bots play all seats; nothing here was played by people.",
    "Intervals of effects are percentile bootstrap intervals (2,000 draws, seeded). At one scenario the seeds are drawn with replacement, the same ones for all arms; in a group of random scenarios the scenarios are drawn. Groups weigh the same in “all together”.",
    "For shares a draw sometimes takes an imagined match in which every arm succeeds by the flip of a coin (half a match in each cell of a paired table, after Agresti and Min), so that 0 and 100 % are not taken for certain. Single shares in cells.csv have Wilson's interval.",
    "A claim is supported in a scenario when its effect reaches what counts as support, a bound that stands in the experiment's file, and the 95 % interval lies wholly on the claimed side of no effect. A bound on a share itself must hold for the whole interval.",
  ],
  multiplicity: (claims, groups, intervals, percent) =>
    `Many questions are asked at once: ${claims} claims at ${groups} ${groups === 1 ? "group" : "groups"} of tables make ${intervals} intervals. Of such intervals about one in twenty misses the true effect by chance, so one or another verdict may be luck. The column “interval for all claims at once” is widened so that the chance of any miss among them stays below 5 % (Bonferroni: ${percent} each), and says whether the verdict stays.`,
  glossary: "What was measured",
  timing: (seconds, workers) => `Played in ${seconds} s on ${workers} ${workers === 1 ? "core" : "cores"}.`,
  points: (value) => `${value} points`,
  comma: ", ",
  semicolon: "; ",
  played: (group, matches) => `${group}: ${matches}`,
  stop: ". ",
};

const CHINESE: ReportWords = {
  name: "中文",
  choose: "语言",
  kind: "实验报告",
  facts: (matches, arms, seeds) => `共${matches}局，${arms}个实验组。每组对局数：${seeds}。`,
  rules: (version) => `《公报》规则${version}版。`,
  missing: (ids) => `以下情景在此不存在，未参加实验：${ids}。`,
  atAGlance: "一览",
  glance: { claim: "主张", verdict: "结论" },
  claims: "逐条检验",
  place: "出处",
  measured: "测量方法",
  overall: {
    supported: "支持",
    partly: "部分支持",
    "not-supported": "不支持",
    opposite: "结果相反",
    unmeasured: "无法测量",
  },
  verdict: {
    supported: "支持",
    weaker: "方向一致，但未达标准",
    unclear: "未能显示",
    opposite: "相反",
    unmeasured: "无法测量",
  },
  where: {
    supported: (places) => `得到支持：${places}。`,
    weaker: (places) => `方向一致，但未达到支持的标准：${places}。`,
    unclear: (places) => `未能显示（区间包含“无效应”）：${places}。`,
    opposite: (places) => `结果相反：${places}。`,
    unmeasured: (places) => `无法测量：${places}。`,
  },
  pooled: "合计",
  figures: "对应数值",
  all: "全部情景",
  columns: { group: "情景", effect: "效应", interval: "95%区间", wide: "兼顾所有主张的区间", verdict: "结论" },
  robust: "不变",
  notRobust: "改变",
  contrast: {
    difference: (arm, against) => `“${arm}”减去“${against}”`,
    change: (arm, against) => `“${arm}”相对于“${against}”的变化`,
    level: (arm) => `“${arm}”本身的数值`,
    interaction: (first, second) => `“${first}”造成的损失，减去同时“${second}”时它造成的损失`,
  },
  support: { up: (bound) => `支持的标准：上升${bound}以上`, down: (bound) => `支持的标准：下降${bound}以上` },
  levelSupport: { up: (bound) => `支持的标准：不低于${bound}`, down: (bound) => `支持的标准：不高于${bound}` },
  chart: (claim) => `效应与区间：${claim}`,
  chartText: (rows) => `${rows}。下表列出相同数字。`,
  interval: (low, high) => `${low}至${high}`,
  undefined: "无定义",
  unsupported: "模型不支持主张之处",
  unsupportedNone: "每条主张在每个情景中都得到支持。",
  unsupportedIntro: "以下主张在本模型中不成立，或在部分情景中不成立。不可能失败的模型什么也说明不了。",
  outcomes: "对局的结局",
  outcomesText: (group) => `各实验组的结局：${group}`,
  outcome: { communique: "公报", footnotes: "带保留脚注", summary: "主席摘要", none: "没有成果" },
  arm: "实验组",
  means: "各项指标的均值",
  meansText: "在该指标有定义的对局上取平均。区间见 cells.csv，与基准组之差见 contrasts.csv。",
  measure: "指标",
  method: "方法",
  methodText: [
    "各实验组使用相同的随机种子：国内天气、事件和机器人的分配都相同，因此可以逐局比较。所有席位由机器人扮演，没有真人参与。",
    "效应的区间是百分位自助法区间（2000次重抽样，种子固定）。单一情景对种子做有放回重抽样，各组抽到相同的种子；随机情景组对情景重抽样。“合计”中各情景权重相同。",
    "对比例类指标，重抽样时偶尔抽到一局假想的对局，各组成败由掷硬币决定（相当于在配对表的每格加半局，依 Agresti 与 Min），以免把0和100%当成确定无疑。cells.csv 中单个比例采用威尔逊区间。",
    "一条主张在某个情景中算得到支持，须效应达到实验文件中事先写明的标准，且95%区间全部落在主张的一侧。若标准是对比例本身的限制，则整个区间都须满足。",
  ],
  multiplicity: (claims, groups, intervals, percent) =>
    `同时检验的问题很多：${claims}条主张、${groups}组情景，共${intervals}个区间。这样的区间平均每二十个就有一个因偶然而错过真实效应，所以个别结论可能是运气。“兼顾所有主张的区间”已经加宽，使其中任何一个出错的概率低于5%（邦费罗尼法，每个${percent}），并注明结论是否因此改变。`,
  glossary: "指标说明",
  timing: (seconds, workers) => `用时${seconds}秒，${workers}个核心。`,
  points: (value) => `${value}个百分点`,
  comma: "、",
  semicolon: "；",
  played: (group, matches) => `${group}${matches}局`,
  stop: "。",
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en: ENGLISH, "zh-Hans": CHINESE };
