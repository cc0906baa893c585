import * as fc from "fast-check";
import { expect, it } from "vitest";
import { table } from "../../testing/table.ts";
import { TEXT_ACTIONS } from "../actions/text/index.ts";
import { COMMON_REFUSALS, permit, submit } from "../apply.ts";
import { fingerprint } from "../../lib/hash.ts";
import type { Match } from "../match.ts";
import { sightOf } from "../sight.ts";
import { sponsorsOf, tabledLevels } from "./clauses.ts";

type Wish = Record<string, unknown>;
const SEATS = ["A", "B", "C", "D", "ORG", "BIG"];

/** What must hold of the draft and the calls after every entry. */
function faults({ setup, state }: Match): string[] {
  const { pub } = state;
  const found: string[] = [];
  pub.draft.forEach((clause, k) => {
    const levels = tabledLevels(clause);
    const names = levels.flatMap((o) => sponsorsOf(clause, o));
    if (new Set(levels).size < levels.length || new Set(names).size < names.length) found.push(`clause ${k}: twice`);
    if (clause.brackets.some((b) => b.sponsors.length === 0)) found.push(`clause ${k}: bracket without sponsors`);
    if (clause.settled >= 0 && clause.brackets.length > 0) found.push(`clause ${k}: settled and bracketed`);
    if (clause.mentions.length > 2) found.push(`clause ${k}: mentions`);
  });
  for (const [m] of setup.open.meetings.entries()) {
    const calls = pub.calls.filter((c) => c.meeting === m);
    const clauses = calls.filter((c) => c.kind === "clause").map((c) => c.issue);
    if (new Set(clauses).size < clauses.length) found.push(`meeting ${m}: a clause called twice`);
    if (calls.filter((c) => c.kind === "whole").length > 3) found.push(`meeting ${m}: too many calls`);
  }
  if (pub.tabled.open > pub.tabled.all) found.push("more in the open than in all");
  return found;
}

it("any play of the text keeps it in order, gives only listed refusals, and replays to the same state", () => {
  const turn = fc.record({ seat: fc.constantFrom(...SEATS), action: fc.nat(), example: fc.nat(), kind: fc.nat({ max: 9 }) });
  fc.assert(
    fc.property(
      fc.array(turn, { minLength: 60, maxLength: 200 }),
      fc.constantFrom("ministers", "drafting", "leaders-1"),
      (turns, meeting) => {
        const match = table({ meeting });
        for (const { seat, action, example, kind } of turns) {
          if (match.state.pub.phase !== "meeting" || match.state.pub.outcome) break;
          if (kind === 0) {
            submit(match, `seat:${seat}`, "done");
            continue;
          }
          // Calls would hardly ever pass if all answers were drawn alike.
          if (match.state.pub.call && kind > 3) submit(match, `seat:${seat}`, "answer-call", { ok: true });
          const def = TEXT_ACTIONS[action % TEXT_ACTIONS.length];
          const sight = sightOf(match.setup.open, match.state, seat);
          const wishes = (def?.examples(sight) ?? []) as Wish[];
          const wish = wishes[example % Math.max(1, wishes.length)];
          if (!def || !wish) continue;
          const before = fingerprint(match.state);
          const refusal = permit(sight, `seat:${seat}`, def.id, wish);
          expect(refusal === null || [...COMMON_REFUSALS, ...def.refusals].includes(refusal.reason), `${def.id}: ${refusal?.reason}`).toBe(
            true,
          );
          const result = submit(match, `seat:${seat}`, def.id, wish);
          expect(result.ok).toBe(refusal === null);
          expect(result.ok || fingerprint(match.state) === before).toBe(true);
          expect(faults(match)).toEqual([]);
        }
        const again = table({ meeting });
        for (const entry of match.past.slice(again.past.length)) submit(again, entry.by, entry.do, entry.with, entry.t);
        expect(fingerprint(again.state)).toBe(fingerprint(match.state));
      },
    ),
    { numRuns: 40 },
  );
});
