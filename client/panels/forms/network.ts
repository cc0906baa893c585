// Forms about talk: whom to call together, what to tell, what to show, what to say in public.
import { CAUCUS_MOST, liveChannels } from "../../../shared/rules/network/channels.ts";
import { mayRestate } from "../../../shared/rules/network/lines.ts";
import { channelWords } from "../../../shared/i18n/things.ts";
import { issueOf, type Sight } from "../../../shared/rules/sight.ts";
import { isAvailableTo } from "../../../shared/rules/text/legality.ts";
import {
  all,
  filled,
  given,
  issueChoices,
  leftOut,
  listed,
  one,
  optionChoices,
  seatChoices,
  type Asker,
  type FreeForm,
  type Question,
} from "./question.ts";

const channelQuestion = ({ speech, sight }: Asker): Question => ({
  id: "channel",
  kind: "one",
  choices: liveChannels(sight).map((c) => ({ value: c.id, words: channelWords(speech, c.id) })),
});

/** Up to three others; with a head among them it may be about a clause. */
export const openCaucus: FreeForm = {
  manyWays: true,
  ask(asker, answers) {
    const { open, seat } = asker.sight;
    const others = open.seats.map((s) => s.id).filter((id) => id !== seat);
    const hasHead = [seat ?? "", ...all(answers, "with")].some((id) => open.heads.includes(id));
    const about: Question = { id: "issue", kind: "pick", choices: [leftOut(asker, "ui.panel.no-clause"), ...issueChoices(asker)] };
    return [
      { id: "with", kind: "some", choices: seatChoices(asker, others), least: 1, most: CAUCUS_MOST - 1 },
      ...(hasHead ? [about] : []),
    ];
  },
  read(sight, answers) {
    const others = all(answers, "with");
    const hasHead = [sight.seat ?? "", ...others].some((id) => sight.open.heads.includes(id));
    return filled({ with: others, issue: hasHead ? one(answers, "issue") : "" });
  },
  from: (_sight, payload) => ({ with: listed(payload["with"]), issue: given(payload["issue"]) }),
  samples({ open, seat }) {
    const others = open.seats.map((s) => s.id).filter((id) => id !== seat);
    return others.flatMap((a, i) => [{ with: [a] }, ...others.slice(i + 1).map((b) => ({ with: [a, b] }))]);
  },
};

/** Anything may be claimed: nobody checks it. */
export const sharePosition: FreeForm = {
  manyWays: true,
  ask(asker, answers) {
    const issue = one(answers, "issue");
    const ranks = asker.sight.open.issues.map((_, i) => ({ value: String(i + 1), words: String(i + 1) }));
    return [
      channelQuestion(asker),
      { id: "issue", kind: "one", choices: issueChoices(asker) },
      ...(issue === "" ? [] : ([{ id: "option", kind: "one", choices: optionChoices(asker, issue) }] satisfies Question[])),
      { id: "rank", kind: "pick", choices: [leftOut(asker, "ui.panel.not-said"), ...ranks] },
    ];
  },
  read(_sight, answers) {
    const rank = one(answers, "rank");
    const [channel, issue, option] = [one(answers, "channel"), one(answers, "issue"), one(answers, "option")];
    return filled({ channel, issue, option, rank: rank === "" ? undefined : Number(rank) });
  },
  from: (_sight, { channel, issue, option, rank }) => ({
    channel: given(channel),
    issue: given(issue),
    option: given(option),
    rank: given(rank),
  }),
};

export const verifyPosition: FreeForm = {
  ask: (asker) => [channelQuestion(asker), { id: "issue", kind: "one", choices: issueChoices(asker) }],
  read: (_sight, answers) => ({ channel: one(answers, "channel"), issue: one(answers, "issue") }),
  from: (_sight, { channel, issue }) => ({ channel: given(channel), issue: given(issue) }),
};

function restatable(sight: Sight, issueId: string): (option: number) => boolean {
  const issue = issueOf(sight.open, issueId);
  return (option) =>
    issue !== null && isAvailableTo(sight, issue, option) && mayRestate(sight.open, sight.pub, sight.seat ?? "", issue, option);
}

/** The line as it is, or further out. */
export const restateLine: FreeForm = {
  ask(asker, answers) {
    const issue = one(answers, "issue");
    return [
      { id: "issue", kind: "one", choices: issueChoices(asker) },
      ...(issue === ""
        ? []
        : ([{ id: "option", kind: "one", choices: optionChoices(asker, issue, restatable(asker.sight, issue)) }] satisfies Question[])),
    ];
  },
  read: (_sight, answers) => ({ issue: one(answers, "issue"), option: one(answers, "option") }),
  from: (_sight, { issue, option }) => ({ issue: given(issue), option: given(option) }),
};
