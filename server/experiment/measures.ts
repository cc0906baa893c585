// What an experiment can measure of a match: one documented list. A measure gives null where it is not defined, and such a match
// does not count in its mean.
import type { MatchRecord } from "../../shared/testing/record.ts";

export interface Measure {
  id: string;
  /** `share`: 0 or 1 of each match, read as a share of matches. `mean`: any number. */
  kind: "share" | "mean";
  unit: "share" | "0..1" | "0..100" | "number";
  en: string;
  zh: string;
  value: (record: MatchRecord) => number | null;
}

const share = (id: string, en: string, zh: string, value: (r: MatchRecord) => boolean | null): Measure => ({
  id,
  kind: "share",
  unit: "share",
  en,
  zh,
  value: (r) => {
    const is = value(r);
    return is === null ? null : is ? 1 : 0;
  },
});
const mean = (id: string, unit: Measure["unit"], en: string, zh: string, value: (r: MatchRecord) => number | null): Measure => ({
  id,
  kind: "mean",
  unit,
  en,
  zh,
  value,
});

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const average = (list: readonly number[]): number | null => (list.length === 0 ? null : sum(list) / list.length);
const adopted = (r: MatchRecord): boolean => r.outcome === "communique" || r.outcome === "footnotes";
const clausesOf = (r: MatchRecord): MatchRecord["governance"]["clauses"] => r.governance.clauses;
/** A clause that was not adopted has nothing in any part. */
const stands = (c: { reach: number; legitimacy: number }): boolean => c.reach > 0 || c.legitimacy > 0;
/** Clauses with text, the follow-up clause left out. */
const adoptedClauses = (r: MatchRecord): number => sum(Object.values(r.carried));
const ofReports = (r: MatchRecord, fits: (report: MatchRecord["reports"][number]) => boolean): number | null =>
  r.reports.length === 0 ? null : r.reports.filter(fits).length / r.reports.length;
const ofClauses = (r: MatchRecord, part: number): number | null => {
  const all = adoptedClauses(r);
  return all === 0 ? null : part / all;
};
const partOf = (r: MatchRecord, part: string): number => r.governance.parts[part] ?? 0;
const scoresOf = (r: MatchRecord, fits: (bot: string) => boolean): number | null =>
  average(Object.entries(r.scores).flatMap(([seat, score]) => (fits(r.bots[seat] ?? "") ? [score] : [])));
const level = (name: string) => (bot: string) => bot.split("+")[0] === name;
const reachDelivery = (r: MatchRecord): number => average(clausesOf(r).map((clause) => clause.reach * clause.delivery)) ?? 0;

/** The ladder of the levels of bots, from the one that plays what the rules allow. */
const LADDER = ["random", "positional", "conceder", "problem-solver", "broker"];
function scoreGap(r: MatchRecord): number | null {
  const present = LADDER.filter((name) => Object.values(r.bots).some(level(name)));
  const [low, high] = present;
  if (present.length !== 2 || low === undefined || high === undefined) return null;
  return (scoresOf(r, level(high)) ?? 0) - (scoresOf(r, level(low)) ?? 0);
}

