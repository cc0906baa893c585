// Sheets and questions stand outside the panels, so that they can be opened from any of them.
import { render, type ComponentChild } from "preact";

const hosts = new Map<string, HTMLElement>();

/** Draws something in a place of its own at the end of the page; null clears it. */
export function mount(place: string, what: ComponentChild): void {
  let host = hosts.get(place);
  if (!host) {
    host = document.createElement("div");
    host.className = "panels-overlay";
    document.body.append(host);
    hosts.set(place, host);
  }
  render(what, host);
}
