/** Random scenarios of a given size, conflict and floor quantile, for experiments: the same wish gives the same scenario. */
import { fingerprint } from "../../lib/hash.ts";
import { rngFrom, uniform, type Rng } from "../../lib/rng.ts";
import { scenarioSchema, type Scenario } from "../schema.ts";
import { commonPackage, quantileFloors, type CommonPackage } from "./floors.ts";
import {
  drawDomains,
  drawKnowledge,
  drawOrganisations,
  drawParties,
  drawPartners,
  meetingsFor,
  organisationIds,
  seatIds,
} from "./institutions.ts";
import { drawIssues, hasNoText } from "./issues.ts";
import { campOf, drawPreferences } from "./preferences.ts";
import { generatedTexts, GENERATED_LANGUAGES } from "./texts.ts";
import { readWish, type Wish, type WishInput } from "./wish.ts";

export interface Generated {
  wish: Wish;
  scenario: Scenario;
  common: CommonPackage;
}

/** Two of the same camp, the next ones round the table; at a table of two there are none. */
function alliesOf(seat: number, wish: Wish): string[] {
  const others = Array.from({ length: wish.seats - 1 }, (_, step) => (seat + step + 1) % wish.seats);
  return others
    .filter((other) => campOf(other) === campOf(seat))
    .slice(0, 2)
    .map((other) => `p${other + 1}`);
}

function draw(wish: Wish): Scenario {
  // One generator for each part: more organisations, say, leave the preferences as they were.
  const dice = (part: string) => rngFrom(`${wish.seed}/generate/${part}`);
  const drawn = drawIssues(wish, dice("issues"));
  const wishes = drawPreferences(wish, drawn, dice("preferences"));
  const exposure = dice("exposure");
  const domains = drawDomains(wish, drawn, dice("domains"));
  const organisations = drawOrganisations(
    wish,
    domains.map((d) => d.id),
    dice("organisations"),
  );
  const seats = wishes.map(({ values }, s) => ({
    id: `p${s + 1}`,
    role: "minister" as const,
    ...(s === 0 ? { chair: true } : {}),
    allies: alliesOf(s, wish),
    values,
    ...(wish.delivery
      ? {
          exposure: drawExposure(
            drawn.map((d) => d.issue.id),
            exposure,
          ),
        }
      : {}),
  }));
  const knowledge = drawKnowledge(wish, drawn, wishes, dice("knowledge"));
  const scored = !wish.network;
  return scenarioSchema.parse({
    format: "communique-scenario/1",
    // The wish's fingerprint: two wishes never share an id, and the same wish always has the same one.
    id: `random-${wish.seats}-${fingerprint(wish).slice(0, 12)}`,
    version: 1,
    languages: [...GENERATED_LANGUAGES],
    modules: {
      channels: wish.network,
      deals: wish.network,
      organisations: wish.organisations > 0,
      partners: wish.partners > 0,
      delivery: wish.delivery,
      events: false,
    },
    issues: drawn.map((d) => d.issue),
    seats,
    presets: [{ id: String(wish.seats), seats: seatIds(wish), house: organisationIds(wish) }],
    decision: { kind: "consensus", procedure: "silence", ...(hasNoText(wish) ? { unanimityBonus: { all: 5 } } : {}) },
    parties: drawParties(wish, drawn, wishes, dice("parties")),
    organisations,
    partners: drawPartners(wish, drawn, dice("partners")),
    domains,
    ...knowledge,
    meetings: meetingsFor(wish),
    // Without talk nobody could cover a line, so none costs anything: points are points.
    ...(scored ? { tuning: { face: 0, faceLarge: 0, backlash: 0, soleObjector: 0, soleObjectorMost: 0, noOutcomeChair: 0 } } : {}),
  });
}

function drawExposure(issues: readonly string[], rng: Rng): Record<string, number> {
  return Object.fromEntries(issues.map((id) => [id, Math.round((0.05 + 0.5 * uniform(rng)) * 100) / 100]));
}

/** A scenario that loads and lints without an error. An Error names the member of the wish that is out of range, and its mend. */
export function generateScenario(input: WishInput = {}): Generated {
  const wish = readWish(input);
  const bare = draw(wish);
  const floors = quantileFloors(bare, wish.floorQuantile);
  const floored = { ...bare, seats: bare.seats.map((seat) => ({ ...seat, floor: floors[seat.id] ?? 0 })) };
  const scenario = { ...floored, texts: generatedTexts(floored) };
  return { wish, scenario, common: commonPackage(scenario) };
}
