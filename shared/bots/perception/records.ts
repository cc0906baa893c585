/** Of each minister: all of the public record that moves what is thought of her, as a text that changes when it does. */
import type { OpenSetup } from "../../rules/setup.ts";
import type { PublicState } from "../../rules/state.ts";

/** One text per minister. Two states with the same texts (and findings) lead to the same beliefs. */
export function recordsOf(open: OpenSetup, pub: PublicState): Record<string, string> {
  const own: Record<string, string> = {};
  for (const id of open.ministers) own[id] = pub.done.includes(id) ? "done" : "";
  let text = "";
  pub.draft.forEach((clause, k) => {
    text += `${clause.text},`;
    for (const { option, sponsors } of clause.brackets) for (const id of sponsors) own[id] += `b${k}.${option}`;
    for (const { seat, against, wording } of clause.objections) own[seat] += `o${k}.${against}.${wording}`;
  });
  pub.polls.forEach(({ issue, answers }) => {
    for (const id in answers) own[id] += `p${issue}.${(answers[id] ?? []).join("+")}`;
  });
  for (const call of pub.calls) {
    if (call.kind !== "whole") continue;
    text += `w${call.package.join(".")},`;
    for (const id of call.objectors) own[id] += "w";
    for (const id of open.ministers) if (!call.objectors.includes(id)) own[id] += "y";
  }
  for (const id of open.ministers) own[id] = `${text}|${own[id]}`;
  return own;
}
