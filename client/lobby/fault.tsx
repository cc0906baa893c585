/** What went wrong, in words. */
import type { JSX } from "preact";
import { isTextKey } from "../../shared/i18n/translate.ts";
import { locale, t } from "../i18n.ts";
import { ApiError } from "../connection/api.ts";

export function faultWords(error: unknown): string {
  const name = error instanceof ApiError ? error.error : "fault";
  const key = `ui.error.${name}`;
  const said = error instanceof ApiError && error.status === 429 ? "ui.error.too-many" : key;
  if (locale.value && isTextKey(locale.value, said)) return t(said);
  return t("ui.error.other", { error: name });
}

export function Fault({ error }: { error: unknown }): JSX.Element | null {
  if (error === null) return null;
  return (
    <p class="notice" role="alert">
      {faultWords(error)}
    </p>
  );
}
