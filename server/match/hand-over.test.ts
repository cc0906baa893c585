// A bot that takes over a seat keeps the word that its person gave, acts as chair where she was chair, and never stands in the way.
import { expect, it } from "vitest";
import { botNamed } from "../../shared/bots/index.ts";
import type { Match } from "../../shared/rules/match.ts";
import { openSqlite } from "../store/sqlite.ts";
import { createRecord } from "./create.ts";
import { openLedger, type Ledger } from "./ledger.ts";
import { botAt } from "./players.ts";
import { openShelf } from "./shelf.ts";
import { botTurns } from "./turns.ts";

const shelf = openShelf(undefined);

/** One match: `seat` is a person's, who plays in her own way until the meeting `leaves`, and a bot's from then on. */
function handOver(
  scenario: string,
  seed: string,
  seat: string,
  leaves: number,
): { ledger: Ledger; given: { deal: string; term: number }[] } {
  const whole = shelf.scenario(scenario);
  if (!whole) throw new Error("no scenario");
  const store = openSqlite(":memory:");
  const made = createRecord(store, whole, { scenario, seed, seats: { [seat]: "human" } }, 0);
  if (!made.ok) throw new Error(made.error);
  const fail = (error: unknown): never => {
    throw error;
  };
  const ledger = openLedger(store, made.record, fail);
  const setPlayer = (kind: "human" | "bot"): void => {
    const payload = { seat, kind, bot: kind === "bot" ? "conceder+heir" : null, state: kind === "bot" ? "away" : "active" };
    expect(ledger.enter({ by: "system", do: "seat-player", with: payload, t: 0 }).ok).toBe(true);
  };
  const turns = botTurns({
    match: () => ledger.match,
    botOf: (id) => botAt(ledger.match, made.record.players, id) ?? (id === seat ? botNamed("positional") : null),
    enter: (id, action, payload) => {
      const words = action === "say" ? { ...payload, text: "words" } : payload;
      return ledger.enter({ by: `seat:${id}`, do: action, with: words, t: ledger.match.state.t + 1000, relaxed: true });
    },
    onFault: fail,
  });
  setPlayer("human");
  ledger.enter({ by: "system", do: "start", t: 0 });
  let given: { deal: string; term: number }[] | null = null;
  while (turns.step()) {
    if (given !== null || ledger.match.state.pub.meeting < leaves) continue;
    setPlayer("bot");
    given = promisesOf(ledger.match, seat);
  }
  store.close();
  return { ledger, given: given ?? [] };
}

/** Promises to live with a wording that the seat has given in deals that stand. */
const promisesOf = ({ state }: Match, seat: string): { deal: string; term: number }[] =>
  state.deals.flatMap(({ id, status, terms }) =>
    status === "standing" ? terms.flatMap((term, at) => (term.by === seat && term.kind === "accept" ? [{ deal: id, term: at }] : [])) : [],
  );

it("keeps every promise to accept that the person gave before she was lost", () => {
  let kept = 0;
  for (let seed = 0; seed < 10; seed++) {
    const { ledger, given } = handOver(seed % 2 === 0 ? "toronto-2010" : "first-table", `hand ${seed}`, "IND", seed % 2 === 0 ? 3 : 1);
    expect(ledger.match.state.pub.phase).toBe("debriefing");
    for (const { deal, term } of given) {
      const mark = ledger.match.state.deals.find(({ id }) => id === deal)?.marks[term];
      expect({ seed, deal, mark }).not.toEqual({ seed, deal, mark: "broken" });
      if (mark === "kept") kept++;
    }
  }
  expect(kept).toBeGreaterThan(0);
});

it("chairs from the next moment on when the chair is lost, and brings the match to its end", () => {
  for (const scenario of ["first-table", "toronto-2010"]) {
    const preset = shelf.scenario(scenario)?.seats.find((one) => one.chair)?.id ?? "";
    const { ledger } = handOver(scenario, "chair", preset, 1);
    const { past, state } = ledger.match;
    const lost = past.findLast((entry) => entry.do === "seat-player" && entry.with["kind"] === "bot")?.n ?? Infinity;
    const after = past.filter((entry) => entry.n > lost && entry.by === `seat:${preset}`).map((entry) => entry.do);
    const chairing = ["call-silence", "table-package", "order-agenda", "ask-poll", "shift-draft"];
    expect(after.filter((act) => chairing.includes(act)).length).toBeGreaterThan(0);
    expect(state.pub.phase).toBe("debriefing");
  }
});
