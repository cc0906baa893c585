/** What seats, clauses, levels and organisations are called in a language; an id stands in where a scenario has no text. */
import type { OpenSetup } from "../rules/setup.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Texts } from "../scenario/texts-schema.ts";

/** A scenario's texts in a language; English, else the first language it has, when that one is missing. */
export function textsFor(scenario: Scenario, language: string): Texts {
  const { texts } = scenario;
  return texts[language] ?? texts["en"] ?? Object.values(texts)[0] ?? {};
}

export interface Names {
  open: OpenSetup;
  texts: Texts;
  /** A seat, a partner or an organisation: whatever stands on the board under this id. */
  node(id: string): string;
  /** The office behind a seat: "Finance minister of India". */
  office(seat: string): string;
  /** An issue by id or index. */
  issue(which: string | number): string;
  /** The short label of a level; -1 and unknown ids give a dash. */
  option(issue: string | number, option: string | number): string;
  /** The clause as it would stand in the communiqué. */
  wording(issue: string | number, option: string | number): string;
  meeting(index: number): string;
  finding(id: string): string;
  paper(id: string): string;
  event(id: string): string;
}

/** Columns up to which a full name is used; beyond it the short one, which is made for narrow places. */
const SHORT_ENOUGH = 14;

/** A sign of Chinese writing is as wide as two letters. */
function columnsOf(name: string): number {
  let columns = 0;
  for (const sign of name) columns += sign > "\u2e7f" ? 2 : 1;
  return columns;
}

function called(found: { name: string; short?: string | undefined } | undefined): string | null {
  if (!found) return null;
  return columnsOf(found.name) <= SHORT_ENOUGH ? found.name : (found.short ?? found.name);
}

/** Names of everything in a match. */
export function namesFor(open: OpenSetup, texts: Texts): Names {
  const issueAt = (which: string | number) => open.issues.find((k) => k.id === which || k.index === which) ?? null;
  const optionAt = (issue: string | number, option: string | number) =>
    issueAt(issue)?.options.find((o, i) => o.id === option || i === option) ?? null;
  const organisation = (id: string): string | null => called(texts.organisations?.[id]);
  const party = (id: string): string | null => called(texts.parties?.[id]);
  const seatName = (id: string): string | null => {
    const seat = open.seats.find((s) => s.id === id);
    if (!seat) return null;
    if (seat.organisation !== null) return organisation(seat.organisation) ?? party(seat.party);
    // Two seats of one party are told apart by their offices.
    const shared = open.seats.some((s) => s.id !== id && s.party === seat.party);
    return (shared ? texts.seats?.[id]?.office : null) ?? party(seat.party) ?? texts.seats?.[id]?.office ?? null;
  };
  const partner = (id: string): string | null => called(texts.partners?.[id]);
  return {
    open,
    texts,
    node: (id) => seatName(id) ?? partner(id) ?? organisation(id) ?? party(id) ?? id,
    office: (seat) => texts.seats?.[seat]?.office ?? seatName(seat) ?? seat,
    issue(which) {
      const id = issueAt(which)?.id ?? String(which);
      return texts.issues?.[id]?.title ?? id;
    },
    option(issue, option) {
      const found = optionAt(issue, option);
      return found ? (texts.issues?.[issueAt(issue)?.id ?? ""]?.options?.[found.id] ?? found.id) : "–";
    },
    wording(issue, option) {
      const found = optionAt(issue, option);
      const text = texts.issues?.[issueAt(issue)?.id ?? ""];
      return found ? (text?.wordings?.[found.id] ?? text?.options?.[found.id] ?? found.id) : "–";
    },
    meeting(index) {
      const id = open.meetings[index]?.id ?? "";
      return texts.meetings?.[id]?.name ?? id;
    },
    finding: (id) => texts.findings?.[id]?.title ?? id,
    paper: (id) => texts.optionPapers?.[id]?.title ?? id,
    event: (id) => texts.events?.[id]?.title ?? id,
  };
}
