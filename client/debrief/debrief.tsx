/** The debriefing of a match: what came of it, what everybody wanted, and another try with the same cards. */
import "../style/debrief.css";
import { Again, AgainButton } from "./again.tsx";
import { CommonScore } from "./common.tsx";
import { Deliveries } from "./delivery.tsx";
import { Hero } from "./hero.tsx";
import { Interests } from "./interests.tsx";
import { DecidingMoments } from "./moments.tsx";
import { NetworkAtTheEnd } from "./network.tsx";
import { PrivateScores } from "./private.tsx";
import { Promises } from "./promises.tsx";
import { botSeats, Reasons } from "./reasons.tsx";
import { Research } from "./research.tsx";
import { Contents, PARTS, type Part } from "./section.tsx";
import { AdoptedText } from "./text.tsx";
import { toldNow, type Told } from "./told.ts";

/** Parts that this match has: one without deals has no promises to look back on. */
function partsOf(told: Told): Part[] {
  const { modules } = told.view.open;
  return PARTS.filter((part) => {
    if (part === "promises") return modules.deals;
    if (part === "delivery") return modules.delivery || modules.organisations;
    if (part === "reasons") return botSeats(told).length > 0;
    return part !== "network" || modules.channels;
  });
}

export function Debrief() {
  const told = toldNow();
  if (!told) return null;
  const parts = partsOf(told);
  const has = (part: Part): boolean => parts.includes(part);
  return (
    <article class="db" data-guide="debrief">
      <Hero told={told} />
      <Contents parts={parts} />
      <AdoptedText told={told} />
      <DecidingMoments told={told} />
      <CommonScore told={told} />
      <PrivateScores told={told} />
      <Interests told={told} />
      {has("promises") ? <Promises told={told} /> : null}
      {has("delivery") ? <Deliveries told={told} /> : null}
      {has("network") ? <NetworkAtTheEnd told={told} /> : null}
      {has("reasons") ? <Reasons told={told} /> : null}
      <Research told={told} />
      <Again told={told} />
      {told.own === null ? null : <AgainButton told={told} seat={told.own} />}
    </article>
  );
}
