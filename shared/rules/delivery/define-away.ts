/** "Nothing to report": when a member may define the problem away (rules appendix A8). */
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";
import { adoptedWatch } from "./adopted.ts";

/** Is the scope clause as it stands after the summit one of the weak levels? Left out of the text it stands at "no text". */
export function isScopeWeak(open: OpenSetup, pub: PublicState): boolean {
  const scope = open.issues.find((issue) => issue.scope);
  if (!scope) return false;
  const adopted = pub.outcome?.package[scope.index] ?? -1;
  return scope.options[adopted >= 0 ? adopted : scope.none]?.weak ?? false;
}

/** Why a clause may not be defined away, as a refusal key; null if it may. */
export function whyNotDefine(open: OpenSetup, pub: PublicState, issue: number): "scope-not-weak" | "monitored" | null {
  if (!isScopeWeak(open, pub)) return "scope-not-weak";
  const watched = adoptedWatch(open, pub) === "monitoring" || (pub.draft[issue]?.monitored ?? 0) > 0;
  return watched ? "monitored" : null;
}
