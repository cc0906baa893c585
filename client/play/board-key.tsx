/** What the lines and blocks on the board mean, under the enlarged board. */
import type { JSX } from "preact";
import { t } from "../i18n.ts";

const NETWORKS = ["horizontal", "vertical", "outreach"] as const;

export function BoardKey(): JSX.Element {
  const words = {
    horizontal: t("ui.board.key-horizontal"),
    vertical: t("ui.board.key-vertical"),
    outreach: t("ui.board.key-outreach"),
  };
  return (
    <ul class="board-key">
      {NETWORKS.map((kind) => (
        <li key={kind}>
          <svg class={`key-line key-${kind}`} viewBox="0 0 36 8" aria-hidden="true">
            <line x1="2" x2="34" y1="4" y2="4" />
          </svg>
          {words[kind]}
        </li>
      ))}
      <li class="key-more">{t("ui.board.key-open")}</li>
      <li class="key-more">{t("ui.board.key-strength")}</li>
      <li class="key-more">{t("ui.board.key-stock")}</li>
      <li class="key-more">{t("ui.board.key-footnote")}</li>
    </ul>
  );
}
