/** Which screen is shown: a small router over the part of the address behind "#". */
import { signal } from "@preact/signals";

export type Route =
  | { at: "front" }
  | { at: "alone"; scenario: string | null }
  | { at: "open" }
  | { at: "join"; code: string }
  | { at: "seat"; token: string }
  | { at: "play"; roomId: string }
  | { at: "how" }
  | { at: "unknown" };

function decode(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? "");
  } catch {
    return "";
  }
}

/** The route of an address part such as "#/play/abc". */
export function parseRoute(hash: string): Route {
  const [at, ...rest] = hash.replace(/^#?\/?/, "").split("/");
  const first = decode(rest[0]);
  switch (at) {
    case "":
      return { at: "front" };
    case "alone":
      return { at, scenario: first === "" ? null : first };
    case "join":
      return { at, code: first };
    case "seat":
      return first === "" ? { at: "unknown" } : { at, token: first };
    case "play":
      return first === "" ? { at: "unknown" } : { at, roomId: first };
    case "open":
    case "how":
      return { at };
    default:
      return { at: "unknown" };
  }
}

export const route = signal<Route>({ at: "front" });

/** Goes to a screen; `replace` leaves no trace of the present one, as for a link that holds a seat's key. */
export function go(hash: string, replace = false): void {
  if (replace) {
    history.replaceState(null, "", hash);
    route.value = parseRoute(hash);
  } else location.hash = hash;
}

/** Follows the address from now on. */
export function followAddress(): void {
  const read = (): void => {
    route.value = parseRoute(location.hash);
  };
  addEventListener("hashchange", read);
  read();
}
