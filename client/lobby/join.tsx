/** Joining a room: a code and a name. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "../i18n.ts";
import { readKept, writeKept } from "../store/kept.ts";
import { TopBar } from "./bar.tsx";
import { Fault } from "./fault.tsx";
import { cleanCode, sitByCode } from "./take-seat.ts";

export function Join({ code: given }: { code: string }): JSX.Element {
  const [code, setCode] = useState(cleanCode(given));
  const [name, setName] = useState(String(readKept("name") ?? ""));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const join = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      writeKept("name", name.trim());
      await sitByCode(code, name.trim());
    } catch (caught) {
      setError(caught);
    }
    setBusy(false);
  };
  return (
    <>
      <TopBar />
      <main id="main" class="page page-narrow" tabIndex={-1}>
        <h1>{t("ui.join.title")}</h1>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void join();
          }}
        >
          <label class="field">
            <span class="field-label">{t("ui.join.code")}</span>
            <input
              class="input input-code"
              value={code}
              onInput={(event) => setCode(cleanCode(event.currentTarget.value))}
              inputMode="text"
              autoCapitalize="characters"
              autoComplete="off"
              spellcheck={false}
              required
            />
            <span class="hint">{t("ui.join.code-hint")}</span>
          </label>
          <label class="field">
            <span class="field-label">{t("ui.join.name")}</span>
            <input
              class="input"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
              maxLength={40}
              autoComplete="nickname"
              required
            />
            <span class="hint">{t("ui.join.name-hint")}</span>
          </label>
          <Fault error={error} />
          <button type="submit" class="button button-gold" disabled={busy || code.length < 6 || name.trim() === ""}>
            {t(busy ? "ui.join.going" : "ui.join.go")}
          </button>
        </form>
      </main>
    </>
  );
}
