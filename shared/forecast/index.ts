/** Forecasts from public positions: where the text would end if one of three theories of bargaining held. */
import type { OpenSetup } from "../rules/setup.ts";
import type { PublicState } from "../rules/state.ts";
import { challengeModel } from "./challenge.ts";
import { compromiseModel } from "./compromise.ts";
import { exchangeModel } from "./exchange.ts";
import type { Forecast, Question } from "./model.ts";

export type { ChallengeStep, ExchangeStep, Forecast, ForecastLevel, Model, PullStep, Question, Stand, Step } from "./model.ts";

/** The models, the plainest first. */
export const FORECASTS = [
  { id: "compromise", forecast: compromiseModel },
  { id: "exchange", forecast: exchangeModel },
  { id: "challenge", forecast: challengeModel },
] as const;

export type ForecastId = (typeof FORECASTS)[number]["id"];

/** What a forecast reads of the public state: nothing that is anyone's own. */
export type Stated = Pick<PublicState, "lines" | "published">;

/** The questions as everyone can read them: lines, influence, salience, and the levels that exist for all. Actors are `open.ministers`. */
export function questionsOf(open: OpenSetup, { lines, published }: Stated): Question[] {
  const seats = open.ministers.map((id) => open.seats.find((seat) => seat.id === id));
  const papers = new Set(published.papers.filter((paper) => paper.openTo === "all").map((paper) => paper.id));
  return open.issues.map((issue): Question => {
    const line = (seat: string): number => lines[seat]?.[issue.index] ?? 0;
    return {
      issue: issue.index,
      levels: issue.options.map(({ x, noText, locked }) => ({ x, noText, exists: locked === null || papers.has(locked) })),
      stands: open.ministers.map((id, n) => ({
        position: issue.options[line(id)]?.x ?? 0,
        influence: seats[n]?.influence ?? 0,
        salience: seats[n]?.salience[issue.index] ?? 0,
      })),
      choices: issue.ordered ? null : open.ministers.map(line),
    };
  });
}

/** Forecasts of each model, by issue index. */
export type Forecasts = Readonly<Record<ForecastId, readonly Forecast[]>>;

const known = new WeakMap<OpenSetup, { key: string; forecasts: Forecasts }>();

/**
 * Where each model sees the text end, from the public part of a sight. Depends on the public lines and the papers published to
 * all alone; asked again while these stand, it answers from memory. The result is shared and must not be changed.
 */
export function forecastFor(open: OpenSetup, pub: Stated): Forecasts {
  const papers = pub.published.papers.map((paper) => (paper.openTo === "all" ? paper.id : ""));
  const key = `${open.ministers.map((id) => pub.lines[id]?.join(",") ?? "").join(";")}|${papers.join(",")}`;
  const before = known.get(open);
  if (before?.key === key) return before.forecasts;
  const questions = questionsOf(open, pub);
  const forecasts = Object.fromEntries(FORECASTS.map(({ id, forecast }) => [id, forecast(questions)])) as Record<ForecastId, Forecast[]>;
  known.set(open, { key, forecasts });
  return forecasts;
}
