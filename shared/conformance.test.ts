/** What holds for every action, scenario and preset, looped over and not remembered. */
import { describe, expect, it } from "vitest";
import { random } from "./bots/random.ts";
import { canonical, fingerprint } from "./lib/hash.ts";
import { ACTION_LIST } from "./rules/actions/index.ts";
import { apply, COMMON_REFUSALS, permit, submit } from "./rules/apply.ts";
import { openMatch, type Match } from "./rules/match.ts";
import { openMoves } from "./rules/open-moves.ts";
import { sightOf } from "./rules/sight.ts";
import { viewFor, type View } from "./rules/view.ts";
import { eachPreset } from "../server/testing/built-in.ts";
import { playOut } from "./testing/play.ts";
import { walk } from "./testing/walk.ts";

const PRESETS = eachPreset();
const TABLE = PRESETS.map((p) => [p.name, p] as const);

/** A match that can be tried on: its own state, the same past. */
function copyOf(match: Match): Match {
  return { ...match, state: structuredClone(match.state), past: [...match.past], keeps: false };
}

function throughJson(view: View): View {
  return JSON.parse(JSON.stringify(view)) as View;
}

describe("actions", () => {
  it("have ids of their own, and name their refusals", () => {
    expect(new Set(ACTION_LIST.map((d) => d.id)).size).toBe(ACTION_LIST.length);
    for (const def of ACTION_LIST) {
      expect(def.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(def.who.length).toBeGreaterThan(0);
      expect(def.phases.length).toBeGreaterThan(0);
    }
  });
});

describe.each(TABLE)("%s", (_name, { setup }) => {
  it("offers no move that apply refuses, and gives only refusals that are named", () => {
    const known = new Set<string>([...COMMON_REFUSALS, "nothing-to-do", ...ACTION_LIST.flatMap((d) => d.refusals)]);
    let looks = 0;
    walk(setup, "offers", 600, (match, seat) => {
      if (++looks % 23 !== 0) return;
      const by = `seat:${seat}` as const;
      for (const move of openMoves(sightOf(setup.open, match.state, seat), by)) {
        if (move.refusal) expect(known, `${move.do}: ${move.refusal.reason}`).toContain(move.refusal.reason);
        // One example of each kind is tried to the end; the others are only asked for.
        const first = move.examples[looks % Math.max(1, move.examples.length)];
        if (first)
          expect(submit(copyOf(match), by, move.do, first.with), `${move.do} ${JSON.stringify(first.with)}`).toMatchObject({ ok: true });
      }
    });
    expect(looks).toBeGreaterThan(20);
  });

  it("judges a move by the view as by the state", () => {
    let looks = 0;
    let asked = 0;
    walk(setup, "judges", 600, (match, seat) => {
      if (++looks % 37 !== 0) return;
      const by = `seat:${seat}` as const;
      const sight = sightOf(setup.open, match.state, seat);
      const view = throughJson(viewFor(match, { kind: "seat", seat }));
      for (const def of ACTION_LIST) {
        // Examples of another seat are often closed to this one: refusals must agree as well.
        const other = setup.open.seats[looks % setup.open.seats.length]?.id ?? seat;
        const examples = [
          ...(def.examples(sight) as Record<string, unknown>[]),
          ...(def.examples(sightOf(setup.open, match.state, other)) as Record<string, unknown>[]),
        ];
        for (const example of examples.slice(0, 6)) {
          expect(permit(view, by, def.id, example), `${def.id} ${JSON.stringify(example)}`).toEqual(permit(sight, by, def.id, example));
          asked++;
        }
      }
      expect(openMoves(view, by)).toEqual(openMoves(sight, by));
    });
    expect(asked).toBeGreaterThan(50);
  });

  it.each(["a", "b", "c"])("plays to the end by random moves and replays to the same state (seed %s)", (seed) => {
    const match = openMatch(setup, seed);
    playOut(match, Object.fromEntries(setup.open.seats.map((s) => [s.id, random])));
    expect(match.state.pub.phase).toBe("debriefing");
    const again = openMatch(setup, seed);
    for (const entry of match.past) expect(apply(again, entry)).toEqual({ ok: true });
    expect(fingerprint(again.state)).toBe(fingerprint(match.state));
  });

  it("survives JSON in the middle of a match", () => {
    const first = walk(setup, "json", 200, () => undefined);
    const entries = first.past;
    const half = Math.floor(entries.length / 2);
    const match = openMatch(setup, "json");
    for (const entry of entries.slice(0, half)) apply(match, entry);
    const text = canonical(match.state);
    match.state = JSON.parse(JSON.stringify(match.state)) as Match["state"];
    expect(canonical(match.state)).toBe(text);
    for (const entry of entries.slice(half)) expect(apply(match, entry)).toEqual({ ok: true });
    expect(fingerprint(match.state)).toBe(fingerprint(first.state));
  });

  it("goes back to any entry and on from there", () => {
    const match = walk(setup, "back", 150, () => undefined);
    const entries = [...match.past];
    const to = Math.floor(entries.length / 2);
    const until = openMatch(setup, "back");
    for (const entry of entries.slice(0, to)) apply(until, entry);
    const { n } = match.state;
    expect(submit(match, "facilitator", "rewind", { to })).toMatchObject({ ok: true });
    expect(match.state.n).toBe(n + 1);
    const plain = (m: Match): string =>
      canonical({
        ...m.state,
        n: 0,
        t: 0,
        pub: { ...m.state.pub, startedAt: 0, call: m.state.pub.call && { ...m.state.pub.call, openedAt: 0 } },
      });
    expect(plain(match)).toBe(plain(until));
    const next = entries[to];
    if (next) expect(submit(match, next.by, next.do, next.with)).toMatchObject({ ok: true });
  });
});
