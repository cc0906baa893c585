import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { challengeModel, chanceOf, concession, medianPosition, MOST_ROUNDS } from "./challenge.ts";
import { compromiseModel } from "./compromise.ts";
import { exchangeModel } from "./exchange.ts";
import { FORECASTS, type Question, type Stand } from "./index.ts";

const LEVELS = [0, 25, 50, 75, 100].map((x) => ({ x, noText: false, exists: true }));

const stand = (position: number, influence = 1, salience = 1): Stand => ({ position, influence, salience });
const question = (stands: readonly Stand[], issue = 0): Question => ({ issue, levels: LEVELS, stands, choices: null });

const anyStand = fc.record({
  position: fc.nat({ max: 100 }),
  influence: fc.nat({ max: 10 }),
  salience: fc.nat({ max: 10 }).map((tenths) => tenths / 10),
});
/** Up to 7 actors on up to 4 issues. */
const anyQuestions = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }))
  .chain(([actors, issues]) =>
    fc.array(fc.array(anyStand, { minLength: actors, maxLength: actors }), { minLength: issues, maxLength: issues }),
  )
  .map((all) => all.map((stands, k) => question(stands, k)));

const mirrored = (q: Question): Question => ({ ...q, stands: q.stands.map((s) => ({ ...s, position: 100 - s.position })) });

describe.each(FORECASTS)("$id", ({ forecast }) => {
  it("stays within the positions of the actors, for each issue one forecast on an existing level", () => {
    fc.assert(
      fc.property(anyQuestions, (questions) => {
        const found = forecast(questions);
        expect(found.map((f) => f.issue)).toEqual(questions.map((q) => q.issue));
        for (const [k, q] of questions.entries()) {
          const own = q.stands.map((s) => s.position);
          const at = found[k]?.position ?? Number.NaN;
          expect(at).toBeGreaterThanOrEqual(Math.min(...own));
          expect(at).toBeLessThanOrEqual(Math.max(...own));
          const away = LEVELS.map((level) => Math.abs(level.x - at));
          expect(away[found[k]?.level ?? -1]).toBeCloseTo(Math.min(...away), 5);
        }
      }),
    );
  });

  it("is turned around when all positions are", () => {
    fc.assert(
      fc.property(anyQuestions, (questions) => {
        const there = forecast(questions);
        const back = forecast(questions.map(mirrored));
        there.forEach((f, k) => expect(back[k]?.position).toBeCloseTo(100 - (f.position ?? 0), 3));
      }),
      // A sum that ends a hair above or below an equal one can decide who exchanges first: the same tables each time.
      { seed: 2010 },
    );
  });

  it("an actor alone decides, and so does one without whom nobody has weight", () => {
    expect(forecast([question([stand(30)])])[0]).toMatchObject({ position: 30, level: 1 });
    expect(forecast([question([stand(80), stand(10, 0), stand(0, 5, 0)])])[0]).toMatchObject({ position: 80, level: 3 });
  });

  it("two alike meet in the middle, and those who agree stay", () => {
    expect(forecast([question([stand(0, 2, 0.5), stand(100, 2, 0.5)])])[0]?.position).toBe(50);
    expect(forecast([question([stand(40), stand(40, 3), stand(40, 1, 0.1)])])[0]?.position).toBe(40);
  });

  it("never takes a level that does not exist", () => {
    const levels = LEVELS.map((level) => ({ ...level, exists: level.x !== 50 }));
    expect(forecast([{ ...question([stand(50)]), levels }])[0]).toMatchObject({ position: 50, level: 1 });
  });

  it("counts weights on an issue without an order", () => {
    const stands = [stand(0, 1), stand(0, 1), stand(0, 3, 0.5)];
    const unordered = { ...question(stands), choices: [2, 2, 1] };
    expect(forecast([unordered, question(stands, 1)])[0]).toEqual({ issue: 0, position: null, level: 2, steps: [] });
  });

  it("has nothing to say to nobody, and stops", () => {
    expect(forecast([])).toEqual([]);
    expect(forecast([question([])])).toMatchObject([{ position: 0, steps: [] }]);
  });

  it("does not change what it is given", () => {
    const questions = [question([stand(0, 1, 0.8), stand(100, 1, 0.2)]), question([stand(0, 1, 0.2), stand(100, 1, 0.8)], 1)];
    const before = JSON.stringify(questions);
    forecast(questions);
    expect(JSON.stringify(questions)).toBe(before);
  });
});

