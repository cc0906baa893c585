/** The promise ledger: terms of deals, judged at adoption and at delivery (rule book section 5). */
import type { Match } from "../match.ts";

/** At adoption (or when the summit fails): marks accept and cover terms, and support terms whose clause fell. */
export function judgeAtAdoption(_match: Match): void {}

/** After the boards and the last delivery period: marks deliver and support terms. */
export function judgeAtDelivery(_match: Match): void {}
