/** How a seat's demands moved, as a line of points above the numbers that say the same. */
import { numberWord } from "../../shared/i18n/translate.ts";
import type { SeatMeasures } from "../../shared/measures/index.ts";
import { t } from "../store/index.ts";

const WIDE = 96;
const HIGH = 30;
const EDGE = 4;

interface Props {
  demands: SeatMeasures["demands"];
  floor: number;
  /** Points at the lower and the upper edge. */
  scale: { least: number; most: number };
}

/** Demands from left to right as they came; the number twin stands beside it, so the picture is hidden from screen readers. */
export function DemandPath({ demands, floor, scale: { least, most } }: Props) {
  const [first, last] = [demands[0], demands.at(-1)];
  if (!first || !last) return null;
  const x = (i: number): number => (demands.length < 2 ? WIDE / 2 : EDGE + ((WIDE - 2 * EDGE) * i) / (demands.length - 1));
  const y = (value: number): number => HIGH - EDGE - (HIGH - 2 * EDGE) * (most > least ? (value - least) / (most - least) : 0.5);
  return (
    <>
      <svg class="db-path" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true" focusable="false">
        <line class="db-path-floor" x1="0" x2={WIDE} y1={y(floor)} y2={y(floor)} />
        <polyline points={demands.map(({ value }, i) => `${x(i)},${y(value)}`).join(" ")} />
        {demands.map(({ kind, value }, i) => (
          <circle key={i} class={`db-path-${kind}`} cx={x(i)} cy={y(value)} r="3" />
        ))}
      </svg>
      <span>
        {demands.length < 2
          ? numberWord(first.value)
          : t("ui.debrief.research.path", { first: numberWord(first.value), last: numberWord(last.value) })}
      </span>
    </>
  );
}
