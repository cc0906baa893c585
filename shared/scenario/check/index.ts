/** Every check of what a scenario refers to, in the order of the format. Each is pure and says what it finds. */
import { checkDecision } from "./decision.ts";
import { checkIds } from "./ids.ts";
import { checkIssues } from "./issues.ts";
import { checkOrganisations } from "./organisations.ts";
import { checkPresets } from "./presets.ts";
import type { Check } from "./say.ts";
import { checkSeats } from "./seats.ts";
import { checkStory } from "./story.ts";

export const CHECKS: readonly Check[] = [checkIds, checkIssues, checkSeats, checkPresets, checkDecision, checkOrganisations, checkStory];
