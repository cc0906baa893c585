/** The persona behind a bot's name: LEVEL[+TEMPERAMENT][+ROLE], for instance `broker+wary` or `conceder+heir`. */
import { LEVELS_OF_BOTS } from "./levels.ts";
import type { Persona } from "./persona.ts";
import { TRAITS, type Trait } from "./temperaments.ts";

export interface BotName {
  level: string;
  /** "even" where the name has none. */
  temperament: string;
  /** "hard-liner", "heir", or null. */
  role: string | null;
}

const traitOf = (id: string, kind: Trait["kind"]): Trait | null => TRAITS.find((t) => t.id === id && t.kind === kind) ?? null;

/** The parts of a name. What is not known stays out: a reader of old logs may meet names that are no more. */
export function partsOf(name: string): BotName {
  const [level = "", ...traits] = name.split("+");
  const one = (kind: Trait["kind"]): string | null => traits.find((id) => traitOf(id, kind)) ?? null;
  return { level, temperament: one("temperament") ?? "even", role: one("role") };
}

/** The name made of its parts; an even temperament is not written. */
export function nameOf({ level, temperament, role }: BotName): string {
  return [level, ...(temperament === "even" ? [] : [temperament]), ...(role === null ? [] : [role])].join("+");
}

/** The persona of a name, or null where a part is unknown or stands twice. */
export function personaNamed(name: string): Persona | null {
  const [level, ...ids] = name.split("+");
  const base = LEVELS_OF_BOTS.find((p) => p.id === level);
  if (!base) return null;
  const traits = ids.map((id) => TRAITS.find((t) => t.id === id));
  const kinds = traits.map((t) => t?.kind);
  if (kinds.includes(undefined) || new Set(kinds).size !== kinds.length) return null;
  const turned = traits.reduce<Persona>((persona, trait) => trait?.turn(persona) ?? persona, base);
  return { ...turned, id: name };
}
