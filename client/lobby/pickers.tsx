/** Choosing a case, a table and seats: native inputs, dressed as cards. */
import type { JSX } from "preact";
import type { ScenarioCard } from "../connection/api.ts";
import { t } from "../i18n.ts";
import { GUIDED, seatWords, textsOf, type Preset } from "./scenarios.ts";

export function ScenarioPicker({
  cards,
  chosen,
  onPick,
}: {
  cards: readonly ScenarioCard[];
  chosen: ScenarioCard;
  onPick: (id: string) => void;
}): JSX.Element {
  const { goals } = textsOf(chosen);
  return (
    <fieldset class="choices">
      <legend>{t("ui.choose.scenario")}</legend>
      <div class="cards">
        {cards.map((card) => {
          const { title, summary } = textsOf(card);
          return (
            <label class="card" key={card.id}>
              <input type="radio" name="scenario" checked={card.id === chosen.id} onChange={() => onPick(card.id)} />
              <strong>{title}</strong>
              <span class="card-tags">
                {card.id === GUIDED ? <span class="tag tag-gold">{t("ui.choose.first")}</span> : null}
                <span class="tag">{t("ui.choose.minutes", { minutes: card.minutes })}</span>
                <span class="tag">{t("ui.choose.tables", { sizes: card.presets.map((p) => p.seats.length).join(" / ") })}</span>
              </span>
              <p>{summary}</p>
            </label>
          );
        })}
      </div>
      {goals.length > 0 ? (
        <details class="goals">
          <summary>{t("ui.choose.goals")}</summary>
          <ul>
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </fieldset>
  );
}

export function SizePicker({
  card,
  chosen,
  onPick,
}: {
  card: ScenarioCard;
  chosen: Preset;
  onPick: (id: string) => void;
}): JSX.Element | null {
  if (card.presets.length < 2) return null;
  return (
    <fieldset class="choices">
      <legend>{t("ui.choose.size")}</legend>
      <div class="sizes">
        {card.presets.map((preset) => (
          <label class="seat" key={preset.id}>
            <input type="radio" name="preset" checked={preset.id === chosen.id} onChange={() => onPick(preset.id)} />
            <span class="seat-name">{t("ui.choose.seats", { n: preset.seats.length })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function SeatPicker({
  card,
  preset,
  chosen,
  many,
  onChange,
}: {
  card: ScenarioCard;
  preset: Preset;
  chosen: readonly string[];
  many: boolean;
  onChange: (seats: string[]) => void;
}): JSX.Element {
  const toggle = (id: string): void => {
    if (!many) onChange([id]);
    else onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <fieldset class="choices">
      <legend>{t(many ? "ui.choose.people" : "ui.choose.seat")}</legend>
      {many ? <p class="hint">{t("ui.choose.people-hint")}</p> : null}
      <div class="seats">
        {preset.seats.map(({ id, role, chair }) => (
          <label class="seat" key={id}>
            <input type={many ? "checkbox" : "radio"} name="seat" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span class="seat-name">{seatWords(card, id)}</span>
            <span class="seat-tags">
              <span class="tag">{t(role === "head" ? "ui.choose.head" : "ui.choose.minister")}</span>
              {chair ? <span class="tag tag-gold">{t("ui.choose.chair")}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
