import { describe, expect, it } from "vitest";
import type { Match } from "../../rules/match.ts";
import { sightOf } from "../../rules/sight.ts";
import { act, connect, table } from "../../testing/table.ts";
import { diceFor } from "../define-bot.ts";
import { bests, gain, levels } from "../mind/gains.ts";
import { mindOf, type Mind } from "../mind/mind.ts";
import { crossedBy, crosses, redLine } from "../mind/red-line.ts";
import { withdrawDeal } from "../talk/answer.ts";
import { proposeDeals } from "../talk/deals.ts";
import { restateLine } from "../talk/line.ts";
import { answerCall } from "../text/answer-call.ts";
import { footnoteInstead } from "../text/footnote.ts";
import { isTolerable } from "../text/tolerable.ts";
import { personaNamed } from "./named.ts";

function mind(match: Match, seat: string, name: string, seed = "1"): Mind {
  const persona = personaNamed(name);
  const found = persona && mindOf(sightOf(match.setup.open, match.state, seat), diceFor(seed, seat, 1), persona);
  if (!found) throw new Error("no mind");
  return found;
}

describe("a hard-liner", () => {
  it("has its red line on the issue that can bring it most, at a level that is to be had", () => {
    const m = mind(table({ meeting: "leaders-2" }), "B", "conceder+hard-liner");
    const line = redLine(m);
    expect(line?.issue).toBe(bests(m).indexOf(Math.max(...bests(m))));
    expect(levels(m, line?.issue ?? 0).some((o) => gain(m, line?.issue ?? 0, o) >= (line?.least ?? Infinity))).toBe(true);
    expect(redLine(mind(table(), "B", "conceder"))).toBeNull();
  });

  it("stops a text that crosses it, names a wording that does not, and says so", () => {
    const match = table({ meeting: "leaders-2" });
    const m = mind(match, "B", "problem-solver+hard-liner");
    const issue = redLine(m)?.issue ?? 0;
    const best = match.setup.open.issues.map((_, k) =>
      levels(m, k).reduce((a, o) => (gain(m, k, o) > gain(m, k, a) ? o : a), levels(m, k)[0] ?? 0),
    );
    const worst = levels(m, issue).find((o) => crosses(m, issue, o)) ?? -1;
    const crossed = best.with(issue, worst);
    expect(crossedBy(m, crossed)).toBe(issue);
    expect(crossedBy(m, best)).toBe(-1);
    expect(isTolerable(m, issue, worst)).toBe(false);
    const call = {
      id: "k",
      kind: "whole" as const,
      issue: -1,
      package: crossed,
      by: "A",
      openedAt: 0,
      deadline: null,
      answers: {},
      footnotes: [],
    };
    match.state.pub.call = call;
    const [answer] = answerCall(mind(match, "B", "problem-solver+hard-liner"));
    expect(answer).toMatchObject({ do: "answer-call", with: { ok: false }, reason: { rule: "red-line" } });
    const wording = match.setup.open.issues[issue]?.options.findIndex((o) => o.id === answer?.with["wording"]) ?? -1;
    expect(crosses(m, issue, wording)).toBe(false);
    match.state.pub.call = { ...call, package: best };
    expect(answerCall(mind(match, "B", "problem-solver+hard-liner"))[0]).toMatchObject({ with: { ok: true } });
  });
});

describe("an heir", () => {
  it("makes no deals, restates no line, takes no promise back and declares no footnote in its player's name", () => {
    const match = table({ meeting: "ministers", ties: { "C|D": 2 } });
    const channel = connect(match, "C", "D");
    const proposals = Array.from({ length: 20 }, (_, i) => proposeDeals(mind(match, "C", "conceder", `p${i}`)).length);
    expect(Math.max(...proposals)).toBeGreaterThan(0);
    for (let i = 0; i < 20; i++) {
      expect(proposeDeals(mind(match, "C", "conceder+heir", `p${i}`))).toEqual([]);
      expect(restateLine(mind(match, "C", "positional+showy+heir", `p${i}`))).toEqual([]);
    }
    act(match, "C", "propose-deal", {
      channel,
      terms: [
        { kind: "accept", by: "C", issue: "pace", options: ["top"] },
        { kind: "accept", by: "D", issue: "scope", options: ["weak"] },
      ],
    });
    const deal = match.state.deals[0];
    if (deal) Object.assign(deal, { status: "standing", accepted: ["C", "D"] });
    match.state.pub.meeting = match.setup.open.meetings.findIndex((m) => m.id === "leaders-2");
    match.state.pub.acted = [];
    expect(withdrawDeal(mind(match, "C", "positional")).map((m) => m.do)).toEqual(["withdraw-deal"]);
    expect(withdrawDeal(mind(match, "C", "positional+heir"))).toEqual([]);
  });

  it("stops or lets pass at the last call, but stands aside from nothing", () => {
    const match = table({ meeting: "leaders-2" });
    const calls = match.setup.open.meetings.length;
    for (let i = 0; i < calls; i++)
      match.state.pub.calls.push({
        kind: "whole",
        issue: -1,
        package: [1, 1, 0, 1],
        meeting: match.state.pub.meeting,
        passed: false,
        objectors: ["D"],
        by: "A",
      });
    const chosen = [4, 3, 0, 3];
    const plain = ["A", "B", "C", "D"].some((seat) => footnoteInstead(mind(match, seat, "conceder"), chosen).length > 0);
    expect(plain).toBe(true);
    for (const seat of ["A", "B", "C", "D"]) expect(footnoteInstead(mind(match, seat, "conceder+heir"), chosen)).toEqual([]);
  });
});
