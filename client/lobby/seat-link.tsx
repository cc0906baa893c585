/** A link that holds a seat's key: sits down at once. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n.ts";
import { TopBar } from "./bar.tsx";
import { Fault } from "./fault.tsx";
import { sitByToken } from "./take-seat.ts";

export function SeatLink({ token }: { token: string }): JSX.Element {
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    setError(null);
    sitByToken(token).catch(setError);
  }, [token]);
  return (
    <>
      <TopBar />
      <main id="main" class="page page-narrow" tabIndex={-1}>
        <h1>{t("ui.join.going")}</h1>
        <div class="stack">
          <Fault error={error} />
        </div>
      </main>
    </>
  );
}
