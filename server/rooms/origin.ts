/** Which web pages may talk to this server: its own, and those named in ALLOWED_ORIGINS. */
import { matchMaker } from "@colyseus/core";
import { isOwnOrigin } from "../http/headers.ts";

export const mayAsk = (headers: Headers, allowed: readonly string[]): boolean =>
  isOwnOrigin(headers.get("origin") ?? undefined, headers.get("host") ?? undefined, allowed);

/** Leave to read our answers, for pages that may; strange ones get no headers and so no answers. */
export function corsHeaders(headers: Headers, allowed: readonly string[]): Record<string, string> {
  const origin = headers.get("origin");
  if (origin === null || !mayAsk(headers, allowed)) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Headers": "Content-Type, Authorization",
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Max-Age": "600",
    Vary: "Origin",
  };
}

/** People join by a room's id or come back; rooms are made by the server alone. */
export function closeMatchmaking(allowed: readonly string[]): void {
  const { controller } = matchMaker;
  controller.exposedMethods = ["joinById", "reconnect"];
  // The framework's own defaults let every page in; they are merged into every answer.
  for (const name of Object.keys(controller.DEFAULT_CORS_HEADERS)) Reflect.deleteProperty(controller.DEFAULT_CORS_HEADERS, name);
  controller.getCorsHeaders = (headers) => corsHeaders(headers, allowed);
}