describe("the compromise model", () => {
  it("weighs influence by salience", () => {
    // (2 x .5 x 10 + 1 x 1 x 40) / (1 + 1) = 25
    expect(compromiseModel([question([stand(10, 2, 0.5), stand(40)])])).toEqual([
      {
        issue: 0,
        position: 25,
        level: 1,
        steps: [
          { kind: "pull", actor: 0, position: 10, share: 0.5 },
          { kind: "pull", actor: 1, position: 40, share: 0.5 },
        ],
      },
    ]);
  });
});

describe("the exchange model", () => {
  // I want 100 on both, you want 0 on both; the first matters to me (.8 to .2), the second to you.
  const mine = [question([stand(100, 1, 0.8), stand(0, 1, 0.2)]), question([stand(100, 1, 0.2), stand(0, 1, 0.8)], 1)];

  it("gives each what matters to it, at equal gain", () => {
    // Outcomes 80 and 20. You can shift the first by .2 x 100 = 20, I the second by as much; .8 + .2 = 1 on both, so the rate is 1.
    // Gain of each: .8 x 20 - .2 x 20 = 12.
    const [first, second] = exchangeModel(mine);
    expect(first).toEqual({
      issue: 0,
      position: 100,
      level: 4,
      steps: [
        { kind: "exchange", actor: 1, by: 0, from: 0, to: 100, inReturn: { issue: 1, from: 100, to: 0 }, gain: 12, better: 0, worse: 0 },
      ],
    });
    expect(second).toMatchObject({ position: 0, steps: [{ actor: 0, by: 1, from: 100, to: 0, inReturn: { issue: 0, from: 0, to: 100 } }] });
  });

  it("goes only as far as the one with less to give can go", () => {
    // First issue: .8 x 100 / 1 = 80, you can shift it by 20. Second: weights .4 and .4, outcome 50, I can shift it by 50.
    // Rate: first x (.8 + .2) = second x (.4 + .4), so 20 on the first costs me 25 on the second. Gain: .8 x 20 - .4 x 25 = 6.
    const [first, second] = exchangeModel([mine[0] ?? question([]), question([stand(100, 1, 0.4), stand(0, 1, 0.4)], 1)]);
    expect(first).toMatchObject({ position: 100, steps: [{ gain: 6 }] });
    expect(second).toMatchObject({ position: 25, steps: [{ from: 100, to: 50 }] });
  });

  it("tells to how many others an exchange does good and harm", () => {
    // A third without salience on the second wants the first high; a fourth wants it low. Neither has influence.
    const watched = mine.map((q, k) => ({ ...q, stands: [...q.stands, stand(100, 0, k === 0 ? 1 : 0), stand(0, 0, k === 0 ? 1 : 0)] }));
    expect(exchangeModel(watched)[0]?.steps).toMatchObject([{ better: 1, worse: 1 }]);
  });

  it("has no exchange where issues matter to all in the same proportion, and then is the compromise", () => {
    fc.assert(
      fc.property(anyQuestions, fc.integer({ min: 1, max: 10 }), (questions, tenths) => {
        const even = questions.map((q) => ({ ...q, stands: q.stands.map((s) => ({ ...s, salience: tenths / 10 })) }));
        const found = exchangeModel(even);
        expect(found.flatMap((f) => f.steps)).toEqual([]);
        expect(found.map((f) => f.position)).toEqual(compromiseModel(even).map((f) => f.position));
      }),
    );
  });

  it("brings both a gain, and moves nobody twice on an issue", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyQuestions, (questions) => {
        for (const [k, { steps }] of exchangeModel(questions).entries()) {
          const movers = steps.map((step) => step.actor);
          expect(new Set(movers).size).toBe(movers.length);
          for (const step of steps) {
            if (step.kind !== "exchange") throw new Error(step.kind);
            expect(step.gain).toBeGreaterThan(0);
            expect(questions[k]?.stands[step.actor]?.position).toBe(step.from);
            seen++;
          }
        }
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });
});

