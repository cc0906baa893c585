/** How it works: what the game is, in pictures, and what its words mean. */
import type { JSX } from "preact";
import { GLOSSARY, IDEAS, WORDS } from "../../shared/i18n/glossary.ts";
import { useState } from "preact/hooks";
import { locale, t, word } from "../i18n.ts";
import { TopBar } from "../lobby/bar.tsx";
import { Picture } from "../lobby/picture.tsx";
import "../style/how.css";
import { AskPicture, CarryPicture, CoursePicture, FacePicture, ScorePicture, TalkPicture, TextPicture } from "./pictures.tsx";

const LESSONS = [
  ["course", CoursePicture],
  ["talk", TalkPicture],
  ["face", FacePicture],
  ["ask", AskPicture],
  ["text", TextPicture],
  ["carry", CarryPicture],
  ["score", ScorePicture],
] as const;

const LINES = ["horizontal", "vertical", "outreach"] as const;

function Networks(): JSX.Element {
  return (
    <section class="how-networks" aria-labelledby="how-networks">
      <Picture />
      <div>
        <h2 id="how-networks">{t("ui.how.networks")}</h2>
        <p>{t("ui.how.networks-text")}</p>
        <ul class="how-legend">
          {LINES.map((line) => (
            <li key={line}>
              <svg class="how-key" viewBox="0 0 48 12" aria-hidden="true" focusable="false">
                <path class={`how-${line}`} d={line === "horizontal" ? "M2 3Q24 14 46 3" : "M2 6H46"} />
              </svg>
              <span>
                <strong>{t(`ui.how.line.${line}`)}</strong> {t(`ui.how.line.${line}-text`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Entries({ ids }: { ids: readonly string[] }): JSX.Element {
  return (
    <dl class="how-glossary">
      {ids.map((id) => (
        <div key={id}>
          <dt>{word("glossary", `${id}.term`)}</dt>
          <dd>{word("glossary", `${id}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Entries whose word or meaning has the letters that were typed. */
function found(ids: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  return ids.filter((id) => `${word("glossary", `${id}.term`)} ${word("glossary", `${id}.text`)}`.toLowerCase().includes(wanted));
}

function Glossary(): JSX.Element {
  const [typed, type] = useState("");
  const hits = found(GLOSSARY, typed);
  const words = WORDS.filter((id) => hits.includes(id));
  const ideas = IDEAS.filter((id) => hits.includes(id));
  return (
    <section aria-labelledby="how-glossary">
      <h2 id="how-glossary">{t("ui.how.glossary")}</h2>
      <label class="field how-search">
        <span class="field-label">{t("ui.how.search")}</span>
        <input class="input" type="search" value={typed} onInput={(event) => type(event.currentTarget.value)} />
      </label>
      <p role="status" class="hint">
        {typed.trim() === "" ? "" : t("ui.how.found", { n: hits.length })}
      </p>
      {words.length > 0 ? <h3>{t("ui.how.words")}</h3> : null}
      <Entries ids={words} />
      {ideas.length > 0 ? <h3>{t("ui.how.ideas")}</h3> : null}
      {ideas.length > 0 && typed === "" ? <p class="hint">{t("ui.how.ideas-text")}</p> : null}
      <Entries ids={ideas} />
    </section>
  );
}

export function How(): JSX.Element | null {
  if (!locale.value) return null;
  return (
    <>
      <TopBar />
      <main id="main" class="page how" tabIndex={-1}>
        <h1>{t("ui.how.title")}</h1>
        <p class="front-lead">{t("ui.how.lead")}</p>
        <Networks />
        <ol class="how-lessons">
          {LESSONS.map(([id, Drawing]) => (
            <li class="how-lesson" key={id}>
              <Drawing />
              <h2>{t(`ui.how.${id}`)}</h2>
              <p>{t(`ui.how.${id}-text`)}</p>
            </li>
          ))}
        </ol>
        <div class="how-begin">
          <a class="button button-gold" href="#/alone/first-table">
            {t("ui.how.start")}
          </a>
        </div>
        <Glossary />
      </main>
    </>
  );
}
