// The block "tuning": every number that a scenario may set, its default, and what it means.
import { DEFAULT_TUNING, type Tuning } from "../../shared/scenario/tuning-schema.ts";
import { builtIns } from "./scenarios.ts";
import { label, table, words, type Language, type Words } from "./language.ts";

const MEANING: Readonly<Record<keyof Tuning, Words>> = {
  contactsSmall: words(
    "contacts of a minister per meeting, up to 8 seats (chair and heads one more)",
    "八席及以下，每次会议每位部长的接触数（主席和组织负责人多一次）",
  ),
  contactsLarge: words("the same, above 8 seats", "八席以上，同上"),
  startTie: words("tie between any two seats at the start", "开局时任意两席之间的联系"),
  face: words("face cost for each 25 points of distance beyond the first 25", "偏离公开立场超出二十五分后，每二十五分距离所失的面子分"),
  faceLarge: words("the same, from 16 seats", "十六席及以上，同上"),
  footnotePenalty: words("points that each footnoted clause costs the footnoter", "每加一条脚注，加注者扣的分"),
  footnoteTrust: words("trust that a footnoter loses with everybody", "加注者在所有人那里失去的信任"),
  backlash: words("points lost for letting a communiqué pass below one's floor", "放低于自己底线的公报通过时扣的分（国内反弹）"),
  soleObjector: words("points lost per failed call as the only objector", "默认程序因自己一人反对而失败，每次扣的分"),
  soleObjectorMost: words("most that a sole objector can lose", "唯一反对者扣分的上限"),
  noOutcomeChair: words("points that the chair loses when there is no outcome", "没有成果时主席扣的分"),
  trustStart: words("trust at the start", "初始信任"),
  trustAlly: words("trust at the start in a natural ally", "对天然盟友的初始信任"),
  trustKept: words("trust won by a promise kept", "兑现一项承诺赢得的信任"),
  trustBroken: words("trust lost by a promise broken", "一项承诺食言失去的信任"),
  trustWithdrawn: words("trust lost by leaving a standing deal", "退出一笔成立的交易失去的信任"),
  trustChallengeUpheld: words(
    "trust that everybody loses in a claimant whose claim was upset",
    "“无可报告”被推翻者，在所有人那里失去的信任",
  ),
  trustChallengeFailed: words("trust that everybody loses in a challenger who was wrong", "质疑不成立者，在所有人那里失去的信任"),
  trustFinding: words(
    "trust of each minister in a head that publishes a finding",
    "发布研究结论的国际组织负责人，在每位部长那里赢得的信任",
  ),
  trustShifted: words(
    "trust that the chair loses with a minister she moves the draft away from",
    "主席移动初稿时，在被疏远的部长那里失去的信任",
  ),
  lowTrust: words("below this trust contacts cost double and nothing is verified", "信任低于此数：接触费用加倍，也不能核实立场"),
  highTrust: words("from this trust a contact raises the tie by 2, once per pair", "信任达到此数：一次接触使联系加二，每对席位限一次"),
  demandOutreach: words("what outreach demands in the acceptance sum", "接受度算式中，政策拓展一级的要求"),
  demandMandate: words("what a mandate demands", "授权一级的要求"),
  demandExport: words("what policy export demands", "政策输出一级的要求"),
  invitedShare: words("share of participation that the invitation alone brings", "仅凭受邀得到的参与度份额"),
  partnerEndorsement: words("what one endorsing partner counts among endorsements", "一个伙伴的背书在“背书”一项中的分量"),
  burdenBase: words("burden of any delivery", "任何落实都有的基本负担"),
  burdenExposure: words("burden per unit of exposure", "每单位国内敏感度带来的负担"),
  partnerEase: words("factor of the burden for seats named by an endorsing partner", "背书伙伴所点名的席位，负担乘以此数"),
  reputation: words("reputation at stake, times the watch", "声誉得失的基数，再乘监督系数"),
  weather: words("size of the draw of domestic weather", "国内气候随机变化的幅度"),
  reciprocity: words("points for what one's ties delivered last period", "与自己有联系者上一期都落实时得的分"),
  watchNone: words("watch without follow-up", "无后续安排时的监督系数"),
  watchMinisters: words("watch of a ministers' review", "部长审议的监督系数"),
  watchMonitoring: words("watch of monitoring by an organisation", "国际组织监测的监督系数"),
  watchPeer: words("watch of a public peer review", "公开同行审议的监督系数"),
  visibility: words("factor of the reputation stakes on a clause made visible", "条款受关注后，声誉得失乘以此数"),
  wordsShare: words("share of a clause's value that the words alone bring", "一个条款仅凭文字就实现的价值份额"),
  margins: words("what bots keep above the floor at the bell: table below", "机器人在终场前于底线之上保留的余地：见下表"),
  eventsLeast: words("fewest events in a match", "一局中事件的最少件数"),
  eventsMost: words("most events in a match", "一局中事件的最多件数"),
  idleHintSeconds: words("seconds of idling before a hint (timed play)", "计时局：闲置多少秒后给提示"),
  idleBotSeconds: words("seconds of idling before a bot stands in", "计时局：闲置多少秒后由机器人代打"),
  lostBotSeconds: words("seconds without connection before a bot stands in", "失去连接多少秒后由机器人代打"),
  silenceSeconds: words("seconds that a silence call runs in a timed meeting", "计时会议中默认程序持续的秒数"),
};

/** Which built-in scenarios set another value. */
function elsewhere(key: keyof Tuning): string {
  return builtIns()
    .flatMap(({ id, scenario }) => {
      const value = scenario.tuning?.[key];
      return value === undefined || typeof value === "object" || value === DEFAULT_TUNING[key] ? [] : [`${id} ${value}`];
    })
    .join(", ");
}

export function tuningBlock(language: Language): string {
  const head = language === "en" ? ["Number", "Default", "Elsewhere", "Meaning"] : ["参数", "默认值", "其他取值", "含义"];
  const keys = Object.keys(DEFAULT_TUNING) as (keyof Tuning)[];
  const rows = keys.map((key) => {
    const value = DEFAULT_TUNING[key];
    return [`\`${key}\``, typeof value === "object" ? "" : String(value), elsewhere(key), MEANING[key][language]];
  });
  return table(head, rows);
}

/** The block "margins": what each bot keeps above its floor when the last call comes. */
export function marginsBlock(language: Language): string {
  const head = language === "en" ? ["Bot", "`margins`", "Other scenarios"] : ["机器人", "`margins`", "其他场景的取值"];
  const rows = Object.entries(DEFAULT_TUNING.margins).map(([bot, margin]) => {
    const others = builtIns().flatMap(({ id, scenario }) => {
      const own = scenario.tuning?.margins?.[bot];
      const presets = (scenario.presets ?? []).flatMap((p) => {
        const value = p.tuning?.margins?.[bot];
        return value === undefined ? [] : [`${id} (${p.id}) ${value}`];
      });
      return [...(own === undefined || own === margin ? [] : [`${id} ${own}`]), ...presets];
    });
    return [`${label(`bot.${bot}.name`, language)} (\`${bot}\`)`, String(margin), others.join(", ")];
  });
  return table(head, rows);
}
