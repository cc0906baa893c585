/** Where the board is drawn. The picture is for the eyes: all that is on it is in the panels too. */
import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { OpenSetup, SeatSetup } from "../../shared/rules/setup.ts";
import type { BoardPick } from "../board/mount.ts";
import { locale, t } from "../i18n.ts";
import { flagUrl } from "../panels/flags.ts";
import { look } from "../store/focus.ts";
import { names, texts, view } from "../store/match.ts";
import { settings } from "../store/settings.ts";
import { shade } from "../theme.ts";
import { boardIsBig } from "./big.ts";
import { BoardKey } from "./board-key.tsx";

const seatOf = (open: OpenSetup | null, id: string): SeatSetup | null => open?.seats.find((s) => s.id === id) ?? null;

/** The panel that tells more about what was picked. */
const PANEL_OF: Readonly<Record<BoardPick["kind"], string>> = {
  seat: "channels",
  organisation: "organisations",
  partner: "organisations",
  clause: "draft",
  call: "now",
};

const stillSystem = matchMedia("(prefers-reduced-motion: reduce)");
/** Nothing is to move by itself. */
const isCalm = computed(() => settings.calm.value || stillSystem.matches);

/** What is written under a token: the short name, and the whole one where there is room. */
function labels(id: string): { short: string; full: string } {
  const full = names.value?.node(id) ?? id;
  const { parties, organisations, partners } = texts.value;
  const seat = seatOf(view.value?.open ?? null, id);
  const found = organisations?.[seat?.organisation ?? id] ?? partners?.[id] ?? parties?.[seat?.party ?? id];
  return { short: found?.short ?? found?.name ?? full, full };
}

function flags(id: string): string | null {
  return flagUrl(seatOf(view.value?.open ?? null, id)?.flag ?? null);
}

/** `still`: only to look at, as in the debriefing. */
export function BoardSlot({ still = false }: { still?: boolean }): JSX.Element {
  const at = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let unmount: (() => void) | null = null;
    let gone = false;
    import("../board/mount.ts").then(
      ({ mountBoard }) => {
        if (gone || !at.current) return;
        const board = mountBoard(at.current, {
          view,
          names,
          locale,
          theme: shade,
          reducedMotion: isCalm,
          labels,
          flags,
          onPick(pick) {
            if (still) return;
            boardIsBig.value = false;
            look(PANEL_OF[pick.kind], pick.kind === "call" ? null : { kind: pick.kind, id: pick.id });
          },
        });
        unmount = () => board.destroy();
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      unmount?.();
    };
  }, []);
  const big = boardIsBig.value && !still;
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!big) return;
    close.current?.focus();
    return () => document.querySelector<HTMLElement>(".board-open")?.focus();
  }, [big]);
  return (
    <section class={big ? "board board-big" : "board"} aria-label={t("ui.play.board")}>
      <div class="board-canvas" ref={at} aria-hidden="true" />
      <p class="hidden-words">{t("ui.play.board-text")}</p>
      {failed ? <p class="board-word">{t("ui.error.offline")}</p> : null}
      {big ? (
        <div class="board-bar">
          <BoardKey />
          <button ref={close} type="button" class="button button-gold board-close" onClick={() => (boardIsBig.value = false)}>
            {t("ui.play.board-close")}
          </button>
        </div>
      ) : null}
    </section>
  );
}
