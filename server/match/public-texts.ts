// A scenario's texts as everybody may read them. Built field by field: a text that is added to the schema stays secret until it is named here.
import type { Texts } from "../../shared/scenario/texts-schema.ts";
import type { PublicState } from "../../shared/rules/state.ts";
import type { SeatBrief } from "./matches.ts";

const pick = <T>(all: Record<string, T> | undefined, ids: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all ?? {}).filter(([id]) => ids.has(id)));

/** Without briefs, without events that have not happened, and without what findings say before they are published. */
export function publicTexts(texts: Texts, pub: Pick<PublicState, "events" | "published" | "phase">): Texts {
  const { title, summary, goals, background, issues, parties, organisations, partners, domains, optionPapers, meetings, facts, judgement } =
    texts;
  const over = pub.phase === "debriefing";
  const told = new Set(pub.published.findings.map((finding) => finding.id));
  const findings = Object.entries(texts.findings ?? {}).map(([id, finding]) => {
    const open = over || told.has(id);
    return [id, { title: finding.title, reason: open ? finding.reason : "" }] as const;
  });
  const seats = Object.entries(texts.seats ?? {}).map(([id, { office }]) => [id, office === undefined ? {} : { office }] as const);
  return {
    title,
    summary,
    goals,
    background,
    issues,
    parties,
    organisations,
    partners,
    domains,
    optionPapers,
    meetings,
    facts,
    judgement,
    seats: Object.fromEntries(seats),
    findings: Object.fromEntries(findings),
    events: pick(texts.events, new Set(pub.events.map((event) => event.id))),
  };
}

/** What only the seat itself may read, by language. */
export function briefTexts(texts: Readonly<Record<string, Texts>>, seat: string): SeatBrief["texts"] {
  const rows = Object.entries(texts).map(([language, { seats }]) => {
    const { brief = "", agenda = "", notToSay = "" } = seats?.[seat] ?? {};
    return [language, { brief, agenda, notToSay }] as const;
  });
  return Object.fromEntries(rows);
}
