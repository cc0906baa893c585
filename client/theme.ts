/** Light or dark: as the system has it, or as chosen. The result stands in `data-theme`, which the colours follow. */
import { computed, effect, signal } from "@preact/signals";
import { settings, theme } from "./store/settings.ts";

const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = signal(darkSystem.matches);
darkSystem.addEventListener("change", ({ matches }) => {
  systemIsDark.value = matches;
});

/** What is shown now. */
export const shade = computed<"light" | "dark">(() => (theme.value === "system" ? (systemIsDark.value ? "dark" : "light") : theme.value));

export function followTheme(): void {
  effect(() => {
    document.documentElement.dataset["theme"] = shade.value;
    document.documentElement.dataset["calm"] = String(settings.calm.value);
  });
}
