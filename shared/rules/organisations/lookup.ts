/** Looking up organisations, their heads, votes and the levels that stand. */
import type { Domain, Organisation, Stage } from "../../scenario/schema.ts";
import { meetingOf } from "../phases/calendar.ts";
import type { OpenSetup } from "../setup.ts";
import type { OrganisationState, PublicState } from "../state.ts";

export function organisationOf(open: OpenSetup, id: string): Organisation | null {
  return open.organisations.find((o) => o.id === id) ?? null;
}

/** What a match knows of an organisation in play; null for any other word, those that every object knows ("constructor") included. */
export function presentOrganisation(pub: PublicState, id: string): OrganisationState | null {
  return Object.hasOwn(pub.organisations, id) ? (pub.organisations[id] ?? null) : null;
}

/** Seat of the organisation's head, or null if it is not in play. */
export function headSeatOf(open: OpenSetup, organisation: string): string | null {
  return open.seats.find((s) => s.organisation === organisation)?.id ?? null;
}

/** Organisation that a seat heads, or null. */
export function headedBy(open: OpenSetup, seat: string | null): string | null {
  return open.seats.find((s) => s.id === seat)?.organisation ?? null;
}

export function isMinister(open: OpenSetup, seat: string): boolean {
  return open.seats.some((s) => s.id === seat && s.role === "minister");
}

export function stageOf(open: OpenSetup, pub: PublicState): Stage | null {
  return meetingOf(open, pub)?.stage ?? null;
}

export function domainOf(open: OpenSetup, issue: number): Domain | null {
  const id = open.issues[issue]?.domain ?? null;
  return id === null ? null : (open.domains.find((d) => d.id === id) ?? null);
}

/** Sum of the vote shares (0..1) in an organisation of the seated ministers, or of those among them who are named. */
export function votesIn(open: OpenSetup, organisation: string, among: readonly string[] | null = null): number {
  let sum = 0;
  for (const seat of open.seats) {
    if (seat.role !== "minister" || (among !== null && !among.includes(seat.id))) continue;
    sum += seat.votes[organisation] ?? 0;
  }
  return sum;
}

/** The option that counts for an issue now: the adopted one after the summit, else the standing text; -1 if there is none. */
export function standingOption(pub: PublicState, issue: number): number {
  return (pub.outcome ? pub.outcome.package[issue] : pub.draft[issue]?.text) ?? -1;
}

/** Does the issue's clause say anything now (a level stands and it is not "no text")? */
export function hasText(open: OpenSetup, pub: PublicState, issue: number): boolean {
  const option = open.issues[issue]?.options[standingOption(pub, issue)];
  return option !== undefined && !option.noText;
}

/** Is there still a vote of the boards ahead, at the end of this meeting or of a later one? */
export function boardsAhead(open: OpenSetup, pub: PublicState): boolean {
  return open.meetings.some((m, i) => i >= pub.meeting && m.boards === true);
}
