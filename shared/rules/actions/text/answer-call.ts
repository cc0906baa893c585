import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf, optionOf } from "../../sight.ts";
import { isOver, settleCall } from "../../text/calls.ts";
import { availableTo, isAvailableTo, isRefusal, optionId, spotOf } from "../../text/legality.ts";
import { idForm } from "./form.ts";

interface Payload {
  ok: boolean;
  issue?: string;
  wording?: string;
}

/**
 * A minister accepts the call or objects, naming a clause of it and a wording that would do (in a vote a plain no will do).
 * The answer may change until the call closes; to object takes a footnote back.
 */
export const answerCall = defineAction<Payload>({
  id: "answer-call",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({ ok: z.boolean(), issue: idForm.optional(), wording: idForm.optional() }),
  fields: { ok: "flag", issue: "issue", wording: "option" },
  refusals: ["no-call", "already-answered", "must-name-wording", "unknown-issue", "unknown-option", "not-in-call", "same-level", "locked"],
  check(sight, payload) {
    const { open, pub, seat } = sight;
    const { call } = pub;
    if (!call || isOver(call, sight.t)) return refuse("no-call");
    const given = call.answers[seat ?? ""];
    if (payload.ok) return given?.ok ? refuse("already-answered") : null;
    if (payload.issue === undefined || payload.wording === undefined) {
      if (open.decision.procedure !== "vote") return refuse("must-name-wording");
      return given && !given.ok && given.issue < 0 ? refuse("already-answered") : null;
    }
    const spot = spotOf(sight, payload.issue, payload.wording);
    if (isRefusal(spot)) return spot;
    const { issue, option } = spot;
    if (call.kind === "clause" && call.issue !== issue.index) return refuse("not-in-call", { issue: issue.id });
    if (call.package[issue.index] === option) return refuse("same-level", { issue: issue.id });
    if (!isAvailableTo(sight, issue, option)) return refuse("locked", { issue: issue.id, option: payload.wording });
    return given && !given.ok && given.issue === issue.index && given.wording === option ? refuse("already-answered") : null;
  },
  effect(match, seat, payload) {
    const { call } = match.state.pub;
    if (!call || seat === null) return;
    const named = payload.ok || payload.wording === undefined ? null : issueOf(match.setup.open, payload.issue ?? "");
    call.answers[seat] = { ok: payload.ok, issue: named?.index ?? -1, wording: named ? optionOf(named, payload.wording ?? "") : -1 };
    if (!payload.ok) call.footnotes = call.footnotes.filter((f) => f.seat !== seat);
    settleCall(match);
  },
  examples(sight) {
    const { open, pub, desk } = sight;
    const { call } = pub;
    if (!call) return [];
    const objections = open.issues.flatMap((issue): Payload[] => {
      if (call.kind === "clause" && call.issue !== issue.index) return [];
      const row = desk?.worth[issue.index] ?? [];
      const others = availableTo(sight, issue).filter((o) => o !== call.package[issue.index]);
      const best = others.toSorted((a, b) => (row[b] ?? 0) - (row[a] ?? 0))[0];
      return best === undefined ? [] : [{ ok: false, issue: issue.id, wording: optionId(issue, best) }];
    });
    return [{ ok: true }, ...objections];
  },
});
