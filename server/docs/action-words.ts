// What each action does, in a line, for the documents. A new action needs its line here; the test of the documents asks for it.
import { words, type Words } from "./language.ts";

/** For actions with a price only; the others cost no contacts. */
export const ACTION_COSTS: Readonly<Record<string, Words>> = {
  "open-channel": words(
    "1; partner 2; tie 3 free; first organisation free in a ministers' preparation meeting; low trust double",
    "1；伙伴2；联系为三免费；筹备阶段部长会议上第一个组织免费；信任过低加倍",
  ),
  "open-caucus": words("2", "2"),
  object: words("0; 1 from the second renewal", "0；从第二次重申起1"),
  challenge: words("1; assigned reviewer 0; head: one unit of information", "1；指定审议者0；国际组织负责人：一个单位的信息"),
  visit: words("1", "1"),
  "ask-why": words("1; free in an open channel between the two", "1；双方已有开通的渠道时免费"),
};

export const ACTION_WORDS: Readonly<Record<string, Words>> = {
  ready: words("has read its sheet; when all have, the first meeting opens", "表示已读完任务书；全体就绪后第一次会议开始"),
  done: words(
    "has nothing more to do in this meeting; anything new that concerns the seat asks it again",
    "本次会议不再行动；有新的事情涉及它时会再次被询问",
  ),
  tick: words("the clock: closes a call or a meeting whose time has run out", "时钟：到时间的默认程序或会议就此结束"),
  end: words("closes the log with the fingerprint of the final state", "以终局状态的指纹封存日志"),
  "open-channel": words("opens a channel to a minister, a head or a partner", "向一位部长、国际组织负责人或伙伴开通渠道"),
  "open-caucus": words(
    "invites up to three to a caucus; with a head and a named clause it is a working group",
    "邀请至多三席小范围磋商；有国际组织负责人参加并指明条款即为工作组",
  ),
  "answer-invitation": words("comes or declines", "应邀或谢绝"),
  "leave-channel": words("leaves a channel and has its attention back", "离开渠道，腾出精力"),
  say: words("free words in a channel or in public", "在渠道内或公开场合自由发言"),
  "share-position": words("tells a level and a rank in a channel; anything goes", "在渠道内说出自己的一级和排序；真假不限"),
  "verify-position": words(
    "lets the others in a channel see the true level and rank; needs ties of 2 and trust",
    "让渠道内其他人看到真实的一级和排序；需要联系为二且信任不过低",
  ),
  "restate-line": words("restates the public line, or moves it outward", "重申公开立场，或向外移动"),
  "propose-deal": words("proposes an exchange of promises; not in sherpas' preparation", "提议交换承诺；筹备阶段的协调人会议除外"),
  "answer-deal": words("accepts a deal or declines it", "接受或拒绝一笔交易"),
  "withdraw-deal": words(
    "leaves a standing deal before the last call, or takes an offer back",
    "在最后一次默认程序之前退出交易，或收回提议",
  ),
  "ask-why": words(
    "asks a minister in private why it refuses (a clause, a call, one's deal), or what would bring it on board",
    "私下询问一位部长为什么拒绝（条款、默认程序、自己提议的交易），或者怎样才能同意",
  ),
  "answer-why": words(
    "answers with a reason, up to three wordings and a cover, or declines; binds nobody",
    "答复：原因、至多三处措辞和掩护，也可以不答；不约束任何人",
  ),
  table: words(
    "tables a level and becomes its sponsor; linked with a second clause: chair or parties to a deal",
    "提出一级并成为提案方；联动第二个条款限于主席或交易各方",
  ),
  "co-sponsor": words("joins the sponsors of a level", "联署一级"),
  "withdraw-sponsorship": words("takes one's name off a level; a bracket without sponsors vanishes", "撤回署名；无人署名的方括号消失"),
  object: words("objects to the standing level, naming another one and a reason", "反对当前一级，须另提一级并说明理由"),
  lift: words("takes one's objections to a clause back", "撤回对条款的反对"),
  "shift-draft": words(
    "moves the zero draft by one level on one or two clauses; first meeting, once",
    "把初稿的一两个条款移动一级；只在第一次会议，限一次",
  ),
  "order-agenda": words("orders the clauses", "排定条款的次序"),
  "table-package": words("tables a package, once a meeting", "提出一揽子方案，每次会议一次"),
  "ask-poll": words("asks all ministers by name which levels of a clause they could live with", "问全体部长能接受条款的哪几级（具名）"),
  "answer-poll": words("answers a straw poll; binds nobody", "回答摸底；没有约束力"),
  "call-silence": words(
    "calls silence (or a vote) on a clause or, in leaders' meetings, on the whole text",
    "就一个条款发起默认程序（或表决）；在领导人会议上也可就全文发起",
  ),
  "answer-call": words("accepts, or objects naming a clause and a wording", "同意；或反对，须指明条款和措辞"),
  footnote: words(
    "lets the text pass but dissociates itself from one or two clauses; last leaders' meeting",
    "让文本通过，但对一两个条款保留；限最后一次领导人会议",
  ),
  motion: words("moves to put a clause, the whole text or a poll on the agenda", "动议把条款、全文或摸底列入议程"),
  second: words("stands behind a motion; three ministers of both groups carry it", "附议；两个集团共三位部长即告成立"),
  "name-carrier": words(
    "names the organisation that is to carry a clause, and the level; in preparation at ministers' meetings",
    "指定承办条款的国际组织及级别；筹备阶段限部长会议",
  ),
  "answer-carrier": words("consents to carry a clause, perhaps for a price, or refuses", "同意承办（可提条件），或拒绝"),
  "drop-carrier": words("takes a carrier out again: who named it, or the chair", "撤下承办者：限指定者或主席"),
  mention: words(
    "names up to two organisations in a clause besides the carrier: chair or a sponsor",
    "在条款中提及承办者以外的至多两个组织：限主席或提案方",
  ),
  invite: words("invites an organisation to the summit, before its last meeting", "邀请国际组织出席峰会，须在最后一次会议之前"),
  request: words(
    "asks a head for a contribution, alone, with a partner or in a working group",
    "请国际组织负责人帮忙：单独、结伴或在工作组内",
  ),
  "join-request": words("joins a request as the partner named in it", "作为被点名的伙伴加入请求"),
  "decline-request": words("says no to a request", "拒绝请求"),
  contribute: words("spends units on a contribution, asked or unasked", "动用资源提供帮助，应请求或主动"),
  "ask-partner": words("asks a partner to endorse a clause that meets its ask", "请伙伴为满足其要求的条款背书"),
  visit: words("speaks to a board about its task before it votes", "在理事会表决之前登门说明任务"),
  deliver: words(
    "chooses full, partial, none or defining away for a clause, in a meeting with a delivery period",
    "为条款选择全部、部分、不落实或定义回避；限有落实期的会议",
  ),
  challenge: words(
    "says of a claim to have nothing to report that there is something; needs a tie or the review",
    "质疑“无可报告”的说法；须有联系或为指定审议者",
  ),
  "answer-press": words("states the line to the press, or declines", "向记者说明立场，或不予置评"),
  start: words("opens the briefing, then the first meeting", "开始读任务书，再开始第一次会议"),
  pause: words("stops the clock and all seats", "暂停时钟和所有席位"),
  resume: words("lets play go on; deadlines move by the pause", "继续；各个时限按暂停时长顺延"),
  extend: words("adds minutes to a timed meeting", "为计时会议加时"),
  next: words("ends the meeting in play", "结束当前会议"),
  debrief: words("ends the match where it stands", "就地结束，进入复盘"),
  rewind: words("goes back to the state after an earlier entry", "回到较早一条记录之后的状态"),
  broadcast: words("a word to all", "向全体发话"),
  "seat-player": words("says who plays a seat: human or bot, active, idle or away", "指定席位由谁来坐：真人或机器人，在线、闲置或离开"),
  "inject-event": words("makes an event of the scenario happen now", "让场景中的一个事件立即发生"),
};
