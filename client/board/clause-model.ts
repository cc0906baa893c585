/** What the board shows of a clause. Pure. */
import type { Names } from "../../shared/i18n/names.ts";
import { translate, wordFor, type Locale } from "../../shared/i18n/translate.ts";
import type { Clause } from "../../shared/rules/state.ts";
import { clauseState, objectionsTo, type ClauseState } from "../../shared/rules/text/clean.ts";
import type { View } from "../../shared/rules/view.ts";

export interface Label {
  short: string;
  full: string;
}

/** Where the words and the flags come from. */
export interface ModelSources {
  names: Names;
  locale: Locale;
  labels: (id: string) => Label;
  flags: (seat: string) => string | null;
}

export interface ClauseModel {
  id: string;
  number: number;
  title: string;
  state: ClauseState;
  stateWord: string;
  /** The standing level in words; before there is a draft, from where to where the levels go. */
  text: string;
  /** The clause as it would stand in the communiqué, or before there is a draft its levels; shown where there is room. */
  wording: string;
  /** Nothing is drafted yet: what the clause can say is shown in place of what it says. */
  ahead: boolean;
  brackets: { text: string; sponsors: string[] }[];
  objectors: string[];
  /** Who stands aside from it in the adopted text. */
  footnoters: string[];
  carrier: { organisation: string; label: string; level: string; consent: "asked" | "given" | "refused" } | null;
  levels: { standing: boolean; bracket: boolean; none: boolean }[];
  ordered: boolean;
  /** Silence has been called on it. */
  called: boolean;
}

/** The clause on an issue, with its number on the agenda; null before there is a draft. */
export function clauseModel(view: View, sources: ModelSources, k: number, number: number): ClauseModel | null {
  const issue = view.open.issues[k];
  const clause: Clause | undefined = view.pub.draft[k];
  if (!issue || !clause) return null;
  const { names, locale, labels } = sources;
  const { pub } = view;
  const adopted = pub.outcome?.package[k];
  const standing = adopted ?? clause.text;
  const state = pub.outcome ? (standing >= 0 && standing !== issue.none ? "settled" : "no-text") : clauseState(issue, clause, pub.meeting);
  const brackets = pub.outcome ? [] : clause.brackets;
  const { carrier } = clause;
  const ahead = pub.phase === "lobby" || pub.phase === "briefing";
  const levels = issue.options.map((_, o) => names.option(k, o));
  const task = pub.tasks.find((t) => t.issue === k);
  return {
    id: issue.id,
    number,
    title: names.issue(k),
    state,
    stateWord: ahead ? translate(locale, "ui.board.levels", { n: levels.length }) : wordFor(locale, "clause", state),
    text: state === "no-text" && pub.outcome ? "" : ahead ? `${levels[0] ?? ""} … ${levels.at(-1) ?? ""}` : names.option(k, standing),
    wording: ahead ? levels.join(" · ") : standing < 0 ? "" : names.wording(k, standing),
    ahead,
    brackets: brackets.map((b) => ({ text: names.option(k, b.option), sponsors: b.sponsors })),
    objectors: pub.outcome ? [] : objectionsTo(clause, pub.meeting).map((o) => o.seat),
    footnoters: (pub.outcome?.footnotes ?? []).filter((note) => note.issues.includes(k)).map((note) => note.seat),
    // After the summit only what has become a task is carried: not what is left out, nor what nobody has consented to.
    carrier:
      carrier && !(pub.outcome && !task)
        ? {
            organisation: carrier.organisation,
            label: labels(carrier.organisation).short,
            level: wordFor(locale, "level", carrier.level),
            consent: pub.outcome ? (task?.got === "members" ? "refused" : task?.got ? "given" : "asked") : carrier.consent,
          }
        : null,
    levels: issue.options.map((_, o) => ({
      standing: o === standing,
      bracket: brackets.some((b) => b.option === o),
      none: o === issue.none,
    })),
    ordered: issue.ordered,
    called: pub.call !== null && (pub.call.kind === "whole" || pub.call.issue === k),
  };
}
