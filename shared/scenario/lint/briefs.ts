/** The length of the confidential briefs: 250 words, in Chinese 450 characters. */
import type { Say } from "../check/say.ts";
import type { Scenario } from "../schema.ts";
import type { BriefReport } from "./document.ts";

const MOST_WORDS = 250;
const MOST_CHARACTERS = 450;

/** Han characters and full-width punctuation count one each, and so does each word or number in other letters. */
const CHINESE = /[\p{Script=Han}\u2010-\u2027\u3000-\u303f\uff00-\uffef]|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Words of a text, punctuation left out; in Chinese its characters, as Chinese word processors count them. */
export function countWords(text: string, language: string): number {
  if (isChinese(language)) return text.match(CHINESE)?.length ?? 0;
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function isChinese(language: string): boolean {
  return language === "zh" || language.startsWith("zh-");
}

/** Every brief with its length, by seat and language; those that are too long are said. */
export function judgeBriefs(scenario: Scenario, say: Say): BriefReport[] {
  return scenario.seats.flatMap((seat) =>
    Object.entries(scenario.texts).flatMap(([lang, texts]) => {
      const brief = texts.seats?.[seat.id]?.brief;
      if (brief === undefined) return [];
      const words = countWords(brief, lang);
      const limit = isChinese(lang) ? MOST_CHARACTERS : MOST_WORDS;
      const unit = isChinese(lang) ? "characters" : "words";
      if (words > limit)
        say(
          "error",
          "long-brief",
          ["texts", lang, "seats", seat.id, "brief"],
          `the brief of "${seat.id}" has ${words} ${unit}`,
          `cut it to ${limit}`,
        );
      return [{ seat: seat.id, lang, words, limit }];
    }),
  );
}
