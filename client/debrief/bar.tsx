/** A number as a bar and as a ring. The number stands beside them in words, so both are hidden from screen readers. */

/** A bar from nought to `most`, as wide as its place. */
export function Bar({ value, most = 100, tone = "gold" }: { value: number; most?: number; tone?: "gold" | "blue" | "green" }) {
  const share = most <= 0 ? 0 : Math.min(1, Math.max(0, value / most));
  return (
    <svg class={`db-bar db-${tone}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="db-bar-ground" width="100" height="8" rx="2" />
      <rect class="db-bar-full" width={100 * share} height="8" rx="2" />
    </svg>
  );
}

const AROUND = 2 * Math.PI * 42;

/** A score of 0 to 100 as a ring with its number inside. */
export function Ring({ value, words, tone }: { value: number; words: string; tone: "gold" | "blue" | "green" }) {
  const share = Math.min(1, Math.max(0, value / 100));
  return (
    <svg class={`db-ring db-${tone}`} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle class="db-ring-ground" cx="50" cy="50" r="42" />
      <circle class="db-ring-full" cx="50" cy="50" r="42" transform="rotate(-90 50 50)" stroke-dasharray={`${AROUND * share} ${AROUND}`} />
      <text x="50" y="52" text-anchor="middle" dominant-baseline="middle">
        {words}
      </text>
    </svg>
  );
}
