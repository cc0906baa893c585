/** The game in one still: the table, its two networks, the rim, and the draft in the middle. */
import type { JSX } from "preact";
import { t } from "../i18n.ts";

const TABLE = { x: 300, y: 262 };

/** A point on an ellipse around the table; `turn` in parts of a full turn, from the top. */
function around(turn: number, rx: number, ry: number): { x: number; y: number } {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return { x: Math.round(TABLE.x + rx * Math.cos(angle)), y: Math.round(TABLE.y + ry * Math.sin(angle)) };
}

const MEMBERS = Array.from({ length: 9 }, (_, i) => around(i / 9, 186, 150));
const BODIES = [0.09, 0.3, 0.46, 0.64, 0.82].map((turn) => around(turn, 262, 226));
/** Organisations of the largest scenario, to be recognised. */
const BODY_NAMES = ["IEA", "IMF", "UN", "OECD", "WB"];
const RIM = [around(0.2, 284, 238), around(0.73, 284, 238)];

/** A line between two members that bends towards the middle by a share of the way, and passes beside the draft. */
function bend(from: number, to: number, pull: number): string {
  const [a, b] = [MEMBERS[from], MEMBERS[to]];
  if (!a || !b) return "";
  const x = (a.x + b.x) / 2 + (TABLE.x - (a.x + b.x) / 2) * pull;
  const y = (a.y + b.y) / 2 + (TABLE.y - (a.y + b.y) / 2) * pull;
  return `M${a.x} ${a.y}Q${Math.round(x)} ${Math.round(y)} ${b.x} ${b.y}`;
}

const HORIZONTAL = [
  [5, 3, 4, 0.22],
  [1, 8, 1.5, 0.55],
  [6, 7, 2.5, 0.5],
  [2, 3, 2, 0.5],
  [0, 7, 1.5, 0.12],
] as const;
const VERTICAL = [
  [1, 0],
  [5, 3],
  [3, 1],
  [8, 4],
] as const;

/** An octagon of radius 25 around a point. */
function octagon({ x, y }: { x: number; y: number }): string {
  const r = 25;
  const k = 10;
  return `M${x - k} ${y - r}h${2 * k}l${r - k} ${r - k}v${2 * k}l${k - r} ${r - k}h${-2 * k}l${k - r} ${k - r}v${-2 * k}z`;
}

function Octagon({ at, full, name }: { at: { x: number; y: number }; full: number; name: string }): JSX.Element {
  const round = 2 * Math.PI * 33;
  return (
    <g>
      <circle class="pic-track" cx={at.x} cy={at.y} r="33" />
      <circle
        class="pic-arc"
        cx={at.x}
        cy={at.y}
        r="33"
        stroke-dasharray={`${Math.round(full * round)} ${Math.round(round)}`}
        transform={`rotate(-90 ${at.x} ${at.y})`}
      />
      <path class="pic-body" d={octagon(at)} />
      <text class="pic-name" x={at.x} y={at.y + 5}>
        {name}
      </text>
    </g>
  );
}

const STRIPS = [
  ["clean", 118, 3],
  ["bracketed", 138, 2],
  ["objected", 96, 4],
  ["clean", 128, 2],
] as const;

function Draft(): JSX.Element {
  return (
    <g>
      <rect class="pic-paper" x="212" y="190" width="176" height="146" rx="9" />
      <rect class="pic-title" x="258" y="203" width="84" height="7" rx="3.5" />
      {STRIPS.map(([state, width, level], i) => (
        <g key={i} class={`pic-${state}`} transform={`translate(224 ${222 + i * 27})`}>
          <rect class="pic-strip" width="152" height="21" rx="4" />
          <rect class="pic-edge" width="3.5" height="21" rx="1.75" />
          <rect class="pic-words" x="11" y="5" width={width * 0.55} height="4" rx="2" />
          <rect class="pic-words" x="11" y="12" width={width * 0.72} height="3.500" rx="1.75" />
          {[0, 1, 2, 3].map((k) => (
            <rect
              key={k}
              class={k < level ? "pic-step" : "pic-step-off"}
              x={120 + k * 7}
              y={14 - k * 2.5}
              width="5"
              height={3 + k * 2.5}
              rx="1"
            />
          ))}
        </g>
      ))}
    </g>
  );
}

export function Picture(): JSX.Element {
  return (
    <svg class="picture" viewBox="-18 4 636 520" role="img" aria-label={t("ui.front.picture")}>
      <ellipse class="pic-rim" cx={TABLE.x} cy={TABLE.y} rx="284" ry="238" />
      <ellipse class="pic-ring" cx={TABLE.x} cy={TABLE.y} rx="214" ry="178" />
      <ellipse class="pic-table" cx={TABLE.x} cy={TABLE.y} rx="160" ry="126" />
      {VERTICAL.map(([member, body], i) => {
        const [a, b] = [MEMBERS[member], BODIES[body]];
        return a && b ? <path key={i} class={`pic-vertical${i < 2 ? " pic-live" : ""}`} d={`M${a.x} ${a.y}L${b.x} ${b.y}`} /> : null;
      })}
      {RIM.map((at, i) => {
        const from = MEMBERS[i === 0 ? 2 : 6];
        return from ? <path key={i} class="pic-outreach" d={`M${from.x} ${from.y}L${at.x} ${at.y}`} /> : null;
      })}
      {HORIZONTAL.map(([a, b, width, pull], i) => (
        <path key={i} class={`pic-horizontal${i === 0 ? " pic-live" : ""}`} d={bend(a, b, pull)} stroke-width={width} />
      ))}
      <Draft />
      {BODIES.map((at, i) => (
        <Octagon key={i} at={at} full={[0.72, 0.55, 0.34, 0.2, 0.62][i] ?? 0.5} name={BODY_NAMES[i] ?? ""} />
      ))}
      {RIM.map((at, i) => (
        <g key={i}>
          <rect class="pic-partner" x={at.x - 30} y={at.y - 13} width="60" height="26" rx="13" />
          <rect class="pic-partner-words" x={at.x - 17} y={at.y - 2} width="34" height="4" rx="2" />
        </g>
      ))}
      {MEMBERS.map(({ x, y }, i) => (
        <g key={i} class={i === 5 ? "pic-you" : i === 2 ? "pic-objector" : "pic-other"}>
          <circle class="pic-member" cx={x} cy={y} r={i === 5 ? 25 : 22} />
          <circle class="pic-head" cx={x} cy={y - 6} r="6.500" />
          <path class="pic-head" d={`M${x - 12} ${y + 13}a12 11 0 0 1 24 0z`} />
          {i === 0 ? (
            <>
              <circle class="pic-chair" cx={x + 17} cy={y - 16} r="9" />
              <path class="pic-chair-sign" d={`M${x + 20} ${y - 19}a4.200 4.200 0 1 0 0 6`} />
            </>
          ) : null}
          {i === 2 ? <path class="pic-alarm" d={`M${x + 16} ${y - 27}l10 17h-20z`} /> : null}
        </g>
      ))}
    </svg>
  );
}
