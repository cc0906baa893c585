/**
 * Ways of the lines: from token to token so that they bend as their network does and pass under nothing. Several ways are tried and
 * the one that meets least is taken; where even that one meets a name, the line is left open there. Pure.
 */
import { holds, loopPoint, polarOf, reachOf, type Box, type Loop, type Point } from "./shapes.ts";

type Kind = "horizontal" | "vertical" | "outreach";

export interface End extends Point {
  /** Radius within which the line is not drawn. */
  r: number;
  /** A pill's box, in place of a radius. */
  box?: Box | undefined;
}

export interface Obstacles {
  board: Box;
  paper: Box;
  /** Names. */
  boxes: readonly Box[];
  tokens: readonly End[];
}

const STEPS = 56;
/** Pixels between two points of a line that is drawn. */
const FINE = 3;

const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

function sampled(at: (t: number) => Point): Point[] {
  return Array.from({ length: STEPS + 1 }, (_, i) => at(i / STEPS));
}

/** How square the inner edge of the corridor around the paper is. */
const CORNERS = 6;

/** The loop around the paper within which no line dips. */
function innerLoop(loop: Loop, paper: Box): Loop {
  const wider = 2 ** (1 / CORNERS);
  return { x: loop.x, y: loop.y, a: (paper.w / 2) * wider + 4, b: (paper.h / 2) * wider + 4, e: CORNERS };
}

/**
 * Around the table, from one direction to the other: dipping toward the centre by a share of the corridor between the seats and
 * the paper, so that lines of different dip lie side by side and none comes under the paper.
 */
function aroundTable(loop: Loop, inner: Loop, from: Point, to: Point, dip: number, longWay: boolean, gentle = false): Point[] {
  const [a, b] = [polarOf(loop, from), polarOf(loop, to)];
  let turn = b.angle - a.angle;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  if (longWay) turn -= Math.sign(turn || 1) * 2 * Math.PI;
  // Between seats it dips at once and stays level; from outside it comes in gently.
  const flat = gentle || Math.max(a.share, b.share) > 1.05 ? 1 : 0.45 + 0.4 * Math.max(0, 1 - Math.abs(turn));
  return sampled((t) => {
    const angle = a.angle + turn * t;
    const corridor = Math.max(0.02, 1 - reachOf(inner, angle) / reachOf(loop, angle));
    const depth = dip * corridor * Math.sin(Math.PI * t) ** flat;
    const share = lerp(a.share, b.share, t) - depth * (1 + Math.max(0, lerp(a.share, b.share, t) - 1) / corridor);
    return loopPoint(loop, angle, share);
  });
}

/** An arch drawn toward a point by a share of the way there. */
function arch(from: Point, to: Point, toward: Point, pull: number): Point[] {
  const control = { x: lerp((from.x + to.x) / 2, toward.x, pull), y: lerp((from.y + to.y) / 2, toward.y, pull) };
  return sampled((t) => ({
    x: lerp(lerp(from.x, control.x, t), lerp(control.x, to.x, t), t),
    y: lerp(lerp(from.y, control.y, t), lerp(control.y, to.y, t), t),
  }));
}

/** A line bent sideways by a share of its length; 0 is straight. */
function bent(from: Point, to: Point, bend: number): Point[] {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return arch(from, to, { x: middle.x - (to.y - from.y), y: middle.y + (to.x - from.x) }, bend * 2);
}

const isAt = (end: End, p: Point, more: number): boolean =>
  end.box
    ? holds({ x: end.box.x - more, y: end.box.y - more, w: end.box.w + 2 * more, h: end.box.h + 2 * more }, p.x, p.y)
    : Math.hypot(p.x - end.x, p.y - end.y) < end.r + more;

const isOther = (a: Point, b: Point): boolean => a.x !== b.x || a.y !== b.y;

/** How often a way meets something that is not its own end, or leaves the board. */
function meets(way: readonly Point[], from: End, to: End, { board, paper, boxes, tokens }: Obstacles): number {
  let count = 0;
  for (const p of way) {
    if (isAt(from, p, 2) || isAt(to, p, 2)) continue;
    if (!holds(board, p.x, p.y) || holds(paper, p.x, p.y) || boxes.some((box) => holds(box, p.x, p.y))) count++;
    else if (tokens.some((token) => isOther(token, from) && isOther(token, to) && isAt(token, p, 3))) count++;
  }
  return count;
}

function lengthOf(way: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < way.length; i++) {
    const [p, q] = [way[i - 1], way[i]];
    if (p && q) sum += Math.hypot(q.x - p.x, q.y - p.y);
  }
  return sum;
}

/** Ways in the order of liking: each place down costs a little, each meeting much. */
function candidates(loop: Loop, paper: Box, from: End, to: End, kind: Kind): Point[][] {
  const [a, b] = [polarOf(loop, from), polarOf(loop, to)];
  const apart = Math.abs(Math.atan2(Math.sin(b.angle - a.angle), Math.cos(b.angle - a.angle))) / Math.PI;
  const inner = innerLoop(loop, paper);
  const round = (dips: readonly number[], longWay: boolean, gentle = false): Point[][] =>
    dips.map((dip) => aroundTable(loop, inner, from, to, dip, longWay, gentle));
  const around = round([0.45 + 0.5 * apart, 0.8, 0.9, 1, 0.7, 0.6, 0.45, 0.3], false);
  const other = round([0.95, 0.8, 0.65], true);
  // Where the way is free, a plain arch toward the middle.
  const arches = [0.35, 0.2, 0.5].map((pull) => arch(from, to, loop, pull));
  if (kind === "horizontal") return [...arches, ...round([0.4, 0.55, 0.75, 0.9], false, true), ...around, ...other];
  const bends = [0, 0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.24, -0.24].map((bend) => bent(from, to, bend));
  return [...bends, ...around, ...other];
}

/** The pieces of a line that may be drawn: nothing inside its own ends, under a token, a name or the paper. */
export function clearPieces(way: readonly Point[], from: End, to: End, { board, paper, boxes, tokens }: Obstacles): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  const fine: Point[] = way.flatMap((p, i) => {
    const q = way[i + 1];
    if (!q) return [p];
    const parts = Math.max(1, Math.ceil(Math.hypot(q.x - p.x, q.y - p.y) / FINE));
    return Array.from({ length: parts }, (_, k) => ({ x: lerp(p.x, q.x, k / parts), y: lerp(p.y, q.y, k / parts) }));
  });
  for (const p of fine) {
    const hidden =
      isAt(from, p, 2) ||
      isAt(to, p, 2) ||
      !holds(board, p.x, p.y) ||
      holds(paper, p.x, p.y) ||
      boxes.some((box) => holds(box, p.x, p.y)) ||
      tokens.some((t) => isOther(t, from) && isOther(t, to) && isAt(t, p, 2));
    if (!hidden) piece.push(p);
    else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces.filter((one) => one.length > 2);
}

/** The line between two tokens, as pieces that may be drawn; usually one. */
export function routeOf(loop: Loop, from: End, to: End, kind: Kind, obstacles: Obstacles): Point[][] {
  const straight = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  let best: Point[] = [];
  let least = Infinity;
  candidates(loop, obstacles.paper, from, to, kind).forEach((way, rank) => {
    const cost = meets(way, from, to, obstacles) + rank * 0.12 + (kind === "horizontal" ? 0.2 : 5) * (lengthOf(way) / straight - 1);
    if (cost >= least) return;
    least = cost;
    best = way;
  });
  return clearPieces(best, from, to, obstacles);
}
