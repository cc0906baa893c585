import { expect, it } from "vitest";
import english from "../../assets/public/locales/en.json";
import type { Forecasts } from "../forecast/index.ts";
import { table } from "../testing/table.ts";
import { forecastWords } from "./forecast.ts";
import { namesFor } from "./names.ts";

const { open } = table().setup;
const locale = { id: "en", messages: english };
const texts = { issues: { pace: { title: "Pace", options: { mid: "half" } }, scope: { title: "Scope" } } };
const speech = { locale, names: namesFor(open, texts as never), sight: null };
const bare = { issue: 0, position: 50, level: 2, steps: [] };

it("tells the heaviest, the trade with the greatest gain, and the furthest way under pressure", () => {
  const pull = (actor: number, share: number) => ({ kind: "pull" as const, actor, position: 0, share });
  const trade = { kind: "exchange" as const, from: 0, to: 9, inReturn: { issue: 1, from: 0, to: 9 }, worse: 0 };
  const press = { kind: "challenge" as const, how: "beaten" as const, from: 0 };
  const forecasts: Forecasts = {
    compromise: [{ ...bare, steps: [pull(0, 0.1), pull(1, 0.3), pull(2, 0.2), pull(3, 0.4)] }],
    exchange: [
      {
        ...bare,
        steps: [
          { ...trade, actor: 0, by: 3, gain: 2, better: 0 },
          { ...trade, actor: 2, by: 1, gain: 5, better: 1 },
        ],
      },
    ],
    challenge: [
      {
        ...bare,
        steps: [
          { ...press, round: 1, actor: 1, by: 0, to: 80 },
          { ...press, round: 2, actor: 3, by: 2, to: 20 },
        ],
      },
    ],
  };
  expect(forecastWords(speech, forecasts, 0).map(({ id, ends, how }) => [id, ends, how])).toEqual([
    ["compromise", "If everybody met in the middle by weight: “half”.", "Most weight lies with D, B, C."],
    [
      "exchange",
      "If pairs traded what matters less to each for what matters more: “half”.",
      "2 trades touch this clause; in the greatest, C gives way to B here and gains on “Scope”. It would help 1 other seat and harm 0.",
    ],
    ["challenge", "If the stronger pressed the weaker: “half”.", "2 rounds of pressure; B has to go furthest, pressed by A."],
  ]);
});

it("says where nobody trades or presses, and where there is no scale", () => {
  const still: Forecasts = { compromise: [bare], exchange: [bare], challenge: [bare] };
  const [, exchange, challenge] = forecastWords(speech, still, 0);
  expect([exchange?.how, challenge?.how]).toEqual([english["forecast.exchange.none"], english["forecast.challenge.none"]]);
  const flat = { ...bare, position: null };
  const unordered = forecastWords(speech, { compromise: [flat], exchange: [flat], challenge: [flat] }, 0);
  expect(unordered.map((words) => words.how)).toEqual(Array.from({ length: 3 }, () => english["forecast.unordered"]));
});
