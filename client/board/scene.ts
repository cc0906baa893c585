/** The one scene of the board: keeps what stands on it in step with the model, and draws it when asked. */
import * as Phaser from "phaser";
import { flagBook, type FlagBook } from "./flag-textures.ts";
import { drawGround } from "./ground.ts";
import type { Layout } from "./layout.ts";
import { drawLines, type Drawn } from "./lines.ts";
import type { BoardModel } from "./model.ts";
import { drawMotion, LIVELY, type Journey } from "./motion.ts";
import { drawOrganisation, aboutBox } from "./organisation-token.ts";
import { drawPaper } from "./paper.ts";
import { drawPartner } from "./partner-token.ts";
import type { Pen } from "./pen.ts";
import { routeOf, type End, type Obstacles } from "./routes.ts";
import { drawSeat, seatName } from "./seat-token.ts";
import { grown, polarOf, type Point } from "./shapes.ts";
import type { Sheet } from "./strips.ts";

export interface Picture {
  model: BoardModel;
  layout: Layout;
  sheet: Sheet;
  pen: Omit<Pen, "scene">;
  chairWord: string;
}

type Part = Phaser.GameObjects.Container;

export class BoardScene extends Phaser.Scene {
  #picture: Picture | null = null;
  #drawn: Drawn[] = [];
  #focus: string | null = null;
  #journeys: Journey[] = [];
  #until = 0;
  readonly #kept = new Map<string, { sign: string; part: Part }>();
  readonly #routes = new Map<string, Point[][]>();
  #routesFor = "";
  #layers: Record<"ground" | "lines" | "pulse" | "travel", Phaser.GameObjects.Graphics> | null = null;
  #flags: FlagBook = () => null;
  readonly #onFlag: () => void;
  #generation = 0;

  constructor(onFlag: () => void) {
    super("board");
    this.#onFlag = onFlag;
  }

