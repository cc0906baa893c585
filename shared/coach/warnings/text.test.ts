// Each warning at a small table: it comes when it should, with an act that mends it, and goes when there is no more reason for it.
import { describe, expect, it } from "vitest";
import { allDoneBut, keys, leaders, setFloor, warning } from "../../testing/coach.ts";
import { act, connect, nextMeeting, table } from "../../testing/table.ts";

describe("about the text", () => {
  it("call-below-floor: while a package below the floor is called, until one objects", () => {
    const match = leaders();
    act(match, "A", "call-silence", { scope: "whole" });
    expect(warning(match, "D", "call-below-floor")).toBe(null);
    setFloor(match, "D", 99);
    const found = warning(match, "D", "call-below-floor");
    expect(found).toMatchObject({ tone: "loss", params: { answered: false, floor: 99 }, mend: { do: "answer-call", with: { ok: false } } });
    act(match, "D", "answer-call", found?.mend?.with ?? {});
    expect(keys(match, "D")).not.toContain("call-below-floor");
    setFloor(match, "C", 99);
    act(match, "C", "answer-call", { ok: true });
    expect(warning(match, "C", "call-below-floor")?.params).toMatchObject({ answered: true });
  });

  it("draft-below-floor: where the text lies below the floor in a meeting that may adopt", () => {
    const match = leaders();
    expect(warning(match, "D", "draft-below-floor")).toBe(null);
    setFloor(match, "D", 99);
    expect(warning(match, "D", "draft-below-floor")).toMatchObject({ place: { panel: "draft" }, mend: { do: "object" } });
    const early = table();
    setFloor(early, "D", 99);
    expect(keys(early, "D")).not.toContain("draft-below-floor");
  });

  it("package-below-floor: for the chair whose own package lies below its floor", () => {
    const match = leaders();
    act(match, "B", "table", { issue: "pace", option: "low" });
    act(match, "A", "table-package", { package: { pace: "low" } });
    expect(warning(match, "A", "package-below-floor")).toBe(null);
    setFloor(match, "A", 99);
    expect(warning(match, "A", "package-below-floor")?.params).toMatchObject({ floor: 99 });
    expect(keys(match, "B")).not.toContain("package-below-floor");
  });

  it("wording-below-floor: where one's own wording would cost the floor that the text keeps", () => {
    const match = leaders();
    act(match, "A", "table", { issue: "pace", option: "low" });
    expect(keys(match, "A")).not.toContain("wording-below-floor");
    // By a hair the text is enough for A, and its own lower pace is not.
    const desk = match.state.desks["A"];
    const text = match.state.pub.draft.map((c) => c.text);
    const worth = text.reduce((sum, o, k) => sum + (desk?.worth[k]?.[o] ?? 0), 0);
    setFloor(match, "A", worth - 10);
    expect(warning(match, "A", "wording-below-floor")).toMatchObject({ params: { issue: 0 }, mend: { do: "withdraw-sponsorship" } });
  });

  it("deal-below-floor: for an offer that leads below the floor, one's own or another's", () => {
    const match = table({ meeting: "drafting" });
    match.state.pub.ties = { "A|B": 1 };
    const channel = connect(match, "A", "B");
    const terms = [
      { kind: "accept", by: "A", issue: "pace", options: ["none"] },
      { kind: "accept", by: "B", issue: "scope", options: ["none"] },
    ];
    act(match, "A", "propose-deal", { channel, terms });
    for (const seat of ["A", "B"]) setFloor(match, seat, 0);
    for (const seat of ["A", "B"]) expect(keys(match, seat)).not.toContain("deal-below-floor");
    for (const seat of ["A", "B"]) setFloor(match, seat, 60);
    expect(warning(match, "A", "deal-below-floor")).toMatchObject({ params: { own: true, seat: "B" }, mend: { do: "withdraw-deal" } });
    const offered = { params: { own: false, seat: "A" }, mend: { do: "answer-deal", with: { accept: false } } };
    expect(warning(match, "B", "deal-below-floor")).toMatchObject(offered);
  });

  it("objection-lapsed: in the meeting after one objected, while the text is too little", () => {
    const match = table({ meeting: "drafting" });
    const wording = match.setup.open.issues[0]?.options[match.state.pub.draft[0]?.text ?? 0]?.id === "none" ? "low" : "none";
    act(match, "D", "object", { issue: "pace", wording, reason: "cost" });
    expect(keys(match, "D")).not.toContain("objection-lapsed");
    nextMeeting(match);
    expect(keys(match, "D")).not.toContain("objection-lapsed");
    setFloor(match, "D", 99);
    const found = warning(match, "D", "objection-lapsed");
    expect(found?.mend).toMatchObject({ do: "object", with: { issue: "pace", wording } });
    act(match, "D", "object", found?.mend?.with ?? {});
    expect(keys(match, "D")).not.toContain("objection-lapsed");
  });

  it("objection-lapses: at the end of a meeting in which one objects", () => {
    const match = table({ meeting: "drafting" });
    act(match, "D", "object", { issue: "pace", wording: "none", reason: "cost" });
    expect(keys(match, "D")).not.toContain("objection-lapses");
    allDoneBut(match, "D");
    expect(warning(match, "D", "objection-lapses")).toMatchObject({ tone: "time", params: { issue: 0, contacts: 0 } });
  });

  it("sole-objector: while nobody else has objected in the call", () => {
    const match = leaders();
    act(match, "A", "call-silence", { scope: "whole" });
    const wording = match.state.pub.draft[0]?.text === 1 ? "mid" : "low";
    act(match, "D", "answer-call", { ok: false, issue: "pace", wording });
    expect(warning(match, "D", "sole-objector")).toMatchObject({
      params: { points: 4, waiting: 2, bearable: true },
      mend: { do: "answer-call", with: { ok: true } },
    });
    act(match, "C", "answer-call", { ok: false, issue: "pace", wording });
    expect(keys(match, "D")).not.toContain("sole-objector");
  });

  it("face-uncovered: where leaving the line costs face that a deal over a tie would cover", () => {
    const match = table({ meeting: "drafting" });
    expect(keys(match, "D")).not.toContain("face-uncovered");
    match.state.pub.ties = { "A|D": 1 };
    const found = warning(match, "D", "face-uncovered");
    expect(found).toMatchObject({ params: { seat: "A" }, mend: { do: "open-channel", with: { to: "A" } } });
    const channel = connect(match, "D", "A");
    const issue = match.setup.open.issues[Number(found?.params["issue"])]?.id ?? "";
    const terms = [
      { kind: "cover", by: "D", issue },
      { kind: "cover", by: "A", issue: "follow" },
    ];
    act(match, "D", "propose-deal", { channel, terms });
    expect(warning(match, "D", "face-uncovered")?.params["issue"]).not.toBe(found?.params["issue"]);
  });

  it("tie-near: where that tie has still to be made", () => {
    const match = table({ meeting: "drafting" });
    expect(warning(match, "D", "tie-near")).toMatchObject({ mend: { do: "open-channel" } });
    connect(match, "D", String(warning(match, "D", "tie-near")?.params["seat"]));
    expect(keys(match, "D")).not.toContain("tie-near");
  });
});
