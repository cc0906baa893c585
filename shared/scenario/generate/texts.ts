/** Plain sentences for a generated scenario, in both languages: who is who, and that everything is invented. */
import type { Scenario } from "../schema.ts";
import type { Texts } from "../texts-schema.ts";

/** The words of one language; `n` counts from 1. */
interface Words {
  title: (n: number) => string;
  summary: string;
  background: string;
  issue: (n: number) => string;
  question: (n: number) => string;
  followUp: { title: string; question: string };
  /** A level of n of `of`. */
  level: (n: number, of: number) => string;
  wording: (issue: string, level: string) => string;
  named: Record<string, string>;
  party: (n: number) => string;
  office: (n: number) => string;
  brief: (n: number, camp: string) => string;
  camps: { advanced: string; emerging: string };
  organisation: (n: number) => string;
  head: (n: number) => string;
  partner: (n: number) => string;
  domain: (n: number) => string;
  oversight: string;
  finding: (n: number) => { title: string; reason: string };
  paper: (n: number) => { title: string; reason: string };
  meetings: Record<string, string>;
  judgement: string;
}

const ENGLISH: Words = {
  title: (n) => `An invented table of ${n}`,
  summary:
    "A scenario made by the generator from a seed. Parties, clauses and numbers are invented; it is for experiments and for practice.",
  background:
    "Two camps meet over a list of open questions. Each seat knows what the answers are worth to it, and what it would have without a text.",
  issue: (n) => `Question ${n}`,
  question: (n) => `How far does the text go on question ${n}?`,
  followUp: { title: "Follow-up", question: "Who watches over what was agreed?" },
  level: (n, of) => `Level ${n} of ${of}`,
  wording: (issue, level) => `${issue}: the parties agree on ${level.toLowerCase()}.`,
  named: { none: "No text", ministers: "Ministers' review", monitoring: "Monitoring", "peer-review": "Peer review" },
  party: (n) => `Party ${n}`,
  office: (n) => `Minister of party ${n}`,
  brief: (n, camp) =>
    `You speak for party ${n} and sit with the ${camp}. Your sheet of values says what each answer brings you; your floor is what you have without a text. Nobody else sees either.`,
  camps: { advanced: "first camp", emerging: "second camp" },
  organisation: (n) => `Organisation ${n}`,
  head: (n) => `Head of organisation ${n}`,
  partner: (n) => `Partner ${n}`,
  domain: (n) => `Field ${n}`,
  oversight: "Follow-up",
  finding: (n) => ({ title: `Finding of organisation ${n}`, reason: "New figures bring several parties nearer to the middle." }),
  paper: (n) => ({ title: `Option paper of organisation ${n}`, reason: "A wording that makes a level between the ends easier to bear." }),
  meetings: {
    sherpas: "Sherpas' meeting",
    ministers: "Ministers' meeting",
    drafting: "Drafting",
    leaders: "Leaders' meeting",
    boards: "Boards' meeting",
    review: "Review",
  },
  judgement: "Nothing here is fact: every number was drawn from the seed.",
};

const CHINESE: Words = {
  title: (n) => `虚构的${n}方谈判`,
  summary: "由生成器按随机种子生成的情景，各方、条款和数字均为虚构，供实验和练习使用。",
  background: "两个阵营就一组悬而未决的问题会谈。每个席位都清楚各种答案对自己值多少，也清楚没有文本时自己能得到什么。",
  issue: (n) => `问题${n}`,
  question: (n) => `在问题${n}上，文本走多远？`,
  followUp: { title: "后续跟进", question: "由谁督促各方落实？" },
  level: (n, of) => `第${n}档（共${of}档）`,
  wording: (issue, level) => `${issue}：各方商定采用${level}。`,
  named: { none: "不写入文本", ministers: "部长审议", monitoring: "监测", "peer-review": "同行评议" },
  party: (n) => `第${n}方`,
  office: (n) => `第${n}方部长`,
  brief: (n, camp) => `你代表第${n}方，属于${camp}。价值表写明每种答案对你值多少，底线是没有文本时你的所得。两者别人都看不到。`,
  camps: { advanced: "第一阵营", emerging: "第二阵营" },
  organisation: (n) => `组织${n}`,
  head: (n) => `组织${n}负责人`,
  partner: (n) => `伙伴${n}`,
  domain: (n) => `领域${n}`,
  oversight: "后续跟进",
  finding: (n) => ({ title: `组织${n}的研究结论`, reason: "新的数据使若干方向中间靠拢。" }),
  paper: (n) => ({ title: `组织${n}的备选方案文件`, reason: "一种措辞，使居中的一档更容易接受。" }),
  meetings: {
    sherpas: "协调人会议",
    ministers: "部长会议",
    drafting: "文本起草",
    leaders: "领导人会议",
    boards: "理事会会议",
    review: "审议会议",
  },
  judgement: "这里没有任何事实：所有数字都由随机种子得出。",
};

/** Languages of a generated scenario, and their words. */
const LANGUAGES: Readonly<Record<string, Words>> = { en: ENGLISH, "zh-Hans": CHINESE };
export const GENERATED_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

const byId = <T>(list: readonly { id: string }[], text: (n: number, index: number) => T): Record<string, T> =>
  Object.fromEntries(list.map(({ id }, index) => [id, text(index + 1, index)]));

function issueTexts(scenario: Scenario, words: Words): NonNullable<Texts["issues"]> {
  return byId(scenario.issues, (n, k) => {
    const issue = scenario.issues[k];
    const title = issue?.followUp ? words.followUp.title : words.issue(n);
    const options = byId(issue?.options ?? [], (o) => words.level(o, issue?.options.length ?? 0));
    for (const id of Object.keys(options)) options[id] = words.named[id] ?? options[id] ?? id;
    const wordings = Object.entries(options).filter(([id]) => id !== issue?.none);
    return {
      title,
      question: issue?.followUp ? words.followUp.question : words.question(n),
      options,
      wordings: Object.fromEntries(wordings.map(([id, level]) => [id, words.wording(title, level)])),
    };
  });
}

function textsIn(scenario: Scenario, words: Words): Texts {
  const parties = scenario.parties;
  return {
    title: words.title(scenario.seats.filter((seat) => seat.role === "minister").length),
    summary: words.summary,
    background: words.background,
    issues: issueTexts(scenario, words),
    parties: byId(parties, (n) => ({ name: words.party(n) })),
    seats: byId(scenario.seats, (n, s) => ({
      office: words.office(n),
      brief: words.brief(n, words.camps[parties[s]?.group ?? "advanced"]),
    })),
    organisations: byId(scenario.organisations, (n) => ({ name: words.organisation(n), head: words.head(n) })),
    partners: byId(scenario.partners, (n) => ({ name: words.partner(n) })),
    domains: byId(scenario.domains, (n, d) => ({ name: scenario.domains[d]?.id === "oversight" ? words.oversight : words.domain(n) })),
    findings: byId(scenario.findings, (n) => words.finding(n)),
    optionPapers: byId(scenario.optionPapers, (n) => words.paper(n)),
    meetings: byId(scenario.meetings, (_n, m) => ({ name: words.meetings[scenario.meetings[m]?.id ?? ""] ?? "" })),
    judgement: words.judgement,
  };
}

/** Texts of a generated scenario in every language of the generator. */
export function generatedTexts(scenario: Scenario): Record<string, Texts> {
  return Object.fromEntries(Object.entries(LANGUAGES).map(([language, words]) => [language, textsIn(scenario, words)]));
}
