/** Flags as textures: each drawn once at the size in which it is shown, so that it is crisp. */
import type * as Phaser from "phaser";

/** A flag's texture once it has come; until then null, and `onReady` is called when it has. A broken picture stays null. */
export type FlagBook = (url: string | null, size: number) => string | null;

export function flagBook(scene: Phaser.Scene, onReady: () => void): FlagBook {
  const asked = new Set<string>();
  const pictures = new Map<string, HTMLImageElement>();
  const paint = (key: string, picture: HTMLImageElement, size: number): void => {
    const canvas = document.createElement("canvas");
    canvas.width = size;
    canvas.height = size;
    const pen = canvas.getContext("2d");
    if (!pen || scene.textures.exists(key)) return;
    pen.beginPath();
    pen.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI);
    pen.clip();
    pen.drawImage(picture, 0, 0, size, size);
    scene.textures.addCanvas(key, canvas);
  };
  return (url, size) => {
    if (url === null) return null;
    const key = `${url}@${size}`;
    if (scene.textures.exists(key)) return key;
    const known = pictures.get(url);
    if (known) {
      paint(key, known, size);
      return key;
    }
    if (asked.has(url)) return null;
    asked.add(url);
    const picture = new Image();
    picture.addEventListener("load", () => {
      pictures.set(url, picture);
      onReady();
    });
    picture.src = url;
    return null;
  };
}
