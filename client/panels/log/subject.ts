// What an entry of the log is about: the panel that shows it, and the thing to be picked there.
import type { View } from "../../../shared/rules/view.ts";
import type { News } from "../../../shared/wire/board.ts";
import type { Pick } from "../../store/index.ts";

export interface Subject {
  panel: string;
  pick: Pick | null;
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const firstOf = (value: unknown): string | null => (Array.isArray(value) ? text(value[0]) : null);

function node({ open }: View, id: string): Subject {
  const seat = open.seats.find((s) => s.id === id);
  if (seat?.organisation) return { panel: "organisations", pick: { kind: "organisation", id: seat.organisation } };
  if (open.organisations.some((o) => o.id === id)) return { panel: "organisations", pick: { kind: "organisation", id } };
  if (open.partners.some((p) => p.id === id)) return { panel: "organisations", pick: { kind: "partner", id } };
  return { panel: "channels", pick: { kind: "seat", id } };
}

function channel(view: View, id: string): Subject {
  const found = view.pub.channels.find((c) => c.id === id);
  const isMine = found?.members.includes(view.seat ?? "") === true && found.open;
  if (id === "public" || isMine) return { panel: "channels", pick: { kind: "channel", id } };
  const other = found && [...found.members, ...found.invited].find((seat) => seat !== view.seat);
  return other === undefined ? { panel: "channels", pick: null } : node(view, other);
}

/** The clause that a payload speaks of, by its own words or by those of a poll, a motion, a report. */
function clauseOf({ open, pub, requests }: View, given: Readonly<Record<string, unknown>>): string | null {
  const shifted = Array.isArray(given["shifts"]) ? (given["shifts"] as { issue?: unknown }[])[0]?.issue : undefined;
  const named = text(given["issue"]) ?? firstOf(given["issues"]) ?? text(shifted);
  if (named !== null) return named;
  const index =
    pub.polls.find((p) => p.id === given["poll"])?.issue ??
    pub.motions.find((m) => m.id === given["motion"])?.issue ??
    (typeof given["report"] === "number" ? pub.reports[given["report"]]?.issue : undefined) ??
    requests.find((r) => r.id === given["request"])?.issue ??
    -1;
  return open.issues[index]?.id ?? null;
}

/** Null where there is nothing to show. */
export function subjectOf(view: View, entry: News): Subject | null {
  const given = entry.with;
  if (given["deal"] !== undefined || given["terms"] !== undefined) return { panel: "promises", pick: null };
  const talk = text(given["channel"]);
  if (talk !== null) return channel(view, talk);
  const issue = clauseOf(view, given);
  if (issue !== null && entry.do !== "visit") return { panel: "draft", pick: { kind: "clause", id: issue } };
  const other = text(given["organisation"]) ?? text(given["partner"]) ?? text(given["to"]) ?? firstOf(given["with"]);
  if (other !== null) return node(view, other);
  if (["call-silence", "answer-call", "motion", "second", "table-package", "order-agenda", "shift-draft"].includes(entry.do))
    return { panel: "draft", pick: null };
  if (entry.do === "broadcast") return { panel: "channels", pick: { kind: "channel", id: "public" } };
  const by = entry.by.startsWith("seat:") ? entry.by.slice(5) : null;
  return by === null || entry.do === "seat-player" ? null : node(view, by);
}
