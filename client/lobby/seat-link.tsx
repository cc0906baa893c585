/** A link that holds a seat's key: sits down at once. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../connection/api.ts";
import { t } from "../i18n.ts";
import { TopBar } from "./bar.tsx";
import { Fault } from "./fault.tsx";
import { sitByToken } from "./take-seat.ts";

export function SeatLink({ token }: { token: string }): JSX.Element {
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    setError(null);
    sitByToken(token).catch((caught: unknown) => {
      const gone = caught instanceof ApiError && (caught.status === 401 || caught.status === 404);
      setError(gone ? new ApiError(401, "seat-gone") : caught);
    });
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
