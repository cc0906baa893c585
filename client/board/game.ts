/** Phaser itself, kept asleep: it draws a frame when it is told to and never by itself. Loaded only when a board is shown. */
import * as Phaser from "phaser";
import { framesFor } from "./frames.ts";
import { BoardScene, type Picture } from "./scene.ts";

export type { Picture };

export interface Stage {
  /** Shows a picture on a canvas of this size in CSS pixels. */
  show(picture: Picture): void;
  focusOn(id: string | null): void;
  destroy(): void;
}

/**
 * The 2D canvas renderer: strokes keep their joins and their translucency, a board drawn on change needs no graphics card, and it
 * looks the same on every machine.
 */
export function openStage(parent: HTMLElement, isStill: () => boolean): Promise<Stage> {
  return new Promise((resolve) => {
    let latest: Picture | null = null;
    let ended = false;
    const frames = framesFor({
      draw(now) {
        const goesOn = scene.move(now, isStill());
        game.loop.step(now);
        return goesOn;
      },
      isHidden: () => document.hidden,
      next: (run) => requestAnimationFrame(run),
    });
    const soon = (): void => frames.ask();
    // A flag may come when the board has gone.
    const again = (): void => {
      if (ended) return;
      if (latest) scene.show(latest, performance.now());
      soon();
    };
    const scene = new BoardScene(again);
    const game = new Phaser.Game({
      type: Phaser.CANVAS,
      parent,
      banner: false,
      audio: { noAudio: true },
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      autoFocus: false,
      transparent: true,
      scale: { mode: Phaser.Scale.NONE, width: 16, height: 16 },
      scene,
    });
    document.addEventListener("visibilitychange", soon);
    const ready = (): void => {
      game.loop.sleep();
      game.canvas.setAttribute("aria-hidden", "true");
      game.canvas.style.display = "block";
      resolve({
        show(picture) {
          latest = picture;
          const { width, height } = picture.layout;
          const { ratio } = picture.pen;
          const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
          if (game.scale.width !== w || game.scale.height !== h || game.scale.zoom !== 1 / ratio) {
            game.scale.setZoom(1 / ratio);
            game.scale.resize(w, h);
            // The scale manager leaves an earlier size in the style when the ratio is 1.
            game.canvas.style.width = `${width}px`;
            game.canvas.style.height = `${height}px`;
          }
          scene.show(picture, performance.now());
          soon();
        },
        focusOn(id) {
          scene.focusOn(id);
          soon();
        },
        destroy() {
          ended = true;
          frames.end();
          document.removeEventListener("visibilitychange", soon);
          game.destroy(true);
          // Destroying waits for the next frame, and this game has none by itself.
          game.loop.step(performance.now());
        },
      });
    };
    // Phaser starts its loop after its READY; from the first frame with a scene on, it sleeps.
    const first = (): void => {
      if (!scene.isReady) return;
      game.events.off(Phaser.Core.Events.POST_RENDER, first);
      ready();
    };
    game.events.on(Phaser.Core.Events.POST_RENDER, first);
  });
}
