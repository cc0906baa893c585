/** The network at the end: as a picture, and in words. */
import { BoardSlot } from "../play/board-slot.tsx";
import { t, word } from "../store/index.ts";
import { talksHeld, tiesByStrength, type Pair } from "./facts.ts";
import { Section } from "./section.tsx";
import type { Told } from "./told.ts";

const DOTS = ["○○○", "●○○", "●●○", "●●●"] as const;
const KINDS: readonly Pair["kind"][] = ["horizontal", "vertical", "outreach"];

export function NetworkAtTheEnd({ told }: { told: Told }) {
  const { names } = told;
  const groups = tiesByStrength(told.view);
  const talks = talksHeld(told.view);
  return (
    <Section part="network" intro={t("ui.debrief.talks", { ...talks })}>
      <div class="db-board">
        <BoardSlot still />
      </div>
      {groups.length === 0 ? <p>{t("ui.debrief.no-ties")}</p> : null}
      {groups.map(({ strength, pairs }) => (
        <div class="db-ties" key={strength}>
          <h3>
            <span aria-hidden="true">{DOTS[strength]}</span> {t("ui.debrief.tie-of", { strength })}
          </h3>
          {KINDS.map((kind) => {
            const here = pairs.filter((pair) => pair.kind === kind);
            if (here.length === 0) return null;
            return (
              <div class={`db-kind db-line-${kind}`} key={kind}>
                <span class="db-kind-name">{word("ui.debrief.line", kind)}</span>
                <ul class="db-chips">
                  {here.map(({ a, b }) => (
                    <li key={`${a}|${b}`} class={a === told.own || b === told.own ? "db-chip db-own" : "db-chip"}>
                      {names.node(a)} – {names.node(b)}
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      ))}
    </Section>
  );
}
