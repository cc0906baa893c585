import { describe, expect, it } from "vitest";
import { fingerprint } from "../lib/hash.ts";
import { act, order, refusal, table } from "../testing/table.ts";
import { apply, permit, submit } from "./apply.ts";
import { moveOf, openMoves } from "./open-moves.ts";
import { sightOf } from "./sight.ts";

describe("the one door", () => {
  it("takes entries in their order only, and a refused one changes nothing", () => {
    const match = table();
    const { n } = match.state;
    const before = fingerprint(match.state);
    const entry = { t: 5000, by: "seat:A", do: "open-channel", with: { to: "C" } } as const;
    expect(apply(match, { ...entry, n: n + 2 })).toEqual({ ok: false, reason: "wrong-number", params: { expected: n + 1, got: n + 2 } });
    expect(apply(match, { ...entry, n })).toMatchObject({ reason: "wrong-number" });
    expect(apply(match, { ...entry, n: n + 1, with: { to: "Z" } })).toEqual({ ok: false, reason: "unknown-seat", params: { seat: "Z" } });
    expect([fingerprint(match.state), match.past.length]).toEqual([before, n]);
    expect(apply(match, { ...entry, n: n + 1 })).toEqual({ ok: true });
    expect(match.state).toMatchObject({ n: n + 1, t: 5000 });
    expect(match.past.at(-1)).toEqual({ ...entry, n: n + 1 });
  });

  it("takes the price from whoever acts, and from nobody else", () => {
    const match = table();
    const { contacts } = match.state.pub;
    expect(contacts).toEqual({ A: 3, B: 2, C: 2, D: 2, ORG: 3, BIG: 3 });
    act(match, "C", "open-channel", { to: "D" });
    act(match, "C", "say", { channel: "public", text: "#m1" });
    expect(contacts).toEqual({ A: 3, B: 2, C: 1, D: 2, ORG: 3, BIG: 3 });
    expect(submit(match, "seat:C", "open-caucus", { with: ["A", "B"] })).toEqual({
      ok: false,
      reason: "no-contacts",
      params: { cost: 2, left: 1 },
    });
    act(match, "C", "open-channel", { to: "B" });
    expect(contacts["C"]).toBe(0);
  });

  it("notes once who has acted in a meeting; to be ready or done is no act", () => {
    const match = table();
    act(match, "A", "done");
    order(match, "facilitator", "broadcast", { text: "#m1", digest: "0123456789abcdef" });
    for (let i = 0; i < 2; i++) act(match, "C", "say", { channel: "public", text: "#m1" });
    expect(match.state.pub.acted).toEqual(["C"]);
    expect(match.state.pub.done).toEqual(["A"]);
  });

  it("speaks of the role first, then of the time, then of the form, then of the case", () => {
    const match = table();
    expect(refusal(match, "B", "table-package", { nonsense: 1 })).toBe("not-for-you");
    expect(refusal(match, "A", "table-package", { nonsense: 1 })).toBe("wrong-stage");
    expect(submit(match, "seat:A", "table", { issue: 3 })).toEqual({
      ok: false,
      reason: "bad-payload",
      params: { field: "issue", problem: "invalid_type" },
    });
    expect(refusal(match, "A", "table", { issue: "pace", option: "mid", more: true })).toBe("bad-payload");
    expect(refusal(match, "A", "table", { issue: "price", option: "mid" })).toBe("unknown-issue");
    expect(submit(match, "seat:A", "fly")).toEqual({ ok: false, reason: "unknown-action", params: { action: "fly" } });
  });

  it("keeps no entries where nobody wants them", () => {
    const match = { ...table(), past: [], keeps: false };
    act(match, "A", "done");
    expect(match.past).toEqual([]);
  });
});

describe("open moves", () => {
  it("list what a role may ever do, with prices, or why nothing of the kind is open", () => {
    const match = table();
    const sight = sightOf(match.setup.open, match.state, "C");
    const moves = openMoves(sight, "seat:C");
    const ids = moves.map((move) => move.do);
    expect(ids).toContain("open-channel");
    for (const id of ["call-silence", "contribute", "pause", "tick"]) expect(ids).not.toContain(id);
    const channel = moves.find((move) => move.do === "open-channel");
    expect(channel?.examples).toContainEqual({ with: { to: "A" }, cost: 1 });
    expect(channel?.examples).toContainEqual({ with: { to: "firms" }, cost: 2 });
    expect(moveOf(sight, "seat:C", "deliver")).toMatchObject({ examples: [], refusal: { reason: "wrong-stage" } });
    expect(moveOf(sight, "seat:C", "answer-deal")).toMatchObject({ examples: [], refusal: { reason: "nothing-to-do" } });
    expect(moveOf(sight, "seat:C", "order-agenda")).toBeNull();
    for (const move of moves) for (const example of move.examples) expect(permit(sight, "seat:C", move.do, example.with)).toBeNull();
  });

  it("are the chair's and the facilitator's own too", () => {
    const match = table();
    expect(moveOf(sightOf(match.setup.open, match.state, "A"), "seat:A", "order-agenda")?.examples.length).toBeGreaterThan(0);
    const ids = openMoves(sightOf(match.setup.open, match.state, null), "facilitator").map((move) => move.do);
    expect(ids).toEqual(expect.arrayContaining(["pause", "next", "rewind", "seat-player"]));
    expect(ids).not.toContain("table");
  });
});
