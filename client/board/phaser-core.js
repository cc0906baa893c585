/**
 * The part of Phaser that the board is drawn with: its core build, with containers. The package's one entry holds sound, physics, tile maps
 * and much else that a board has no use for, and is two thirds larger on the way to the browser. vite.config.ts puts this file in the
 * place of "phaser"; the types are still the package's.
 */
import core from "../../node_modules/phaser/src/phaser-core.js";
import "../../node_modules/phaser/src/gameobjects/container/ContainerFactory.js";

export const { CANVAS, Core, Game, GameObjects, Math, Scale, Scene } = core;
