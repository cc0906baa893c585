/** From the words of a payload to an act: the form of each contribution, checked in one place. */
import { refuse, type Refusal } from "../define-action.ts";
import { isMinister, stageOf } from "../organisations/lookup.ts";
import type { OpenSetup } from "../setup.ts";
import { issueOf, type Sight } from "../sight.ts";
import type { Act, ContributionDef, Wish } from "./define-contribution.ts";

/** Reason keys of the form that any contribution may meet. */
export const FORM_REFUSALS = [
  "not-at-this-stage",
  "unknown-issue",
  "needs-issue",
  "needs-subject",
  "unknown-finding",
  "unknown-paper",
  "unknown-seat",
] as const;

export type Read = { ok: true; act: Act } | { ok: false; refusal: Refusal };
/** What is known of an act before its wish has been read. */
export type ActFrame = Omit<Act, "issue" | "issues" | "subject" | "seats">;

function no(reason: string, params?: Record<string, string | number>): Read {
  return { ok: false, refusal: refuse(reason, params) };
}

/** Issue id to which the subject belongs (findings and papers of this organisation), or the refusal. */
function issueOfSubject(open: OpenSetup, def: ContributionDef, organisation: string, subject: string): string | Refusal {
  const list = def.subject === "finding" ? open.findings : open.optionPapers;
  const found = list.find((s) => s.id === subject && s.organisation === organisation);
  return found ? found.issue : refuse(def.subject === "finding" ? "unknown-finding" : "unknown-paper", { subject });
}

/** The issues (ids) that the wish speaks of, by the contribution's form; none where it speaks of none. */
function issueIds(def: ContributionDef, wish: Wish): string[] {
  if (def.issue === "none") return [];
  if (def.issue === "linked" && wish.issues) return wish.issues;
  return wish.issue === undefined ? [] : [wish.issue];
}

/** Reads a wish into an act; refuses what the contribution's form or the stage does not allow. */
export function readAct(sight: Sight, def: ContributionDef, wish: Wish, frame: ActFrame): Read {
  const { open, pub } = sight;
  if (stageOf(open, pub) !== def.stage) return no("not-at-this-stage", { stage: def.stage });
  const subject = def.subject === "none" ? null : (wish.subject ?? null);
  if (subject === null && def.subject !== "none" && def.subject !== "optional-seat") return no("needs-subject");
  let named = issueIds(def, wish);
  if (def.issue === "subject") {
    const owner = issueOfSubject(open, def, frame.organisation, subject ?? "");
    if (typeof owner !== "string") return { ok: false, refusal: owner };
    named = [owner];
  } else if (subject !== null && !isMinister(open, subject)) return no("unknown-seat", { seat: subject });
  if (named.length === 0 && (def.issue === "named" || def.issue === "linked")) return no("needs-issue");
  const issues: number[] = [];
  for (const id of named) {
    const issue = issueOf(open, id);
    if (!issue) return no("unknown-issue", { issue: id });
    if (!issues.includes(issue.index)) issues.push(issue.index);
  }
  const seats = [...new Set(wish.seats)];
  const stranger = seats.find((seat) => !isMinister(open, seat));
  if (stranger !== undefined) return no("unknown-seat", { seat: stranger });
  return { ok: true, act: { ...frame, issue: issues[0] ?? -1, issues, subject, seats } };
}
