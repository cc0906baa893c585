import { bargainer } from "./bargain.ts";
import { POSITIONAL } from "./persona/persona.ts";

/** Holds: asks for nearly its best until the bell, then for half of what lies above its floor. */
export const positional = bargainer(POSITIONAL);
