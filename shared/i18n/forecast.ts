/** What the forecasts say of a clause, in words: where each ends, how it comes to that, and what it takes for granted. */
import { FORECASTS, type Forecast, type ForecastId, type Forecasts, type Step } from "../forecast/index.ts";
import type { Speech } from "./things.ts";
import { listOf, translate } from "./translate.ts";

export interface ForecastWords {
  id: ForecastId;
  name: string;
  ends: string;
  how: string;
  assumes: string;
}

/** Seats named for their weight. */
const NAMED = 3;

type StepOf<K extends Step["kind"]> = Extract<Step, { kind: K }>;
const stepsOf = <K extends Step["kind"]>(forecast: Forecast, kind: K): StepOf<K>[] =>
  forecast.steps.filter((step): step is StepOf<K> => step.kind === kind);

/** The first of those that come highest by a number. */
function topBy<T>(items: readonly T[], by: (item: T) => number): T | null {
  let top: T | null = null;
  for (const item of items) if (top === null || by(item) > by(top)) top = item;
  return top;
}

function weighed({ locale, names }: Speech, forecast: Forecast): string {
  const pulls = stepsOf(forecast, "pull").toSorted((a, b) => b.share - a.share);
  const heaviest = pulls.slice(0, NAMED).map(({ actor }) => names.node(names.open.ministers[actor] ?? ""));
  return translate(locale, "forecast.compromise.how", { names: listOf(locale, heaviest) });
}

function exchanged({ locale, names }: Speech, forecast: Forecast): string {
  const trades = stepsOf(forecast, "exchange");
  const best = topBy(trades, (step) => step.gain);
  if (!best) return translate(locale, "forecast.exchange.none");
  const node = (actor: number): string => names.node(names.open.ministers[actor] ?? "");
  return translate(locale, "forecast.exchange.how", {
    trades: trades.length,
    actor: node(best.actor),
    by: node(best.by),
    issue: names.issue(best.inReturn.issue),
    better: best.better,
    worse: best.worse,
  });
}

function challenged({ locale, names }: Speech, forecast: Forecast): string {
  const moves = stepsOf(forecast, "challenge");
  const furthest = topBy(moves, (step) => Math.abs(step.to - step.from));
  if (!furthest) return translate(locale, "forecast.challenge.none");
  const node = (actor: number): string => names.node(names.open.ministers[actor] ?? "");
  return translate(locale, "forecast.challenge.how", {
    rounds: Math.max(...moves.map((step) => step.round)),
    actor: node(furthest.actor),
    by: node(furthest.by),
  });
}

const HOW: Readonly<Record<ForecastId, (speech: Speech, forecast: Forecast) => string>> = {
  compromise: weighed,
  exchange: exchanged,
  challenge: challenged,
};

/** One entry per model, in their order, about the issue with this index. */
export function forecastWords(speech: Speech, forecasts: Forecasts, issue: number): ForecastWords[] {
  const { locale, names } = speech;
  return FORECASTS.flatMap(({ id }) => {
    const forecast = forecasts[id].find((f) => f.issue === issue);
    if (!forecast) return [];
    return [
      {
        id,
        name: translate(locale, `glossary.forecast-${id}.term`),
        ends: translate(locale, `forecast.${id}.ends`, { option: names.option(issue, forecast.level) }),
        how: forecast.position === null ? translate(locale, "forecast.unordered") : HOW[id](speech, forecast),
        assumes: translate(locale, `forecast.${id}.assumes`),
      },
    ];
  });
}
