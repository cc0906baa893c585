/** Helpers for tests: carriers, deals and adoption by the entries that players send, nothing by hand. */
import type { Match } from "../rules/match.ts";
import { isTabled } from "../rules/text/clauses.ts";
import { act, connect, goTo } from "./table.ts";

/** Names a carrier for a clause (the chair does), and has its head consent. */
export function carry(match: Match, issue: string, organisation: string, level: string, price?: Record<string, unknown>): void {
  act(match, "A", "name-carrier", { issue, organisation, level });
  act(match, organisation, "answer-carrier", { issue, consent: true, ...(price && { price }) });
}

/** A deal between two seats in a channel of their own; the second one accepts. */
export function deal(match: Match, one: string, other: string, terms: Record<string, unknown>[]): void {
  const channel = connect(match, one, other);
  act(match, one, "propose-deal", { channel, terms });
  act(match, other, "answer-deal", { deal: match.state.deals.at(-1)?.id, accept: true });
}

/** In the meeting in play: tables what is not yet on the table, and calls silence on the whole text (null leaves a clause out). */
export function callWhole(match: Match, text: Record<string, string | null>): void {
  const { setup, state } = match;
  for (const [id, option] of Object.entries(text)) {
    const issue = setup.issueById[id];
    const clause = state.pub.draft[issue?.index ?? -1];
    const level = issue?.options.findIndex((o) => o.id === option) ?? -1;
    const hasText = option !== null && level !== issue?.none;
    if (clause && hasText && !isTabled(clause, level)) act(match, "A", "table", { issue: id, option });
  }
  // Silence waits until a third of the seats have acted.
  for (const seat of ["A", "B"]) act(match, seat, "say", { channel: "public", text: "#m1" });
  act(match, "A", "call-silence", { scope: "whole", package: text });
}

/** The leaders adopt this text without an objection, in the meeting named; the summit is over with it. */
export function sign(match: Match, text: Record<string, string | null>, meeting = "leaders-1"): Match {
  goTo(match, meeting);
  callWhole(match, text);
  for (const seat of match.setup.open.ministers) if (seat !== "A") act(match, seat, "answer-call", { ok: true });
  return match;
}
