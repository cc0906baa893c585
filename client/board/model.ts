/** What the board shows of a view: ids and numbers, and the few words that stand on it. Pure. */
import { translate } from "../../shared/i18n/translate.ts";
import { RESOURCES } from "../../shared/scenario/schema.ts";
import { readinessOf } from "../../shared/rules/organisations/readiness.ts";
import type { PublicState } from "../../shared/rules/state.ts";
import type { View } from "../../shared/rules/view.ts";
import { clauseModel, type ClauseModel, type Label, type ModelSources } from "./clause-model.ts";
import { linksOf, type Link } from "./links.ts";
import { initialsAt, seatingOf } from "./seating.ts";

export interface SeatModel extends Label {
  id: string;
  flag: string | null;
  /** Stand in for a flag. */
  initials: string;
  kind: "human" | "bot" | "house";
  state: "active" | "idle" | "away";
  chair: boolean;
  you: boolean;
  objecting: boolean;
  speaking: boolean;
  /** Has said that she is done with the meeting. */
  done: boolean;
  group: string | null;
}

export interface OrganisationModel extends Label {
  id: string;
  seat: string;
  /** 0..100. */
  readiness: number;
  stock: { now: number; start: number }[];
  kind: SeatModel["kind"];
  state: SeatModel["state"];
  you: boolean;
  speaking: boolean;
  /** Numbers of the clauses that it is to carry, has taken up or has turned down. */
  carries: { number: number; sure: boolean; refused: boolean }[];
}

export interface PartnerModel extends Label {
  id: string;
  /** Numbers of the clauses it endorses. */
  endorses: number[];
}

export interface BoardModel {
  title: string;
  subtitle: string;
  adopted: boolean;
  called: boolean;
  youWord: string;
  seats: SeatModel[];
  organisations: OrganisationModel[];
  partners: PartnerModel[];
  links: Link[];
  clauses: ClauseModel[];
}

/** Who spoke last in public in this meeting, and everybody whose channel has been used in it by the one who looks. */
function speakersOf(pub: PublicState): Set<string> {
  const last = pub.said.findLast((message) => message.meeting === pub.meeting);
  return new Set(last ? [last.by] : []);
}

const carried = (view: View, organisation: string, order: readonly number[]): OrganisationModel["carries"] =>
  order.flatMap((k, at) => {
    const task = view.pub.tasks.find((t) => t.issue === k && t.organisation === organisation);
    if (task) return [{ number: at + 1, sure: task.got !== null && task.got !== "members", refused: task.got === "members" }];
    const carrier = view.pub.outcome ? null : view.pub.draft[k]?.carrier;
    if (carrier?.organisation !== organisation) return [];
    return [{ number: at + 1, sure: carrier.consent === "given", refused: carrier.consent === "refused" }];
  });

/** The whole board. `labels` and `flags` come from outside, so that the same words stand here and in the panels. */
export function boardModel(view: View, sources: ModelSources): BoardModel {
  const { open, pub } = view;
  const { labels, locale } = sources;
  const order = pub.agenda.length > 0 ? pub.agenda : open.issues.map((k) => k.index);
  const clauses = order.flatMap((k, at) => clauseModel(view, sources, k, at + 1) ?? []);
  const ahead = pub.phase === "lobby" || pub.phase === "briefing";
  const speaking = speakersOf(pub);
  const objecting = new Set(clauses.flatMap((c) => c.objectors));
  const seating = seatingOf(open);
  const initials = initialsAt(open, (id) => labels(id).full);
  const playerOf = (id: string) => pub.players[id] ?? { kind: "human" as const, state: "active" as const };
  return {
    title: translate(locale, pub.outcome ? `outcome.${pub.outcome.kind}.label` : ahead ? "ui.board.opens" : "ui.board.draft"),
    subtitle: pub.call ? translate(locale, "ui.board.called") : pub.phase === "meeting" ? sources.names.meeting(pub.meeting) : "",
    adopted: pub.outcome !== null,
    called: pub.call !== null,
    youWord: translate(locale, "ui.board.you"),
    seats: seating.map((id) => ({
      id,
      ...labels(id),
      flag: sources.flags(id),
      initials: initials[id] ?? "",
      kind: playerOf(id).kind,
      state: playerOf(id).state,
      chair: id === open.chair,
      you: id === view.seat,
      objecting: objecting.has(id),
      speaking: speaking.has(id),
      done: pub.phase === "meeting" && pub.done.includes(id),
      group: open.seats.find((s) => s.id === id)?.group ?? null,
    })),
    organisations: open.organisations.map(({ id }) => {
      const seat = open.seats.find((s) => s.organisation === id)?.id ?? id;
      const now = pub.organisations[id];
      return {
        id,
        seat,
        ...labels(id),
        readiness: readinessOf(open, pub, id).total,
        stock: RESOURCES.map((r) => ({ now: now?.stock[r] ?? 0, start: now?.start[r] ?? 0 })),
        kind: playerOf(seat).kind,
        state: playerOf(seat).state,
        you: seat === view.seat,
        speaking: speaking.has(seat),
        carries: carried(view, id, order),
      };
    }),
    partners: open.partners.map(({ id }) => ({
      id,
      ...labels(id),
      endorses: order.flatMap((k, at) => (pub.draft[k]?.partners.includes(id) ? [at + 1] : [])),
    })),
    links: linksOf(view),
    clauses,
  };
}
