import { describe, expect, it } from "vitest";
import { viewFor } from "../../shared/rules/view.ts";
import type { News, PrivateDesk, PublicBoard } from "../../shared/wire/board.ts";
import { flatten } from "../../shared/wire/flatten.ts";
import { table } from "../../shared/testing/table.ts";
import { composeView } from "./compose.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const line = (n: number): News => ({ n, t: n, by: "seat:p1", do: "done", with: {} });

describe("the view from the wire", () => {
  const match = table();
  const { open } = match.setup;
  const seat = open.seats[0]?.id ?? "";
  const seen = viewFor(match, { kind: "seat", seat });
  const board: PublicBoard = {
    n: seen.n,
    t: seen.t,
    running: true,
    code: "k7m4qx",
    pub: seen.pub,
    names: { [seat]: "Ada" },
    words: { "#m0": "Welcome." },
    leaked: [],
    news: [line(1), line(3)],
    debrief: null,
  };
  const desk: PrivateDesk = {
    desk: seen.desk ?? match.state.desks[seat] ?? ({} as never),
    deals: [],
    requests: [],
    talk: {},
    words: { "#m1": "Good morning." },
    news: [line(2), line(3)],
  };

  it("is the view that the rules give the seat", () => {
    const made = composeView(open, seat, flatten(board), flatten(desk), 77);
    expect(plain(made?.view)).toEqual(plain(seen));
    expect(made?.around).toMatchObject({ code: "k7m4qx", at: 77, running: true, words: { "#m0": "Welcome.", "#m1": "Good morning." } });
  });

  it("puts what all may read and what one may read in the log's order, each once", () => {
    expect(composeView(open, seat, flatten(board), flatten(desk), 0)?.around.news.map((entry) => entry.n)).toEqual([1, 2, 3]);
  });

  it("has no desk for an onlooker, and nothing at all before the board is whole", () => {
    expect(composeView(open, null, flatten(board), undefined, 0)?.view).toMatchObject({ desk: null, viewer: { kind: "observer" } });
    expect(composeView(open, null, [], undefined, 0)).toBeNull();
    expect(composeView(open, null, [["", "{"]], undefined, 0)).toBeNull();
  });
});
