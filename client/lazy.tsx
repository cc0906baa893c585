/** A component that is fetched when it is first shown. */
import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "./i18n.ts";

/** Shows `load`'s component once it is there; until then a word, and on failure a way to try again. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => JSX.Element {
  let found: ComponentType<P> | null = null;
  return function Lazy(props: P): JSX.Element {
    const [, again] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (found || failed) return;
      load().then(
        (component) => {
          found = component;
          again((n) => n + 1);
        },
        () => setFailed(true),
      );
    }, [failed]);
    if (found) {
      const Found = found;
      return <Found {...props} />;
    }
    if (!failed) return <p class="loading">{t("ui.app.loading")}</p>;
    return (
      <p class="loading" role="alert">
        {t("ui.error.offline")}{" "}
        <button type="button" class="button" onClick={() => setFailed(false)}>
          {t("ui.error.retry")}
        </button>
      </p>
    );
  };
}
