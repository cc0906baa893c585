/** Events by seed at meeting starts (rules appendix A10). */
import { round6 } from "../../lib/number.ts";
import { pick } from "../../lib/rng.ts";
import type { ScenarioEvent } from "../../scenario/schema.ts";
import { revalue, type Match } from "../match.ts";
import { recall } from "../phases/recall.ts";
import { drawEvents } from "./draw.ts";
import { closePress } from "./press.ts";
import { shock } from "./shock.ts";

/** At a meeting's start: events drawn for it happen. Those of a meeting that is skipped do not. */
export function openEvents(match: Match): void {
  const { setup, state } = match;
  const at = state.pub.meeting;
  closePress(state.pub);
  if (at === 0) state.schedule = drawEvents(state.rng, setup.open, setup.hidden.events);
  for (const due of state.schedule) if (due.meeting === at) happen(match, due.event);
}

/** Makes one event of the scenario happen now (also the facilitator's door). Each happens once. */
export function happen(match: Match, eventId: string): void {
  const { pub } = match.state;
  const event = match.setup.hidden.events.find((e) => e.id === eventId);
  if (!event || pub.events.some((e) => e.id === eventId)) return;
  pub.events.push({ id: event.id, meeting: pub.meeting, subject: strike(match, event) });
}

/** What the event does. Returns whom it strikes: a seat, an organisation, a deal, or "" where it finds nothing. */
function strike(match: Match, event: ScenarioEvent): string {
  const { setup, state } = match;
  if (event.kind === "drought") {
    const stock = state.pub.organisations[event.organisation]?.stock;
    if (stock) stock[event.resource] = Math.max(0, stock[event.resource] - 1);
    return event.organisation;
  }
  if (event.kind === "leak") {
    const deal = pick(
      state.rng,
      state.deals.filter((d) => d.status === "standing" && !d.leaked),
    );
    if (!deal) return "";
    deal.leaked = true;
    state.pub.leaked.push(deal.id);
    return deal.id;
  }
  const desk = state.desks[event.seat];
  if (!desk) return "";
  // Whom it strikes has something new to think about, even if it was done.
  recall(match, [event.seat]);
  if (event.kind === "floor") desk.floor = round6(desk.floor + event.by);
  else {
    const issue = setup.issueById[event.issue]?.index ?? -1;
    if (issue < 0) return "";
    if (event.kind === "press") state.pub.press.push({ seat: event.seat, issue, meeting: state.pub.meeting, answered: null });
    else shock(desk, issue, event.weight ?? 0, event.ideal ?? 0);
  }
  revalue(match, event.seat);
  return event.seat;
}
