/** A part of the debriefing with its heading; the list of contents jumps to it. */
import type { ComponentChildren } from "preact";
import type { TextKey } from "../../shared/i18n/translate.ts";
import { t } from "../store/index.ts";

/** Parts in the order of reading. */
export const PARTS = [
  "text",
  "moments",
  "common",
  "private",
  "interests",
  "promises",
  "delivery",
  "network",
  "reasons",
  "research",
  "again",
] as const;
export type Part = (typeof PARTS)[number];

export const partTitle = (part: Part): string => t(`ui.debrief.part.${part}` satisfies TextKey);
const idOf = (part: Part): string => `debrief-${part}`;

export function Section({ part, intro, children }: { part: Part; intro?: string; children: ComponentChildren }) {
  return (
    <section class={`db-section db-${part}`} aria-labelledby={idOf(part)}>
      <h2 id={idOf(part)} tabIndex={-1}>
        {partTitle(part)}
      </h2>
      {intro === undefined ? null : <p class="db-intro">{intro}</p>}
      {children}
    </section>
  );
}

function jump(part: Part): void {
  const heading = document.getElementById(idOf(part));
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** Buttons, not links: the address belongs to the router. */
export function Contents({ parts }: { parts: readonly Part[] }) {
  return (
    <nav class="db-contents" aria-label={t("ui.debrief.contents")}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <button type="button" onClick={() => jump(part)}>
              {partTitle(part)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A table that scrolls by itself on a narrow screen; the keyboard can reach it then. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse.
    <div class="db-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** The heads of a table's columns, in their order. */
export function Heads({ of }: { of: readonly string[] }) {
  return (
    <thead>
      <tr>
        {of.map((head) => (
          <th scope="col" key={head}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
