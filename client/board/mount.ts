/** The board in an element of the page: a function of the signals it is given. Phaser comes only now. */
import { effect, type ReadonlySignal } from "@preact/signals";
import type { Names } from "../../shared/i18n/names.ts";
import { translate, type Locale } from "../../shared/i18n/translate.ts";
import type { View } from "../../shared/rules/view.ts";
import { readColours } from "./colours.ts";
import type { Stage } from "./game.ts";
import { layoutBoard, type Layout } from "./layout.ts";
import type { Label } from "./clause-model.ts";
import { boardModel, type BoardModel } from "./model.ts";
import { pickAt, type BoardPick } from "./pick.ts";
import { divide, type Sheet } from "./strips.ts";

export type { BoardPick } from "./pick.ts";

export interface BoardOptions {
  view: ReadonlySignal<View | null>;
  names: ReadonlySignal<Names | null>;
  locale: ReadonlySignal<Locale | null>;
  /** Changes when the colours of the page have changed; its value does not matter. */
  theme: ReadonlySignal<unknown>;
  /** True = nothing moves by itself. */
  reducedMotion: ReadonlySignal<boolean>;
  /** What an organisation, seat or partner is called: an acronym or the like, and in full. */
  labels: (id: string) => Label;
  /** Address of a round flag, or null. */
  flags: (seat: string) => string | null;
  onPick: (pick: BoardPick) => void;
}

export interface Board {
  destroy(): void;
  /** Draws all of it anew, when something has changed that no signal tells of. */
  redraw(): void;
}

interface Shown {
  model: BoardModel;
  layout: Layout;
  sheet: Sheet;
}

export function mountBoard(element: HTMLElement, options: BoardOptions): Board {
  const { view, names, locale } = options;
  let shown: Shown | null = null;
  let stage: Stage | null = null;
  let ended = false;
  let frame = 0;

  const draw = (): void => {
    frame = 0;
    const [now, called, language] = [view.peek(), names.peek(), locale.peek()];
    const { clientWidth: width, clientHeight: height } = element;
    if (ended || !stage || !now || !called || !language || width < 60 || height < 60) return;
    const model = boardModel(now, { names: called, locale: language, labels: options.labels, flags: options.flags });
    const counts = {
      seats: model.seats.length,
      organisations: model.organisations.length,
      partners: model.partners.length,
      clauses: model.clauses.length,
    };
    const layout = layoutBoard({ width, height, ...counts });
    const sheet = divide(layout.paper, model.clauses.length, layout.font, layout.compact);
    shown = { model, layout, sheet };
    stage.show({
      ...shown,
      chairWord: translate(language, "ui.board.chair"),
      pen: {
        colours: readColours(element),
        family: getComputedStyle(element).fontFamily,
        lang: language.id,
        ratio: Math.max(1, window.devicePixelRatio),
      },
    });
  };
  const redraw = (): void => {
    if (frame === 0 && !ended) frame = requestAnimationFrame(draw);
  };

  const unwatch = effect(() => {
    // Read, so that a change of any of them draws again.
    void [view.value, names.value, locale.value, options.theme.value, options.reducedMotion.value];
    redraw();
  });
  const sizes = new ResizeObserver(redraw);
  sizes.observe(element);
  // The pixel ratio changes with the browser's zoom and from screen to screen.
  const ratio = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  ratio.addEventListener("change", redraw);

  const found = (event: MouseEvent): BoardPick | null => {
    const { left, top } = element.getBoundingClientRect();
    return shown ? pickAt(shown.layout, shown.sheet, shown.model, event.clientX - left, event.clientY - top) : null;
  };
  const onClick = (event: MouseEvent): void => {
    const pick = found(event);
    if (pick) options.onPick(pick);
  };
  let pointed: string | null = null;
  const pointAt = (pick: BoardPick | null): void => {
    element.style.cursor = pick ? "pointer" : "";
    const organisation = pick?.kind === "organisation" ? shown?.model.organisations.find((o) => o.id === pick.id)?.seat : null;
    const id = organisation ?? (pick?.kind === "seat" || pick?.kind === "partner" ? pick.id : null);
    if (id === pointed) return;
    pointed = id;
    stage?.focusOn(id);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === "mouse") pointAt(found(event));
  };
  const onLeave = (): void => pointAt(null);
  element.addEventListener("click", onClick);
  element.addEventListener("pointermove", onMove);
  element.addEventListener("pointerleave", onLeave);

  const open = async (): Promise<void> => {
    const [{ openStage }] = await Promise.all([import("./game.ts"), document.fonts.ready]);
    if (ended) return;
    const made = await openStage(element, () => options.reducedMotion.peek());
    if (ended) {
      made.destroy();
      return;
    }
    stage = made;
    redraw();
  };
  void open();

  return {
    redraw,
    destroy() {
      ended = true;
      cancelAnimationFrame(frame);
      unwatch();
      sizes.disconnect();
      ratio.removeEventListener("change", redraw);
      element.removeEventListener("click", onClick);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerleave", onLeave);
      stage?.destroy();
      stage = null;
    },
  };
}
