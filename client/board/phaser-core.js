/**
 * Phaser's own core build and what the board adds to it: without sound, physics, particles and the WebGL renderer it is well under
 * half of the whole. The build puts this file in the place of the package (vite.config.ts); types are the package's.
 */
import Phaser from "../../node_modules/phaser/src/phaser-core.js";
import "../../node_modules/phaser/src/gameobjects/container/ContainerFactory.js";

export const { CANVAS, Core, Game, GameObjects, Math, Scale, Scene } = Phaser;
