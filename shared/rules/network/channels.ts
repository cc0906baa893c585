/** Contacts and attention (rule book section 5). */
import type { Match } from "../match.ts";

/** At a meeting's start: everybody's contacts for it. */
export function openContacts(_match: Match): void {}

/** At a meeting's end: all channels close. */
export function closeChannels(_match: Match): void {}
