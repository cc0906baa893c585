// The guided match, played by somebody who does what the hints say, and by a bot that does not read them.
import { expect, describe, it } from "vitest";
import source from "../../assets/scenarios/first-table/scenario.yaml?raw";
import english from "../../assets/public/locales/en.json";
import chinese from "../../assets/public/locales/zh-Hans.json";
import { botNamed } from "../../shared/bots/index.ts";
import { diceFor, type Bot, type Move } from "../../shared/bots/define-bot.ts";
import { namesFor } from "../../shared/i18n/names.ts";
import { submit } from "../../shared/rules/apply.ts";
import { compile } from "../../shared/rules/compile.ts";
import { openMatch, type Match } from "../../shared/rules/match.ts";
import { moveOf } from "../../shared/rules/open-moves.ts";
import { viewFor, type View } from "../../shared/rules/view.ts";
import { loadScenario } from "../../shared/scenario/load.ts";
import { openTheTable, turns } from "../../shared/testing/play.ts";
import { HINT_KEYS, type Hint, type HintKey } from "./hint.ts";
import { nextHint } from "./next-hint.ts";
import { hintWords } from "./words.ts";

const loaded = loadScenario({ text: source });
if (!loaded.ok) throw new Error("first-table does not load");
const { scenario } = loaded;

const named = (id: string): Bot => botNamed(id) ?? { id, decide: () => null };

interface Played {
  match: Match;
  hints: Hint[];
}

/** What a reader does with a hint that has no action ready. */
function byHand(view: View, { key }: Hint): Pick<Move, "do" | "with"> | null {
  const first = (id: string, fits: (payload: Record<string, unknown>) => boolean): Pick<Move, "do" | "with"> | null => {
    const example = moveOf(view, `seat:${view.seat ?? ""}`, id)?.examples.find((one) => fits(one.with));
    return example ? { do: id, with: example.with } : null;
  };
  if (key === "proposal") return first("answer-deal", (payload) => payload["accept"] === true);
  if (key === "deliver") {
    const hint = nextHint(view);
    return first("deliver", (payload) => payload["issue"] === hint?.params.issue && payload["choice"] === "full");
  }
  return key === "answer" ? first("answer-call", (payload) => payload["ok"] === false) : null;
}

/** Plays to the debriefing. `reads`: the seat follows its hints; else a bot plays it, and hints are only looked at. */
function play(seat: string, seed: string, reads: boolean): Played {
  const match = openMatch(compile(scenario, "4"), seed, { timed: false });
  const hints: Hint[] = [];
  const see = (): View => JSON.parse(JSON.stringify(viewFor(match, { kind: "seat", seat }))) as View;
  const look = (): Hint | null => {
    const hint = nextHint(see());
    if (hint) hints.push(hint);
    return hint;
  };
  submit(match, "system", "start");
  look();
  openTheTable(match);
  for (const turn of turns(match)) {
    const { state } = match;
    const hint = turn.seat === seat ? look() : null;
    const bot = named(turn.seat === "WMO" ? "house" : "conceder");
    const decided = turn.worn ? null : bot.decide(viewFor(match, { kind: "seat", seat: turn.seat }), diceFor(seed, turn.seat, state.n));
    const move = hint && reads ? (hint.offer ?? byHand(see(), hint)) : decided;
    const result = submit(match, `seat:${turn.seat}`, move?.do ?? "done", move?.with ?? {}, state.t + 1000);
    if (!result.ok && hint && reads) throw new Error(`${hint.key} led ${turn.seat} to ${move?.do}: ${result.reason}`);
    if (!result.ok) submit(match, `seat:${turn.seat}`, "done", {}, state.t + 1000);
  }
  look();
  return { match, hints };
}

const keysOf = (hints: readonly Hint[]): HintKey[] => [...new Set(hints.map((hint) => hint.key))];

describe("the guided match", () => {
  it("leads India through both networks, the text and its delivery, to a communiqué", () => {
    const seen = new Set<HintKey>();
    for (const seed of ["1", "2", "4", "6"]) {
      const { match, hints } = play("IND", seed, true);
      expect(match.state.pub.outcome?.kind).toBe("communique");
      expect(keysOf(hints)).toEqual(expect.arrayContaining(["brief", "channel", "answer", "visit", "deliver", "debriefing"]));
      for (const { key } of hints) seen.add(key);
    }
    expect([...seen]).toEqual(expect.arrayContaining(["head", "cover", "paper", "table", "proposal"]));
  });

  it("leads the chair to a package and a call, and the head to its contribution and consent", () => {
    const chair = play("MEX", "1", true);
    expect(keysOf(chair.hints)).toEqual(expect.arrayContaining(["package", "call"]));
    expect(chair.match.state.pub.outcome?.kind).toBe("communique");
    expect(keysOf(play("WMO", "1", true).hints)).toEqual(expect.arrayContaining(["fulfil", "consent"]));
  });

  it("asks who is to carry the text once leaders meet", () => {
    const match = openMatch(compile(scenario, "4"), "1", { timed: false });
    submit(match, "system", "start");
    openTheTable(match);
    submit(match, "facilitator", "next");
    const skipped = new Set<HintKey>(["cover", "deal", "channel", "head", "paper", "table"]);
    const hint = nextHint(viewFor(match, { kind: "seat", seat: "IND" }), skipped);
    expect(hint).toMatchObject({ key: "carrier", params: { organisation: "WMO", issue: "warning" } });
    expect(submit(match, "seat:IND", "name-carrier", hint?.offer?.with ?? {})).toEqual(expect.objectContaining({ ok: true }));
  });

  it.each(["IND", "CAN", "MEX", "WMO"])("offers %s nothing that the rules refuse, in a handful of hints", (seat) => {
    for (const seed of ["1", "2", "3"]) {
      const { hints, match } = play(seat, seed, true);
      expect(match.state.pub.phase).toBe("debriefing");
      expect(keysOf(hints).length).toBeLessThanOrEqual(15);
      expect(hints.at(-1)?.key).toBe("debriefing");
    }
  });

  it.each(["IND", "CAN", "MEX", "WMO"])("ends by itself for %s who does not read", (seat) => {
    const { hints } = play(seat, "4", false);
    expect(hints[0]?.key).toBe("brief");
    expect(hints.at(-1)?.key).toBe("debriefing");
  });

  it("does not repeat what was skipped, and says nothing to onlookers", () => {
    const match = openMatch(compile(scenario, "4"), "1", { timed: false });
    submit(match, "system", "start");
    const view = viewFor(match, { kind: "seat", seat: "IND" });
    expect(nextHint(view)?.key).toBe("brief");
    expect(nextHint(view, new Set(["brief"]))).toBeNull();
    expect(nextHint(viewFor(match, { kind: "observer" }))).toBeNull();
  });

  it.each([
    ["en", english],
    ["zh-Hans", chinese],
  ])("has words for every hint in %s", (id, messages) => {
    const names = namesFor(compile(scenario, "4").open, {});
    for (const key of HINT_KEYS) {
      const words = hintWords({ id, messages }, names, { key, params: {}, target: "now", offer: null, form: null });
      expect(words.title).not.toBe(`${key}.title`);
      expect(words.text).not.toBe(`${key}.text`);
    }
  });
});