  create(): void {
    const layer = (depth: number): Phaser.GameObjects.Graphics => this.add.graphics().setDepth(depth);
    this.#layers = { ground: layer(0), lines: layer(1), pulse: layer(2), travel: layer(9) };
    this.#flags = flagBook(this, () => {
      // A flag that came late belongs into tokens that already stand.
      this.#generation++;
      this.#onFlag();
    });
  }

  /** Has Phaser made it yet? */
  get isReady(): boolean {
    return this.#layers !== null;
  }

  /** Brings the board to a new picture. */
  show(picture: Picture, now: number): void {
    const before = this.#picture;
    this.#picture = picture;
    this.cameras.main.setViewport(0, 0, this.scale.width, this.scale.height).setOrigin(0, 0).setZoom(picture.pen.ratio);
    if (this.#layers) drawGround(this.#layers.ground, picture.model, picture.layout, picture.pen.colours);
    this.#keepParts(picture);
    this.#drawn = this.#drawnLinks(picture);
    this.#send(before?.model ?? null, picture, now);
    if (!before || JSON.stringify(before.model.links) !== JSON.stringify(picture.model.links)) this.#until = now + LIVELY;
    this.focusOn(this.#focus);
  }

  /** Lines of what is pointed at stand out; null for none. */
  focusOn(id: string | null): void {
    this.#focus = id;
    if (this.#picture && this.#layers) drawLines(this.#layers.lines, this.#drawn, this.#picture.pen.colours, this.#picture.layout.font, id);
  }

  /** Draws what moves; true while it goes on moving. */
  move(now: number, still: boolean): boolean {
    if (!this.#picture || !this.#layers) return false;
    const { pen, layout } = this.#picture;
    const moving = {
      drawn: this.#drawn,
      journeys: still ? [] : this.#journeys,
      until: still ? 0 : this.#until,
      colours: pen.colours,
      font: layout.font,
    };
    const goesOn = drawMotion(this.#layers.pulse, this.#layers.travel, moving, now);
    if (!goesOn) this.#journeys = [];
    return goesOn;
  }

  #keep(key: string, sign: string, depth: number, draw: () => Part): void {
    const known = this.#kept.get(key);
    if (known?.sign === sign) return;
    known?.part.destroy();
    this.#kept.set(key, { sign, part: draw().setDepth(depth) });
  }

  #keepParts({ model, layout, sheet, pen: half, chairWord }: Picture): void {
    const pen: Pen = { ...half, scene: this };
    const { font } = layout;
    const look = JSON.stringify([half, font, this.#generation]);
    const words = { you: model.youWord, chair: chairWord };
    const wanted = new Set(["paper"]);
    this.#keep("paper", JSON.stringify([look, layout.paper, model.clauses, model.title, model.subtitle]), 3, () =>
      drawPaper(pen, model, layout.paper, sheet, this.#flags),
    );
    const each = <T extends { id: string }>(
      kind: string,
      things: readonly T[],
      spots: Layout["seats"],
      draw: (thing: T, spot: Layout["seats"][number]) => Part,
    ): void => {
      things.forEach((thing, i) => {
        const spot = spots[i];
        if (!spot) return;
        wanted.add(`${kind}:${thing.id}`);
        this.#keep(`${kind}:${thing.id}`, JSON.stringify([look, spot, thing]), 5, () => draw(thing, spot));
      });
    };
    each("seat", model.seats, layout.seats, (seat, spot) => drawSeat(pen, seat, spot, font, words, this.#flags));
    each("organisation", model.organisations, layout.organisations, (one, spot) => drawOrganisation(pen, one, spot, font));
    each("partner", model.partners, layout.partners, (partner, spot) => drawPartner(pen, partner, spot, font, layout.compact));
    for (const [key, { part }] of this.#kept)
      if (!wanted.has(key)) {
        part.destroy();
        this.#kept.delete(key);
      }
  }

  #drawnLinks({ model, layout, pen: half }: Picture): Drawn[] {
    const pen: Pen = { ...half, scene: this };
    const ends = new Map<string, End>();
    model.seats.forEach((seat, i) => ends.set(seat.id, { ...(layout.seats[i] ?? { x: 0, y: 0, r: 0 }), box: undefined }));
    model.organisations.forEach((one, i) => {
      const spot = layout.organisations[i];
      if (spot) ends.set(one.seat, { x: spot.x, y: spot.y, r: spot.r + 3 });
    });
    model.partners.forEach((partner, i) => {
      const spot = layout.partners[i];
      if (spot) ends.set(partner.id, { x: spot.x, y: spot.y, r: spot.r, box: spot.box });
    });
    const names = model.seats.flatMap((seat, i) => {
      const spot = layout.seats[i];
      const name = spot ? seatName(pen, seat, spot, layout.font, model.youWord) : null;
      return name ? [grown(name.box, 1)] : [];
    });
    const under = layout.organisations.flatMap((spot, i) => {
      const one = model.organisations[i];
      return (one && aboutBox(spot, one, layout.font)) ?? [];
    });
    const board = { x: 1, y: 1, w: layout.width - 2, h: layout.height - 2 };
    const obstacles: Obstacles = { board, paper: grown(layout.paper, 4), boxes: [...names, ...under], tokens: [...ends.values()] };
    const sign = JSON.stringify([obstacles, layout.loop]);
    if (sign !== this.#routesFor) this.#routes.clear();
    this.#routesFor = sign;
    return model.links.flatMap((link) => {
      const [from, to] = [ends.get(link.a), ends.get(link.b)];
      if (!from || !to) return [];
      const pieces = this.#routes.get(link.key) ?? routeOf(layout.loop, from, to, link.kind, obstacles);
      this.#routes.set(link.key, pieces);
      return [{ link, pieces }];
    });
  }

  /** Clauses that have found a carrier since the last picture set out from the paper. */
  #send(before: BoardModel | null, { model, layout, sheet }: Picture, now: number): void {
    if (!before) return;
    model.clauses.forEach((clause, i) => {
      const then = before.clauses.find((c) => c.id === clause.id)?.carrier;
      const strip = sheet.strips[i];
      const spot = layout.organisations[model.organisations.findIndex((o) => o.id === clause.carrier?.organisation)];
      if (clause.carrier?.consent !== "given" || !strip || !spot) return;
      if (then?.consent === "given" && then.organisation === clause.carrier.organisation) return;
      const { angle } = polarOf(layout.loop, spot);
      const from = { x: Math.cos(angle) > 0 ? strip.x + strip.w : strip.x, y: strip.y + strip.h / 2 };
      this.#journeys.push({ from, to: spot, began: now });
    });
  }
}