const LIST = [
  share("communique", "a communiqué without footnotes was adopted", "通过了没有保留脚注的公报", (r) => r.outcome === "communique"),
  share("adopted", "a communiqué was adopted, with or without footnotes", "通过了公报（有无保留脚注均算）", adopted),
  share("footnotes", "a communiqué with footnotes was adopted", "通过了带保留脚注的公报", (r) => r.outcome === "footnotes"),
  share("summary", "it ended with a chair's summary", "以主席摘要收场", (r) => r.outcome === "summary"),
  share("none", "it ended without any outcome", "没有任何成果", (r) => r.outcome === "none"),
  share("below-floor", "of the adopted texts, those below somebody's floor", "已通过的文本中，有一方低于底线的", (r) =>
    adopted(r) ? r.belowFloor.length > 0 : null,
  ),
  mean("governance", "0..100", "governance, the common score", "治理总分", (r) => r.governance.total),
  mean("ambition", "0..1", "ambition, mean over clauses", "力度，各条款平均", (r) => partOf(r, "ambition")),
  mean("reach", "0..1", "reach, mean over clauses", "覆盖面，各条款平均", (r) => partOf(r, "reach")),
  mean("delivery", "0..1", "delivery, mean over clauses", "落实程度，各条款平均", (r) => partOf(r, "delivery")),
  mean("legitimacy", "0..1", "legitimacy, mean over clauses", "合法性，各条款平均", (r) => partOf(r, "legitimacy")),
  mean("legitimacy-adopted", "0..1", "legitimacy, mean over the clauses adopted", "合法性，已通过条款的平均", (r) =>
    average(clausesOf(r).flatMap((c) => (stands(c) ? [c.legitimacy] : []))),
  ),
  mean("transparency", "0..1", "transparency", "透明度", (r) => partOf(r, "transparency")),
  mean("balance", "0..1", "balance between the groups", "两组之间的均衡", (r) => partOf(r, "balance")),
  mean(
    "reach-delivery",
    "0..1",
    "reach x delivery, mean over all clauses (0 where nothing was adopted)",
    "覆盖面×落实程度，全部条款平均（未通过的计0）",
    reachDelivery,
  ),
  mean("reach-adopted", "0..1", "reach, mean over the clauses adopted", "覆盖面，已通过条款的平均", (r) =>
    average(clausesOf(r).flatMap((c) => (stands(c) ? [c.reach] : []))),
  ),
  mean("reach-delivery-adopted", "0..1", "reach x delivery, mean over the clauses adopted", "覆盖面×落实程度，已通过条款的平均", (r) =>
    average(clausesOf(r).flatMap((c) => (stands(c) ? [c.reach * c.delivery] : []))),
  ),
  mean("delivery-adopted", "0..1", "delivery, mean over the clauses adopted", "落实程度，已通过条款的平均", (r) =>
    average(clausesOf(r).flatMap((c) => (stands(c) ? [c.delivery] : []))),
  ),
  mean("full", "0..1", "share of reports at +1, claims to have nothing to report left out", "报告为+1的比例（不含“无可报告”）", (r) =>
    ofReports(r, (x) => x.score === 1 && !x.nothing),
  ),
  mean(
    "reported-full",
    "0..1",
    "share of reports at +1, claims to have nothing to report among them",
    "报告为+1的比例（含“无可报告”）",
    (r) => ofReports(r, (x) => x.score === 1),
  ),
  mean("partial", "0..1", "share of reports at 0", "报告为0的比例", (r) => ofReports(r, (x) => x.score === 0)),
  mean("undelivered", "0..1", "share of reports at -1", "报告为-1的比例", (r) => ofReports(r, (x) => x.score === -1)),
  mean("defined-away", "0..1", "share of reports that define the problem away and stood", "以“无可报告”了事且未被推翻的比例", (r) =>
    ofReports(r, (x) => x.nothing),
  ),
  mean("carried-none", "0..1", "share of the adopted clauses that no organisation carries", "已通过条款中无组织承接的比例", (r) =>
    ofClauses(r, r.carried.members),
  ),
  mean("carried-outreach", "0..1", "share of the adopted clauses carried by outreach", "已通过条款中以外联方式承接的比例", (r) =>
    ofClauses(r, r.carried.outreach),
  ),
  mean("carried-mandate", "0..1", "share of the adopted clauses carried by mandate", "已通过条款中以授权方式承接的比例", (r) =>
    ofClauses(r, r.carried.mandate),
  ),
  mean("carried-export", "0..1", "share of the adopted clauses carried by policy export", "已通过条款中以政策输出方式承接的比例", (r) =>
    ofClauses(r, r.carried.export),
  ),
  mean(
    "carried-strong",
    "0..1",
    "share of the adopted clauses carried by mandate or export",
    "已通过条款中以授权或政策输出方式承接的比例",
    (r) => ofClauses(r, r.carried.mandate + r.carried.export),
  ),
  mean("contacts-horizontal", "number", "channels between ministers opened", "部长之间开通的渠道数", (r) => r.contacts.horizontal),
  mean(
    "contacts-vertical",
    "number",
    "channels with organisations opened, and visits to boards",
    "与国际组织开通的渠道及走访次数",
    (r) => r.contacts.vertical,
  ),
  mean("contacts-outreach", "number", "channels with partners opened", "与伙伴开通的渠道数", (r) => r.contacts.outreach),
  mean("ties", "number", "mean tie between seats at the end, 0..3", "结束时席位之间联系的平均强度，0至3", (r) =>
    r.ties.pairs === 0 ? null : r.ties.sum / r.ties.pairs,
  ),
  mean("requests-met", "number", "requests that organisations met", "国际组织满足的请求数", (r) => r.requests.joint + r.requests.single),
  mean("joint-share", "0..1", "share of the requests met that were joint", "被满足的请求中联合请求的比例", (r) => {
    const met = r.requests.joint + r.requests.single;
    return met === 0 ? null : r.requests.joint / met;
  }),
  mean("contributions", "number", "contributions by organisations", "国际组织作出的贡献数", (r) => sum(Object.values(r.contributions))),
  mean("contributions-per-contact", "number", "contributions by organisations for each vertical contact", "每次纵向接触换来的贡献数", (r) =>
    r.contacts.vertical === 0 ? null : sum(Object.values(r.contributions)) / r.contacts.vertical,
  ),
  mean("promises-made", "number", "terms of deals that stood", "成立的交易条款数", (r) => r.promises.made),
  mean("promises-kept", "0..1", "share of the promises judged that were kept", "经判定的承诺中兑现的比例", (r) => {
    const judged = r.promises.kept + r.promises.broken;
    return judged === 0 ? null : r.promises.kept / judged;
  }),
  mean("summit-moves", "number", "moves on the text at the summit", "峰会期间对文本的动作数", (r) => r.summitMoves),
  mean(
    "failed-calls",
    "number",
    "calls of the chair that met an objection",
    "主席征询中遭反对的次数",
    (r) => r.calls.made - r.calls.passed,
  ),
  mean("entries", "number", "entries of the log", "记录条数", (r) => r.entries),
  mean("score", "0..100", "private score, mean over the seats of players", "各席位私分平均", (r) =>
    scoresOf(r, (bot) => !level("house")(bot)),
  ),
  mean("score-random", "0..100", "private score of seats played by random", "random所执席位的私分", (r) => scoresOf(r, level("random"))),
  mean("score-positional", "0..100", "private score of seats played by positional", "positional所执席位的私分", (r) =>
    scoresOf(r, level("positional")),
  ),
  mean("score-conceder", "0..100", "private score of seats played by conceder", "conceder所执席位的私分", (r) =>
    scoresOf(r, level("conceder")),
  ),
  mean("score-problem-solver", "0..100", "private score of seats played by problem-solver", "problem-solver所执席位的私分", (r) =>
    scoresOf(r, level("problem-solver")),
  ),
  mean("score-broker", "0..100", "private score of seats played by broker", "broker所执席位的私分", (r) => scoresOf(r, level("broker"))),
  mean(
    "score-gap",
    "number",
    "private score of the higher of two levels of bots at one table, less that of the lower one",
    "同桌两档机器人中，高档与低档私分之差",
    scoreGap,
  ),
] as const;

export const MEASURES: readonly Measure[] = LIST;
/** Names for the schema: a file with another one is told the nearest. */
export const MEASURE_IDS = LIST.map((m) => m.id) as [string, ...string[]];

export function measureNamed(id: string): Measure {
  const found = MEASURES.find((m) => m.id === id);
  if (!found) throw new Error(`there is no measure "${id}"`);
  return found;
}
