// The client's build: from client/ into dist/client, which the server hands out. No script stands in the page itself (strict content policy).
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const SERVER = "http://127.0.0.1:2567";
/** The server lets in its own pages alone, so what the development server hands on comes from there. */
const PROXIED = { target: SERVER, changeOrigin: true, headers: { origin: SERVER } };
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A build takes the part of Phaser that the board is drawn with; the development server the package as it is. */
const SMALL_PHASER = {
  resolve: { alias: { phaser: pathOf("client/board/phaser-core.js") } },
  // Switches of Phaser's source: the board is drawn on a 2D canvas and makes its sounds itself.
  define: {
    global: "globalThis",
    "typeof CANVAS_RENDERER": "true",
    "typeof WEBGL_RENDERER": "false",
    "typeof WEBGL_DEBUG": "false",
    "typeof FEATURE_SOUND": "false",
    "typeof PLUGIN_FBINSTANT": "false",
    "typeof EXPERIMENTAL": "false",
  },
};

export default defineConfig(({ command }) => ({
  root: pathOf("client"),
  base: "/",
  publicDir: pathOf("assets/public"),
  ...(command === "build" ? SMALL_PHASER : {}),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // Catalogues as one JSON text: smaller and faster than an object of a thousand keys.
  json: { namedExports: false, stringify: true },
  build: {
    outDir: pathOf("dist/client"),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    // A data address would need its own line in the content policy.
    assetsInlineLimit: 0,
    // Phaser alone is larger than the usual limit; it comes after the front page.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    fs: { allow: [pathOf(".")] },
    proxy: {
      "/api": PROXIED,
      "/health": PROXIED,
      "/matchmake": PROXIED,
      // A room's socket is /PROCESS/ROOM.
      "^/[\\w-]+/[\\w-]+\\?sessionId": { ...PROXIED, ws: true },
    },
  },
}));
