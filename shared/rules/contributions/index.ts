/** All contributions, in the order of the rule book's table. A new one is one file and one line here. */
import type { ContributionId } from "../state.ts";
import { analysis } from "./analysis.ts";
import { consensus } from "./consensus.ts";
import { credibility } from "./credibility.ts";
import type { ContributionDef } from "./define-contribution.ts";
import { endorsement } from "./endorsement.ts";
import { financing } from "./financing.ts";
import { information } from "./information.ts";
import { mediation } from "./mediation.ts";
import { mobilisation } from "./mobilisation.ts";
import { monitoring } from "./monitoring.ts";
import { optionPaper } from "./option-paper.ts";
import { responsiveness } from "./responsiveness.ts";
import { secretariat } from "./secretariat.ts";
import { support } from "./support.ts";
import { training } from "./training.ts";
import { understanding } from "./understanding.ts";
import { visibility } from "./visibility.ts";

export const CONTRIBUTION_LIST: readonly ContributionDef[] = [
  information,
  analysis,
  optionPaper,
  consensus,
  support,
  visibility,
  responsiveness,
  mediation,
  understanding,
  credibility,
  endorsement,
  financing,
  training,
  secretariat,
  monitoring,
  mobilisation,
];

export const CONTRIBUTION_IDS = CONTRIBUTION_LIST.map((def) => def.id) as [ContributionId, ...ContributionId[]];

const BY_ID = Object.fromEntries(CONTRIBUTION_LIST.map((def) => [def.id, def])) as Readonly<Record<ContributionId, ContributionDef>>;

export function contributionOf(id: ContributionId): ContributionDef {
  return BY_ID[id];
}

/** Every reason key that a contribution's own check may give. */
export const CONTRIBUTION_REFUSALS: readonly string[] = [...new Set(CONTRIBUTION_LIST.flatMap((def) => def.refusals))];
