/** In a running call the seat alone has objected: a call that fails on it alone costs it points. */
import { draftValue } from "../../rules/text/draft-value.ts";
import { defineWarning } from "../warning.ts";

export const soleObjector = defineWarning({
  key: "sole-objector",
  tone: "loss",
  who: "minister",
  find(eyes) {
    const { pub, seat, open, sight, desk } = eyes;
    const { call } = pub;
    if (!call || call.answers[seat]?.ok !== false) return [];
    const others = open.ministers.filter((id) => id !== seat);
    if (others.some((id) => call.answers[id]?.ok === false)) return [];
    const { soleObjector: each, soleObjectorMost: most } = open.tuning;
    const before = Math.min(most, each * (pub.soleObjections[seat] ?? 0));
    const points = Math.min(most, before + each) - before;
    if (points <= 0) return [];
    const accepts = call.kind === "whole" && draftValue(sight, call.package).total >= desk.floor && eyes.may("answer-call", { ok: true });
    const waiting = others.filter((id) => call.answers[id] === undefined && !pub.done.includes(id)).length;
    return [
      {
        params: { points, waiting, bearable: accepts },
        place: { panel: "draft" },
        mend: accepts ? { do: "answer-call", with: { ok: true } } : null,
      },
    ];
  },
});
