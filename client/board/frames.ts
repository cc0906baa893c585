/** When the board draws: once for each change, on and on only while something moves, never by itself. */

export interface FrameSource {
  /** Draws a frame; does something go on moving? */
  draw: (now: number) => boolean;
  /** A page that nobody sees is not drawn. */
  isHidden: () => boolean;
  /** Calls back with the screen's next picture. */
  next: (run: () => void) => void;
}

export interface Frames {
  /** A frame soon; several requests at once are one frame. */
  ask(): void;
  end(): void;
}

/** Milliseconds between two frames while something moves: enough for calm movement, and half of what a screen would take. */
const FRAME = 1000 / 30;
/** About what the wait for the screen's next picture adds. */
const SCREEN = 16;

export function framesFor({ draw, isHidden, next }: FrameSource): Frames {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const run = (): void => {
    timer = undefined;
    if (ended || isHidden()) return;
    if (draw(performance.now())) timer = setTimeout(() => next(run), FRAME - SCREEN);
  };
  return {
    ask() {
      clearTimeout(timer);
      if (!ended) timer = setTimeout(run, 0);
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
