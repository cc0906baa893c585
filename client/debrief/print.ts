/** Printing: the whole debriefing, or the communiqué alone. The style sheet reads what is meant off the root element. */
export function printPage(what: "text" | "all"): void {
  const root = document.documentElement;
  root.dataset["print"] = what;
  window.addEventListener("afterprint", () => delete root.dataset["print"], { once: true });
  window.print();
}
