/** Levels, brackets and sponsors of one clause. A seat sponsors one level per clause; a bracket without sponsors is gone. */
import type { Clause } from "../state.ts";

/** Levels on the table, the standing one first. */
export function tabledLevels(clause: Clause): number[] {
  const levels = clause.text >= 0 ? [clause.text] : [];
  for (const bracket of clause.brackets) levels.push(bracket.option);
  return levels;
}

/** Is this level on the table, as standing text or in brackets? */
export function isTabled(clause: Clause, option: number): boolean {
  return option >= 0 && (clause.text === option || clause.brackets.some((b) => b.option === option));
}

/** Sponsors of a level on the table. */
export function sponsorsOf(clause: Clause, option: number): readonly string[] {
  if (clause.text === option) return clause.sponsors;
  return clause.brackets.find((b) => b.option === option)?.sponsors ?? [];
}

/** Does the seat sponsor any level of the clause? */
export function isSponsor(clause: Clause, seat: string): boolean {
  return clause.sponsors.includes(seat) || clause.brackets.some((b) => b.sponsors.includes(seat));
}

/** Takes the seat's name off the clause; brackets that nobody sponsors any more vanish. */
export function leaveSponsorship(clause: Clause, seat: string): void {
  clause.sponsors = clause.sponsors.filter((id) => id !== seat);
  for (const bracket of clause.brackets) bracket.sponsors = bracket.sponsors.filter((id) => id !== seat);
  clause.brackets = clause.brackets.filter((b) => b.sponsors.length > 0);
}

/** Puts the seat's name to a level instead of any other. Returns whether this opened a bracket that was not there. */
export function sponsorLevel(clause: Clause, seat: string, option: number): boolean {
  const isNew = !isTabled(clause, option);
  leaveSponsorship(clause, seat);
  if (clause.text === option) {
    clause.sponsors.push(seat);
    return false;
  }
  const bracket = clause.brackets.find((b) => b.option === option);
  if (bracket) bracket.sponsors.push(seat);
  else {
    clause.brackets.push({ option, sponsors: [seat] });
    clause.brackets.sort((a, b) => a.option - b.option);
  }
  return isNew;
}

/**
 * Another level becomes the standing text. Its bracket dissolves into it; sponsors of the old text keep that level in
 * brackets. Objections stay on record, but only those against the standing level count.
 */
export function changeText(clause: Clause, option: number): void {
  if (clause.text === option) return;
  const old = { option: clause.text, sponsors: clause.sponsors };
  clause.sponsors = clause.brackets.find((b) => b.option === option)?.sponsors ?? [];
  clause.brackets = clause.brackets.filter((b) => b.option !== option);
  clause.text = option;
  if (old.option >= 0 && old.sponsors.length > 0) {
    clause.brackets.push(old);
    clause.brackets.sort((a, b) => a.option - b.option);
  }
}

/** A call has passed on this level: it stands alone, nobody objects, and the clause is closed as of this meeting. */
export function settleClause(clause: Clause, option: number, meeting: number): void {
  const same = clause.text === option;
  changeText(clause, option);
  clause.brackets = [];
  clause.objections = [];
  if (!same || clause.settled < 0) clause.settled = meeting;
}
