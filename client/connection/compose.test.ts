import { describe, expect, it } from "vitest";
import { viewFor } from "../../shared/rules/view.ts";
import type { News, PrivateDesk, PublicBoard } from "../../shared/wire/board.ts";
import { toCells } from "../../shared/wire/cells.ts";
import { BOARD_PLAN, DESK_PLAN } from "../../shared/wire/plans.ts";
import { vocabularyOf } from "../../shared/wire/vocabulary.ts";
import { table } from "../../shared/testing/table.ts";
import { createArchive } from "./archive.ts";
import { composeView, type CellSource } from "./compose.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const line = (n: number): News => ({ n, by: "seat:p1", do: "done", with: {} });

describe("the view from the wire", () => {
  const match = table();
  const { open } = match.setup;
  const words = vocabularyOf(open);
  const seat = open.seats[0]?.id ?? "";
  const seen = viewFor(match, { kind: "seat", seat });
  const { nextId: _, ...pub } = seen.pub;
  const board: Omit<PublicBoard, "n" | "t" | "running"> = {
    code: "k7m4qx",
    coach: true,
    pub,
    names: { [seat]: "Ada" },
    words: { "#m0": "Welcome." },
    leaked: [],
    news: [line(1), line(3)],
  };
  const desk: PrivateDesk = {
    desk: seen.desk ?? match.state.desks[seat] ?? ({} as never),
    deals: [],
    requests: [],
    questions: [],
    talk: {},
    words: { "#m1": "Good morning." },
    news: [line(2), line(3)],
  };
  const boardCells = toCells(board, BOARD_PLAN, words);
  const deskCells = toCells(desk, DESK_PLAN, words);
  const compose = (who: string | null, cells: CellSource, own?: CellSource, archive = createArchive()) =>
    composeView(open, who, cells, own, { t: seen.t, running: true, archive, debrief: null }, 77);

  it("is the view that the rules give the seat, up to the number of the latest entry that it may read", () => {
    const made = compose(seat, boardCells, deskCells);
    expect(plain(made?.view)).toEqual({ ...(plain(seen) as object), n: 3, pub: { ...(plain(pub) as object), nextId: 0 } });
    expect(made?.around).toMatchObject({ code: "k7m4qx", at: 77, running: true, words: { "#m0": "Welcome.", "#m1": "Good morning." } });
  });

  it("puts what all may read and what one may read in the log's order, each once, behind what was read before", () => {
    const archive = createArchive();
    archive.add({ news: [line(0), line(2)], words: { "#m9": "Before." } });
    const { around } = compose(seat, boardCells, deskCells, archive) ?? {};
    expect(around?.news.map((entry) => entry.n)).toEqual([0, 1, 2, 3]);
    expect(around?.words).toEqual({ "#m0": "Welcome.", "#m1": "Good morning.", "#m9": "Before." });
  });

  it("has no desk for an onlooker, and nothing at all before the board is whole", () => {
    expect(compose(null, boardCells)?.view).toMatchObject({ desk: null, viewer: { kind: "observer" } });
    expect(compose(null, [])).toBeNull();
    expect(compose(null, [...boardCells].slice(0, 1))).toBeNull();
  });
});
