import { bargainer } from "./bargain.ts";
import { HOUSE } from "./persona/persona.ts";

/** Plays the desk of an organisation that has no player. */
export const house = bargainer(HOUSE);
