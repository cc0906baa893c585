/** Setting up a match: alone, or a room for several people. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { makeMatch, type MadeMatch, type ScenarioCard } from "../connection/api.ts";
import { t } from "../i18n.ts";
import { settings, type Pace } from "../store/settings.ts";
import { TopBar } from "./bar.tsx";
import { Fault } from "./fault.tsx";
import { ScenarioPicker, SeatPicker, SizePicker } from "./pickers.tsx";
import { RoomMade } from "./room-made.tsx";
import { easySeat, fetchScenarios, scenarios, scenariosFault, textsOf, type Preset } from "./scenarios.ts";
import { sitByToken, tokenIn } from "./take-seat.ts";

const PACES: readonly Pace[] = ["calm", "brisk", "instant"];

function PacePicker(): JSX.Element {
  const { pace } = settings;
  return (
    <label class="check">
      <span>{t("ui.settings.pace")}</span>
      <select
        class="select select-small"
        value={pace.value}
        onChange={(event) => (pace.value = PACES.find((one) => one === event.currentTarget.value) ?? "brisk")}
      >
        {PACES.map((id) => (
          <option key={id} value={id}>
            {t(`ui.settings.pace-${id}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FormProps {
  cards: readonly ScenarioCard[];
  many: boolean;
  first: string | null;
  onMade: (made: MadeMatch, card: ScenarioCard) => void;
}

const seatsAtFirst = (preset: Preset, many: boolean): string[] =>
  many ? preset.seats.filter((s) => s.role === "minister").map((s) => s.id) : [easySeat(preset)];

function ChooseForm({ cards, many, first, onMade }: FormProps): JSX.Element | null {
  const [scenario, setScenario] = useState(first);
  const [size, setSize] = useState<string | null>(null);
  const [picked, setPicked] = useState<string[] | null>(null);
  const [timed, setTimed] = useState(false);
  // On offer to whoever practises alone; in a class it is for the teacher to want it.
  const [coach, setCoach] = useState(!many && settings.coach.value);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const card = cards.find((one) => one.id === scenario) ?? cards[0];
  const preset = card?.presets.find((one) => one.id === size) ?? card?.presets[0];
  if (!card || !preset) return null;
  const seats = picked ?? seatsAtFirst(preset, many);
  const begin = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const human = Object.fromEntries(seats.map((id) => [id, "human"]));
      const made = await makeMatch({
        scenario: card.id,
        preset: preset.id,
        seats: human,
        timed,
        pace: settings.pace.value,
        coach: coach ? "on" : "off",
      });
      // Whoever asks for a coach wants to see it.
      if (coach) settings.coach.value = true;
      if (many) onMade(made, card);
      else await sitByToken(tokenIn(made.links[seats[0] ?? ""] ?? ""), textsOf(card).title, made.facilitator);
    } catch (caught) {
      setError(caught);
    }
    setBusy(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <ScenarioPicker
        cards={cards}
        chosen={card}
        onPick={(id) => {
          setScenario(id);
          setSize(null);
          setPicked(null);
        }}
      />
      <SizePicker
        card={card}
        chosen={preset}
        onPick={(id) => {
          setSize(id);
          setPicked(null);
        }}
      />
      <SeatPicker card={card} preset={preset} chosen={seats} many={many} onChange={setPicked} />
      <label class="check">
        <input type="checkbox" checked={timed} onChange={() => setTimed(!timed)} />
        <span>
          {t("ui.choose.timed")}
          <br />
          <span class="hint">{t("ui.choose.timed-hint")}</span>
        </span>
      </label>
      <label class="check">
        <input type="checkbox" checked={coach} onChange={() => setCoach(!coach)} />
        <span>
          {t("ui.choose.coach")}
          <br />
          <span class="hint">{t(many ? "ui.choose.coach-hint-many" : "ui.choose.coach-hint")}</span>
        </span>
      </label>
      <PacePicker />
      <div class="begin">
        <button type="submit" class="button button-gold" disabled={busy || seats.length === 0}>
          {busy ? t("ui.choose.making") : t(many ? "ui.choose.make" : "ui.choose.begin")}
        </button>
        {seats.length === 0 ? <span class="hint">{t("ui.choose.none")}</span> : null}
        <Fault error={error} />
      </div>
    </form>
  );
}

function Choose({ many, first }: { many: boolean; first: string | null }): JSX.Element {
  const [made, setMade] = useState<{ match: MadeMatch; card: ScenarioCard } | null>(null);
  useEffect(() => void fetchScenarios(), []);
  const cards = scenarios.value;
  return (
    <>
      <TopBar />
      <main id="main" class="page" tabIndex={-1}>
        {made ? (
          <RoomMade made={made.match} card={made.card} />
        ) : (
          <>
            <h1>{t(many ? "ui.choose.title-open" : "ui.choose.title-alone")}</h1>
            {cards ? (
              <ChooseForm cards={cards} many={many} first={first} onMade={(match, card) => setMade({ match, card })} />
            ) : scenariosFault.value === null ? (
              <p class="loading">{t("ui.app.loading")}</p>
            ) : (
              <div class="stack">
                <Fault error={scenariosFault.value} />
                <button type="button" class="button" onClick={() => void fetchScenarios()}>
                  {t("ui.error.retry")}
                </button>
              </div>
            )}
          </>
        )}
      </main>
    </>
  );
}

export const Alone = ({ scenario }: { scenario: string | null }): JSX.Element => <Choose many={false} first={scenario} />;
export const Open = (): JSX.Element => <Choose many first={null} />;
