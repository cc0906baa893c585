/** Small pictures for the page that explains the game. All words stand beside them, so they are hidden from screen readers. */
import type { ComponentChildren, JSX } from "preact";

function Drawing({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <svg class="how-picture" viewBox="0 0 240 120" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

function Member({ x, y, you = false }: { x: number; y: number; you?: boolean }): JSX.Element {
  return (
    <g class={you ? "how-member how-you" : "how-member"} transform={`translate(${x} ${y})`}>
      <circle class="how-disc" r="16" />
      <circle class="how-figure" cy="-4" r="4.5" />
      <path class="how-figure" d="M-8.500 9a8.500 8 0 0 1 17 0z" />
    </g>
  );
}

function Body({ x, y }: { x: number; y: number }): JSX.Element {
  return <path class="how-body" transform={`translate(${x} ${y})`} d="M-7 -17h14l10 10v14l-10 10h-14l-10 -10v-14z" />;
}

function Strip({ y, state, width }: { y: number; state: string; width: number }): JSX.Element {
  return (
    <g class={`how-strip how-${state}`} transform={`translate(70 ${y})`}>
      <rect class="how-strip-ground" width="100" height="18" rx="3" />
      <rect class="how-strip-edge" width="3.500" height="18" rx="1.750" />
      <rect class="how-strip-words" x="10" y="7" width={width} height="4" rx="2" />
    </g>
  );
}

/** Three stages, the steps within each. */
export function CoursePicture(): JSX.Element {
  return (
    <Drawing>
      <path class="how-way" d="M16 62H224" />
      {[36, 62, 88].map((x) => (
        <circle key={x} class="how-stop how-preparation" cx={x} cy="62" r="7" />
      ))}
      <path class="how-summit" d="M122 34l20 28h-40z" />
      <rect class="how-summit" x="104" y="66" width="36" height="6" rx="3" />
      {[164, 186, 208].map((x) => (
        <circle key={x} class="how-stop how-follow" cx={x} cy="62" r="7" />
      ))}
    </Drawing>
  );
}

/** Two members over a channel; under them a tie that grows. */
export function TalkPicture(): JSX.Element {
  return (
    <Drawing>
      <path class="how-horizontal" d="M64 44Q120 92 176 44" />
      <Member x={56} y={36} you />
      <Member x={184} y={36} />
      {[0, 1, 2, 3].map((tie) => (
        <g key={tie} transform={`translate(${36 + tie * 48} 100)`}>
          {[0, 1, 2].map((dot) => (
            <circle key={dot} class={dot < tie ? "how-dot how-dot-full" : "how-dot"} cx={dot * 12} r="4" />
          ))}
        </g>
      ))}
    </Drawing>
  );
}

/** A public line, the text some way off, and a deal as a bridge between them. */
export function FacePicture(): JSX.Element {
  return (
    <Drawing>
      <path class="how-way" d="M20 84H220" />
      {[20, 87, 153, 220].map((x) => (
        <path key={x} class="how-tick" d={`M${x} 79v10`} />
      ))}
      <path class="how-bridge" d="M40 76C80 24 130 24 166 76" />
      <path class="how-arrow" d="M158 68l8 9 4 -12" />
      <path class="how-flag" d="M38 84V50l20 6 -20 7" />
      <rect class="how-paper" x="156" y="78" width="24" height="30" rx="3" />
      <path class="how-paper-words" d="M161 87h14M161 93h14M161 99h9" />
      <Member x={208} y={52} />
    </Drawing>
  );
}

/** One asks and gets half; two ask and get the whole. */
export function AskPicture(): JSX.Element {
  return (
    <Drawing>
      <path class="how-vertical how-faint" d="M46 88V44" />
      <Member x={46} y={94} />
      <Body x={46} y={28} />
      <text class="how-sign" x="82" y="34" text-anchor="middle">
        ½
      </text>
      <path class="how-vertical" d="M144 88L164 44M204 88L184 44" />
      <path class="how-horizontal" d="M150 98Q174 112 198 98" />
      <Member x={140} y={94} you />
      <Member x={208} y={94} />
      <Body x={174} y={28} />
      <text class="how-sign how-sign-good" x="212" y="34" text-anchor="middle">
        1
      </text>
    </Drawing>
  );
}

/** Clauses in brackets, objected to, clean. */
export function TextPicture(): JSX.Element {
  return (
    <Drawing>
      <rect class="how-paper" x="60" y="6" width="120" height="108" rx="6" />
      <rect class="how-title" x="96" y="15" width="48" height="5" rx="2.500" />
      <Strip y={30} state="clean" width={64} />
      <Strip y={56} state="bracketed" width={50} />
      <Strip y={82} state="objected" width={58} />
      <text class="how-mark how-clean" x="160" y="43" text-anchor="middle">
        ✓
      </text>
      <text class="how-mark how-bracketed" x="158" y="69" text-anchor="middle">
        [ ]
      </text>
      <path class="how-objected how-mark-path" d="M160 85l6 11h-12z" />
    </Drawing>
  );
}

/** The sum before a board, part upon part, up to the line at nought. */
export function CarryPicture(): JSX.Element {
  const parts = [26, 20, 16, 18];
  return (
    <Drawing>
      <path class="how-goal" d="M24 36H216" />
      {parts.map((height, i) => (
        <rect
          key={i}
          class={i === 3 ? "how-part how-part-last" : "how-part"}
          x={36 + i * 30}
          y={108 - parts.slice(0, i + 1).reduce((sum, part) => sum + part, 0)}
          width="24"
          height={height}
          rx="3"
        />
      ))}
      <Body x={186} y={68} />
      <path class="how-vertical" d="M150 44Q172 40 180 48" />
    </Drawing>
  );
}

/** Four measures; the smallest holds the others down. */
export function ScorePicture(): JSX.Element {
  const measures = [
    [78, "green"],
    [64, "green"],
    [30, "alarm"],
    [58, "green"],
  ] as const;
  return (
    <Drawing>
      <path class="how-way" d="M30 106H210" />
      {measures.map(([height, tone], i) => (
        <rect key={i} class={`how-measure how-${tone}`} x={44 + i * 42} y={106 - height} width="26" height={height} rx="4" />
      ))}
    </Drawing>
  );
}
