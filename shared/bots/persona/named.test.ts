import { describe, expect, it } from "vitest";
import { diceFor } from "../define-bot.ts";
import { botNamed, simulatedBotNamed } from "../index.ts";
import { table } from "../../testing/table.ts";
import { sightOf } from "../../rules/sight.ts";
import { mindOf } from "../mind/mind.ts";
import { bellMargin } from "../mind/goal.ts";
import { LEVELS_OF_BOTS } from "./levels.ts";
import { nameOf, partsOf, personaNamed } from "./named.ts";
import { TRAITS } from "./temperaments.ts";

describe("the name of a bot", () => {
  it("is read back from its parts, for every level, temperament and role", () => {
    for (const { id: level } of LEVELS_OF_BOTS)
      for (const temperament of TRAITS.filter((t) => t.kind === "temperament"))
        for (const role of [null, ...TRAITS.filter((t) => t.kind === "role").map((t) => t.id)]) {
          const parts = { level, temperament: temperament.id, role };
          expect(partsOf(nameOf(parts))).toEqual(parts);
          expect(personaNamed(nameOf(parts))).toMatchObject({ id: nameOf(parts), level });
        }
    expect(nameOf({ level: "broker", temperament: "even", role: null })).toBe("broker");
  });

  it("is refused when a part is unknown or stands twice", () => {
    for (const name of [
      "",
      "nobody",
      "broker+",
      "broker+nobody",
      "broker+wary+firm",
      "broker+heir+hard-liner",
      "wary",
      "wary+broker",
      "random",
    ])
      expect([name, personaNamed(name)]).toEqual([name, null]);
    expect(botNamed("broker+wary+heir")?.id).toBe("broker+wary+heir");
    expect(botNamed("random")).toBeNull();
    expect(simulatedBotNamed("random")?.id).toBe("random");
  });

  it("shows what is known of a name that is no more", () => {
    expect(partsOf("wizard+sleepy+heir")).toEqual({ level: "wizard", temperament: "even", role: "heir" });
  });
});

describe("a trait", () => {
  const plain = personaNamed("conceder");
  const turned = (trait: string) => personaNamed(`conceder+${trait}`);

  it("changes what it says it changes, and leaves the level alone", () => {
    expect(turned("even")).toEqual({ ...plain, id: "conceder+even" });
    expect(turned("firm")?.marginShift).toBeGreaterThan(plain?.marginShift ?? 0);
    expect(turned("firm")?.objections).toBe((plain?.objections ?? 0) + 1);
    expect(turned("outgoing")?.sociable).toBeGreaterThan(plain?.sociable ?? 0);
    expect(turned("wary")?.believesFrom).toBeGreaterThan(plain?.believesFrom ?? 0);
    expect(turned("showy")?.bluffs).toBeGreaterThan(plain?.bluffs ?? 0);
    expect(turned("scrupulous")).toMatchObject({ overstates: 0, bluffs: 0 });
    expect(turned("scrupulous")?.keepsPromisesUpTo).toBeGreaterThan(plain?.keepsPromisesUpTo ?? 0);
    expect(turned("hard-liner")?.redLine).toBeGreaterThan(0);
    expect(turned("heir")).toMatchObject({ heir: true, deals: 0, bluffs: 0 });
  });

  it("moves the margin at the bell, within 0 and 1", () => {
    const match = table();
    const margin = (name: string): number => {
      const persona = personaNamed(name);
      const mind = persona && mindOf(sightOf(match.setup.open, match.state, "C"), diceFor("1", "C", 1), persona);
      if (!mind) throw new Error(name);
      return bellMargin(mind);
    };
    expect(margin("conceder+firm")).toBeCloseTo(margin("conceder") + 0.05, 9);
    expect(margin("conceder+hard-liner")).toBeCloseTo(margin("conceder") + 0.15, 9);
    expect(margin("problem-solver+outgoing")).toBeCloseTo(margin("problem-solver") - 0.02, 9);
    match.setup.open.tuning.margins = { conceder: 0.95, "problem-solver": 0.01 };
    expect(margin("conceder+hard-liner")).toBe(1);
    expect(margin("problem-solver+outgoing")).toBe(0);
    expect(margin("broker")).toBeCloseTo(0.25, 9);
  });
});
