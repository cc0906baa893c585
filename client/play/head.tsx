/** Where are we: the match, its meetings, what one has left, the clock. */
import type { JSX } from "preact";
import { locale, t } from "../i18n.ts";
import { officeWords } from "../panels/parts/office.ts";
import { clockWords, remaining } from "../store/clock.ts";
import { around, names, texts, view } from "../store/match.ts";
import { boardIsBig } from "./big.ts";
import { Menu } from "./menu.tsx";

/** Steps around the present one that are shown in full; the others are dots. */
const NEAR = 1;

function Steps(): JSX.Element | null {
  const now = view.value;
  const said = names.value;
  if (!now || !said) return null;
  const { meeting, phase } = now.pub;
  const of = now.open.meetings.length;
  const at = phase === "debriefing" ? of : meeting;
  return (
    <ol class="steps" aria-label={t("ui.play.steps")}>
      {now.open.meetings.map(({ id }, i) => {
        const state = i < at ? "past" : i === at ? "here" : "ahead";
        const near = Math.abs(i - at) <= NEAR;
        return (
          <li key={id} class={`step-${state}${near ? " step-near" : ""}`} aria-current={state === "here" ? "step" : undefined}>
            <span class="step-mark" aria-hidden="true">
              {state === "past" ? "✓" : state === "here" ? "●" : "○"}
            </span>
            <span class="step-name" title={said.meeting(i)}>
              {said.meeting(i)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Contacts(): JSX.Element | null {
  const now = view.value;
  if (!now || now.seat === null || now.pub.phase !== "meeting") return null;
  const left = now.pub.contacts[now.seat] ?? 0;
  const all = Math.max(left, now.open.contacts);
  return (
    <p class="contacts">
      <span class="contacts-word" aria-hidden="true">
        {t("ui.play.contacts")}
      </span>
      <span class="contacts-dots" aria-hidden="true">
        {Array.from({ length: all }, (_, i) => (
          <i key={i} class={i < left ? "dot dot-full" : "dot"} />
        ))}
      </span>
      <span class="hidden-words">{t("ui.play.contacts-left", { n: left })}</span>
    </p>
  );
}

function Clock(): JSX.Element | null {
  const now = view.value;
  if (now?.pub.paused) return <p class="clock">{t("ui.play.paused")}</p>;
  const left = remaining.value;
  if (left === null) return null;
  const time = clockWords(left);
  return (
    <p class={left < 60_000 ? "clock clock-late" : "clock"} role="timer" aria-label={t("ui.play.clock", { time })}>
      {time}
    </p>
  );
}

export function Head(): JSX.Element {
  const now = view.value;
  const said = names.value;
  const phase = now?.pub.phase ?? "lobby";
  const place =
    phase === "meeting" ? said?.meeting(now?.pub.meeting ?? 0) : t(phase === "debriefing" ? "ui.play.debrief" : "ui.play.briefing");
  return (
    <header class="head">
      <div class="head-match">
        <h1 class="head-title" title={texts.value.title}>
          {texts.value.title ?? t("ui.app.name")}
        </h1>
        <p class="head-code">
          {around.value.code === "" ? null : t("ui.play.code", { code: around.value.code.toUpperCase() })}
          {now?.seat && said && locale.value ? <span class="head-seat"> · {officeWords(locale.value, said, now.seat)}</span> : null}
        </p>
      </div>
      <p class="head-place">{place}</p>
      <Steps />
      <Contacts />
      <Clock />
      <button
        type="button"
        class="menu-button board-open"
        aria-label={t("ui.play.board-open")}
        title={t("ui.play.board-open")}
        aria-pressed={boardIsBig.value}
        onClick={() => (boardIsBig.value = !boardIsBig.value)}
      >
        <span aria-hidden="true">⤢</span>
      </button>
      <Menu />
    </header>
  );
}
