// The block "contributions": what a head can spend units on.
import { CONTRIBUTION_LIST } from "../../shared/rules/contributions/index.ts";
import type { ContributionId } from "../../shared/rules/state.ts";
import { label, table, words, type Language, type Words } from "./language.ts";

interface Effect {
  full: Words;
  half: Words;
}

const SAME = words("the same", "相同");
const HELP = words("1/6 less burden", "负担减六分之一");
const FOR_ONE_OR_ALL = words("1/3 less burden of delivering a clause, for one seat or all", "一席或各方的落实负担减三分之一");

const EFFECTS: Readonly<Record<ContributionId, Effect>> = {
  information: {
    full: words(
      "publishes a finding: the ideals of the seats it names move by the stated amounts",
      "发布一项研究结论：点到的席位，理想点按公布的幅度移动",
    ),
    half: words("moves them half as far", "移动幅度减半"),
  },
  analysis: {
    full: words(
      "tells those who asked how many ministers could live with each level of an issue, without names",
      "告诉请求者：一个议题的每一级各有几位部长能够接受，不具名",
    ),
    half: words("tells the one who asked", "只告诉提出请求的一位"),
  },
  "option-paper": {
    full: words(
      "brings a bridging wording for all; distance to it beyond 20 counts half",
      "向全体提供一种搭桥的措辞；与它的距离超出二十的部分减半计算",
    ),
    half: words("serves the one who asked", "只供提出请求的一位使用"),
  },
  consensus: {
    full: words(
      "hosts a caucus of up to 6, the head included: no contacts, ties among all",
      "主办至多六席的小范围磋商（含负责人）：不费接触，到场者两两建立联系",
    ),
    half: words("up to 3", "至多三席"),
  },
  support: { full: words("1/3 less burden of delivering a clause, for one seat", "一席落实某条款的负担减三分之一"), half: HELP },
  visibility: {
    full: words("reputation stakes on a clause x1.5, both ways", "一个条款的声誉得失乘1.5，有得有失"),
    half: words("x1.25", "乘1.25"),
  },
  responsiveness: {
    full: words("counts of all ministers who could live with each level of a clause, published", "公布全体部长中能接受条款每一级的人数"),
    half: words("only the standing level and its neighbours", "只问当前一级及其相邻两级"),
  },
  mediation: {
    full: words(
      "tables the text that gives the worst-off stated position most; may link two clauses",
      "提出一份文本，让处境最差的公开立场得益最多；可联动两个条款",
    ),
    half: words("one clause", "只限一个条款"),
  },
  understanding: {
    full: words("the head sits in on drafting a clause: +15 acceptance later", "负责人参与起草：日后接受度加15"),
    half: SAME,
  },
  credibility: {
    full: words(
      "backs a clause with money or standing: 1/3 less burden of delivering it, for all",
      "用资金或声望为条款担保：各方落实负担减三分之一",
    ),
    half: HELP,
  },
  endorsement: {
    full: words("legitimacy, more the wider the membership; +5 acceptance", "增加合法性，成员越多越强；接受度加5"),
    half: words("half of both", "两者均减半"),
  },
  financing: { full: FOR_ONE_OR_ALL, half: HELP },
  training: { full: FOR_ONE_OR_ALL, half: HELP },
  secretariat: {
    full: words("ties do not fall any more; the scenario's peer reviews are held", "联系不再下降；场景列出的同行审议得以举行"),
    half: SAME,
  },
  monitoring: {
    full: words(
      "watches a clause: reputation weighs at least as under monitoring, and nothing can be defined away",
      "监督一个条款：声誉得失至少按监测计，谁也不能定义回避",
    ),
    half: words("half of the rise; nothing can be defined away either", "升幅减半；同样不能定义回避"),
  },
  mobilisation: {
    full: words("every partner whose ask the adopted level meets endorses the clause", "凡要求得到满足的伙伴，一律为该条款背书"),
    half: words("the first of them", "只有其中第一个"),
  },
};

export function contributionsBlock(language: Language): string {
  const head =
    language === "en"
      ? ["Stage", "Contribution", "Resource", "Asked jointly: full effect", "Asked singly or unasked: half"]
      : ["阶段", "帮助", "资源", "联合请求：完整效果", "单独请求或主动提供：一半效果"];
  const or = label("list.or", language);
  const rows = CONTRIBUTION_LIST.map((def) => {
    const { full, half } = EFFECTS[def.id];
    const name = `${label(`contribution.${def.id}.label`, language)} (\`${def.id}\`)`;
    const resources = def.resources.map((r) => label(`resource.${r}`, language)).join(or);
    return [label(`stage.${def.stage}`, language), name, resources, full[language], half[language]];
  });
  return table(head, rows);
}
