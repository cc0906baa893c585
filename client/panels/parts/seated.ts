import type { OpenSetup } from "../../../shared/rules/setup.ts";

/** Of some seats those that are at this table: a brief is written for the largest one. */
export const seated = ({ seats }: OpenSetup, ids: readonly string[]): string[] => ids.filter((id) => seats.some((s) => s.id === id));
