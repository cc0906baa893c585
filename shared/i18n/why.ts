/** Answers to "why?" in the words of the speaker: in her temper, never twice the same way, and never with a number. */
import { partsOf } from "../bots/persona/named.ts";
import { coverPartners } from "../rules/network/face.ts";
import type { Question, WhyAnswer } from "../rules/state.ts";
import { changeWords, type Speech } from "./things.ts";
import { listOf, translate, wordFor } from "./translate.ts";

/** Ways of saying each thing. */
export const VARIANTS = 3;
/** Seats that are named for a cover. */
const SEATS_MOST = 2;

/** One of the ways: by whom and with which entry, so that it stays the same whoever reads it and however often (FNV-1a). */
export function variantOf(seat: string, n: number, salt: string): number {
  let h = 2166136261;
  for (const sign of `${seat}/${n}/${salt}`) h = Math.imul(h ^ (sign.codePointAt(0) ?? 0), 16777619);
  h = Math.imul(h ^ (h >>> 15), 2246822507);
  return 1 + (((h ^ (h >>> 13)) >>> 0) % VARIANTS);
}

type Says = (key: string, values?: Record<string, string | boolean>) => string;

function coverSentence(speech: Speech, question: Question, answer: WhyAnswer, says: Says): string {
  const { names, sight, locale } = speech;
  const issue = answer.cover;
  const target =
    answer.changes.find((c) => c.issue === issue)?.option ?? sight?.pub.call?.package[issue] ?? sight?.pub.draft[issue]?.text ?? -1;
  const seats = sight && target >= 0 ? coverPartners(sight.open, sight.pub, question.to, issue, target).slice(0, SEATS_MOST) : [];
  return says("cover", {
    issue: translate(locale, "thing.quoted", { words: names.issue(issue) }),
    some: seats.length > 0,
    seats: seats.map(names.node).join(translate(locale, "list.or")),
  });
}

/** What the answer says, in one to three sentences. `speech.sight` gives the speaker's temper and who could cover her. */
export function answerWords(speech: Speech, question: Question, answer: WhyAnswer): string {
  const { locale, names, sight } = speech;
  const { to, ask, deal } = question;
  const says: Says = (key, values = {}) => wordFor(locale, "why", `${key}.${variantOf(to, answer.n, key)}`, values);
  const issues = listOf(
    locale,
    answer.issues.map((k) => translate(locale, "thing.quoted", { words: names.issue(k) })),
  );
  const player = sight?.pub.players[to];
  const tone = player?.bot ? partsOf(player.bot).temperament : null;
  const opening = tone === null ? [] : [wordFor(locale, "why-tone", `${tone}.${variantOf(to, answer.n, "tone")}`)];
  const changes = listOf(
    locale,
    answer.changes.map((change) => changeWords(speech, { ...change })),
  );
  const wanted = answer.changes.length > 0 ? [says(deal === null ? "wants" : "wants-deal", { changes })] : [];
  const covered = answer.cover >= 0 ? [coverSentence(speech, question, answer, says)] : [];
  const drops =
    ask === "what-would" && deal !== null && answer.reason === "promises-too-much" && wanted.length === 0 && answer.issues.length > 0;
  const asked = ask === "what-would" ? [...wanted, ...covered, ...(drops ? [says("drops", { issues })] : [])] : [];
  const told = asked.length > 0 ? asked : [says(answer.reason, { issues, some: answer.issues.length > 0 })];
  return [...opening, ...told].reduce((first, second) => translate(locale, "why.joined", { first, second }));
}
