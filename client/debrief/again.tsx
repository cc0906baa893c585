/** The seed, and another try with the same cards: the same seat, bots dealt by the same seed. */
import { useState } from "preact/hooks";
import { makeMatch } from "../connection/api.ts";
import { Fault } from "../lobby/fault.tsx";
import { sitByToken, tokenIn } from "../lobby/take-seat.ts";
import { around, settings, t } from "../store/index.ts";
import { printPage } from "./print.ts";
import { Section } from "./section.tsx";
import type { Told } from "./told.ts";

async function playAgain({ view, debrief, names }: Told, seat: string): Promise<void> {
  const { scenario, preset } = view.open;
  const made = await makeMatch({
    scenario: scenario.id,
    preset,
    seed: debrief.seed,
    seats: { [seat]: "human" },
    timed: view.pub.timed,
    pace: settings.pace.value,
    coach: around.value.coach ? "on" : "off",
  });
  await sitByToken(tokenIn(made.links[seat] ?? ""), names.texts.title ?? scenario.id, made.facilitator);
}

/** The next step after a debriefing: always in sight while one reads. */
export function AgainButton({ told, seat }: { told: Told; seat: string }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const begin = (): void => {
    setBusy(true);
    setError(null);
    playAgain(told, seat).catch((caught: unknown) => {
      setError(caught);
      setBusy(false);
    });
  };
  return (
    <div class="db-next">
      <button type="button" class="button button-gold" disabled={busy} onClick={begin}>
        {t("ui.debrief.again")}
      </button>
      <Fault error={error} />
    </div>
  );
}

/** Puts the seed on the clipboard; where that is closed, the seed itself stands beside it to be selected. */
function CopySeed({ seed }: { seed: string }) {
  const [said, setSaid] = useState("");
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
  if (!clipboard) return null;
  const copy = (): void => {
    clipboard.writeText(seed).then(
      () => setSaid(t("ui.debrief.copied")),
      () => setSaid(t("ui.debrief.seed-by-hand")),
    );
  };
  return (
    <>
      <button type="button" class="button button-quiet db-copy-seed" onClick={copy}>
        {t("ui.debrief.copy-seed")}
      </button>{" "}
      <span role="status" class="db-status">
        {said}
      </span>
    </>
  );
}

export function Again({ told }: { told: Told }) {
  return (
    <Section part="again" intro={t("ui.debrief.again-intro")}>
      <p>
        {t("ui.debrief.seed")} <code class="db-seed">{told.debrief.seed}</code> <CopySeed seed={told.debrief.seed} />
      </p>
      <div class="db-buttons">
        <button type="button" class="button" onClick={() => printPage("all")}>
          {t("ui.debrief.print-all")}
        </button>
        <a class="button button-quiet" href="#/">
          {t("ui.debrief.home")}
        </a>
      </div>
    </Section>
  );
}