describe("the challenge model", () => {
  it("finds the median by weight, the middle of a gap that halves it", () => {
    expect(medianPosition([0, 100, 60], [1, 1, 1])).toBe(60);
    expect(medianPosition([0, 100], [2, 2])).toBe(50);
    expect(medianPosition([0, 100, 40], [1, 5, 2])).toBe(100);
    expect(medianPosition([0, 100, 40], [0, 1, 1])).toBe(70);
    expect(medianPosition([], [])).toBe(0);
  });

  it("gives the chance of prevailing by the weight on either side", () => {
    // 0 against 100: the first has 1 x 100, the one in the middle takes no side, the last has 3 x 100.
    expect(chanceOf([0, 50, 100], [1, 1, 3], 0, 2)).toBe(0.25);
    // 50 against 100: 50 from the first and 50 of its own against 150.
    expect(chanceOf([0, 50, 100], [1, 1, 3], 1, 2)).toBe(0.4);
    expect(chanceOf([50, 50], [1, 1], 0, 1)).toBe(0.5);
  });

  it("tells how one gives in, by what both expect", () => {
    expect(concession(0.5, 1.5)).toBeNull();
    expect(concession(1.5, 0.5)).toEqual({ part: 1, how: "beaten" });
    expect(concession(0.5, 0.5)).toBeNull();
    expect(concession(0.5, -1)).toEqual({ part: 1, how: "compelled" });
    expect(concession(1, -0.25)).toEqual({ part: 0.25, how: "compromise" });
    expect(concession(-1, -1)).toBeNull();
  });

  it("goes round by round, the least concession first", () => {
    // Salience 1 throughout, so what one expects to win the other expects to lose, and every concession is the whole way.
    // Round 1: the first would have to go to 50 (chance .2 against the middle) or to 100 (.25): it goes to 50. The middle goes to 100 (.4).
    // Round 2: the first follows to 100.
    const [found] = challengeModel([question([stand(0), stand(50), stand(100, 3)])]);
    expect(found?.position).toBe(100);
    expect(found?.steps).toEqual([
      { kind: "challenge", round: 1, actor: 0, by: 1, from: 0, to: 50, how: "compromise" },
      { kind: "challenge", round: 1, actor: 1, by: 2, from: 50, to: 100, how: "compromise" },
      { kind: "challenge", round: 2, actor: 0, by: 1, from: 50, to: 100, how: "compromise" },
    ]);
  });

  it("has the weaker give part of the way where it loses less than the other gains", () => {
    // Weights 1 and 2.5 x .8 = 2: chance of the first 1/3. It expects 2 (1 - 2 x .8 x 2/3) = -.133333, the other 2 (1 - 2 x 1/3) = .666667.
    // A fifth of the way in each of ten rounds, and the median is the heavier all along.
    const [found] = challengeModel([question([stand(0), stand(100, 2.5, 0.8)])]);
    const path = found?.steps.map((step) => (step.kind === "challenge" ? step.to : Number.NaN)) ?? [];
    expect(path).toHaveLength(MOST_ROUNDS);
    [20, 36, 48.8].forEach((x, n) => expect(path[n]).toBeCloseTo(x, 3));
    expect(found).toMatchObject({ position: 100, level: 4 });
  });

  it("holds where both expect to gain the same, and beats the weaker where not", () => {
    expect(challengeModel([question([stand(0, 2, 0.5), stand(100, 2, 0.5)])])[0]?.steps).toEqual([]);
    // Weights .5 and 1.5: the first expects 2 (1 - .75) = .5, the other 2 (1 - .25) = 1.5.
    expect(challengeModel([question([stand(0, 1, 0.5), stand(100, 3, 0.5)])])[0]?.steps).toMatchObject([
      { actor: 0, to: 100, how: "beaten" },
    ]);
  });

  it("holds one whom equal demands pull to both sides", () => {
    const found = challengeModel([question([stand(0, 5, 0.5), stand(50, 1, 0.5), stand(100, 5, 0.5)])])[0];
    expect(found?.steps.filter((step) => step.kind === "challenge" && step.round === 1 && step.actor === 1)).toEqual([]);
    expect(found?.position).toBe(50);
  });

  it("does not depend on the order of the actors", () => {
    const many = anyQuestions.map((questions) => questions[0] ?? question([]));
    fc.assert(
      fc.property(many, (q) => {
        const turned = { ...q, stands: q.stands.toReversed() };
        expect(challengeModel([turned])[0]?.position).toBeCloseTo(challengeModel([q])[0]?.position ?? Number.NaN, 3);
      }),
    );
  });
});
