/** The six resources of a head: what an act draws on and what a carried task brings back (rule book section 7, appendix A5). */
import { RESOURCES, type Resource } from "../../scenario/schema.ts";
import type { Level, OrganisationState } from "../state.ts";

/** Units that a carried task returns. */
export const UNITS_BACK: Readonly<Record<Level, number>> = { members: 0, outreach: 0, mandate: 1, export: 2 };

/** The first of the resources (in order of preference) of which there is enough, or null. */
export function resourceFor(now: OrganisationState, resources: readonly Resource[], units: number): Resource | null {
  return resources.find((r) => now.stock[r] >= units) ?? null;
}

/** The resource that has run lowest against its start; ties in the order of RESOURCES. One the organisation never had is left alone. */
export function lowestStock(now: OrganisationState): Resource {
  let lowest: Resource = "information";
  let least = Infinity;
  for (const resource of RESOURCES) {
    const ratio = now.start[resource] > 0 ? now.stock[resource] / now.start[resource] : Infinity;
    if (ratio < least) {
      least = ratio;
      lowest = resource;
    }
  }
  return lowest;
}

/** Gives units back, one after the other, each to the resource that has run lowest: the head's choice, made by rule so that no act is needed. */
export function returnUnits(now: OrganisationState, units: number): void {
  for (let i = 0; i < units; i++) now.stock[lowestStock(now)] += 1;
}
