/** The text as adopted: to read, to copy, to print. */
import { useState } from "preact/hooks";
import { listOf } from "../../shared/i18n/translate.ts";
import { t } from "../store/index.ts";
import { communiqueText, notesOf } from "./communique.ts";
import { adoptedClauses } from "./facts.ts";
import { printPage } from "./print.ts";
import { Section } from "./section.tsx";
import type { Told } from "./told.ts";

type Copied = "no" | "yes" | "failed";

/** Where the clipboard is closed (plain http), the text is shown, selected, to be copied by hand. */
function CopyText({ words }: { words: string }) {
  const [copied, setCopied] = useState<Copied>("no");
  const copy = (): void => {
    const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
    if (!clipboard) return setCopied("failed");
    clipboard.writeText(words).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    );
  };
  return (
    <>
      <div class="db-buttons">
        <button type="button" class="button" onClick={copy}>
          {t("ui.debrief.copy")}
        </button>
        <button type="button" class="button" onClick={() => printPage("text")}>
          {t("ui.debrief.print-text")}
        </button>
        <span role="status" class="db-status">
          {copied === "yes" ? t("ui.debrief.copied") : copied === "failed" ? t("ui.debrief.copy-failed") : ""}
        </span>
      </div>
      {copied === "failed" ? (
        <textarea
          class="db-by-hand"
          readOnly
          rows={8}
          value={words}
          aria-label={t("ui.debrief.part.text")}
          onFocus={(e) => e.currentTarget.select()}
        />
      ) : null}
    </>
  );
}

export function AdoptedText({ told }: { told: Told }) {
  const { view, names, speech } = told;
  const clauses = adoptedClauses(view);
  const adopted = clauses.filter((clause) => clause.option >= 0);
  const out = clauses.filter((clause) => clause.option < 0).map((clause) => names.issue(clause.issue));
  const kind = view.pub.outcome?.kind ?? "none";
  return (
    <Section part="text">
      <div class="db-paper">
        <p class="db-paper-title">{names.texts.title ?? view.open.scenario.id}</p>
        <p class="db-paper-kind">{t(`outcome.${kind}.label`)}</p>
        {adopted.length === 0 ? <p>{t("ui.debrief.no-text")}</p> : null}
        <ol>
          {adopted.map((clause) => (
            <li key={clause.issue}>
              <h3>{names.issue(clause.issue)}</h3>
              <p class="db-wording">{names.wording(clause.issue, clause.option)}</p>
              <p class="db-level">{names.option(clause.issue, clause.option)}</p>
              {notesOf(speech, clause).map((note) => (
                <p class="db-note" key={note}>
                  {note}
                </p>
              ))}
            </li>
          ))}
        </ol>
        {out.length > 0 && adopted.length > 0 ? (
          <p class="db-note">{t("ui.debrief.left-out", { issues: listOf(speech.locale, out) })}</p>
        ) : null}
      </div>
      {adopted.length > 0 ? <CopyText words={communiqueText(speech, view)} /> : null}
    </Section>
  );
}
