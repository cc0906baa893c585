/** A match as text that a person can review: every entry, and what stands at the end of each meeting. */
import type { Bot } from "../bots/define-bot.ts";
import { fingerprint } from "../lib/hash.ts";
import type { Match } from "../rules/match.ts";
import { scoresOf } from "../rules/scoring/score.ts";
import type { Clause } from "../rules/state.ts";
import { playOut } from "./play.ts";

const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

function clauseLine(match: Match, clause: Clause, index: number): string {
  const issue = match.setup.open.issues[index];
  const name = (option: number): string => issue?.options[option]?.id ?? "-";
  const brackets = clause.brackets.map((b) => `[${name(b.option)}: ${b.sponsors.join(" ")}]`).join(" ");
  const objections = clause.objections.map((o) => `${o.seat} wants ${name(o.wording)}`).join(", ");
  const carrier = clause.carrier ? ` carried by ${clause.carrier.organisation} (${clause.carrier.level}, ${clause.carrier.consent})` : "";
  const settled = clause.settled >= 0 ? " settled" : "";
  return `    ${issue?.id}: ${name(clause.text)}${settled} ${brackets}${objections ? ` objections: ${objections}` : ""}${carrier}`.trimEnd();
}

function tables(match: Match): string[] {
  const { pub } = match.state;
  const ties = Object.entries(pub.ties).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    "  draft",
    ...pub.draft.map((clause, k) => clauseLine(match, clause, k)),
    `  ties ${ties.map(([pair, strength]) => `${pair}:${strength}`).join(" ") || "none"}`,
    `  deals ${
      match.state.deals
        .filter((d) => d.status === "standing")
        .map((d) => `${d.id}(${d.parties.join("+")})`)
        .join(" ") || "none"
    }`,
  ];
}

function ending(match: Match): string[] {
  const { pub } = match.state;
  const scores = scoresOf(match);
  const { open } = match.setup;
  const adopted = open.issues.map((k) => `${k.id}=${k.options[pub.outcome?.package[k.index] ?? -1]?.id ?? "-"}`);
  return [
    `outcome ${pub.outcome?.kind ?? "none"}: ${adopted.join(" ")}`,
    ...pub.tasks.map(
      (task) => `task ${task.organisation} on ${open.issues[task.issue]?.id}: asked ${task.asked}, got ${task.got ?? "no vote"}`,
    ),
    ...pub.reports.map(
      (r) =>
        `report ${r.period + 1} ${r.seat} ${open.issues[r.issue]?.id}: ${r.nothing ? "nothing to report" : r.score}${r.challenged ? ` challenge ${r.challenged}` : ""}`,
    ),
    `governance ${number(scores.governance.total)}: ${Object.entries(scores.governance.parts)
      .map(([part, value]) => `${part} ${number(value)}`)
      .join(", ")}`,
    ...open.seats.map((s) => `score ${s.id} ${number(scores.seats[s.id]?.total ?? 0)}`),
    `state ${fingerprint(match.state)}`,
  ];
}

/** Plays a fresh match and writes it down. */
export function transcript(match: Match, bots: Readonly<Record<string, Bot>>): string {
  const { open } = match.setup;
  const lines = [
    `# ${open.scenario.id}, preset ${open.preset}, seed ${match.seed}: ${Object.entries(bots)
      .map(([seat, bot]) => `${seat} ${bot.id}`)
      .join(", ")}`,
  ];
  let meeting = -1;
  playOut(match, bots, {
    onAction(seat, action, payload) {
      const at = match.state.pub.meeting;
      if (at !== meeting || match.state.pub.phase === "debriefing") {
        if (meeting >= 0) lines.push(...tables(match));
        meeting = at;
        lines.push("", `## ${open.meetings[at]?.id ?? "end"} (${open.meetings[at]?.stage ?? ""}, ${open.meetings[at]?.tier ?? ""})`);
      }
      lines.push(`${match.state.n} ${seat} ${action} ${JSON.stringify(payload)}`);
    },
    onRefusal: (seat, action, reason) => lines.push(`! ${seat} ${action} refused: ${reason}`),
  });
  lines.push(...tables(match), "", ...ending(match));
  return `${lines.join("\n")}\n`;
}
