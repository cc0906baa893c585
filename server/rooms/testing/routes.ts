/** For tests: what a server answers to, read off the server itself. */
import { matchMaker } from "@colyseus/core";
import type { Express } from "express";

interface Layer {
  route?: { path: string; stack: { method: string }[] };
  handle?: { stack?: Layer[] };
}

/** "GET /health" and so on. Routers are mounted under /api only. */
export function routesOf(app: Express): string[] {
  const walk = (stack: readonly Layer[], under: string): string[] =>
    stack.flatMap(({ route, handle }) => {
      if (route) return route.stack.map(({ method }) => `${method.toUpperCase()} ${under}${route.path}`);
      return handle?.stack ? walk(handle.stack, "/api") : [];
    });
  return [...new Set(walk((app.router as unknown as { stack: Layer[] }).stack, ""))];
}

/** Names of the messages that a room takes. */
export function messagesOf(room: string): string[] {
  const found = matchMaker.getLocalRoomById(room) as unknown as { onMessageEvents: { events: Record<string, unknown> } };
  return Object.keys(found.onMessageEvents.events).filter((name) => name !== "*" && !name.startsWith("_"));
}
