// Reasons of bots: kept with their moves, told after the match and not before, with the numbers that made them.
import { expect, it } from "vitest";
import { openHouse } from "../rooms/testing/house.ts";
import type { ToldReason } from "../../shared/wire/reasons.ts";

it("tells why each bot acted once the match is over, and not before", { timeout: 120_000 }, async () => {
  const house = await openHouse();
  try {
    const { match, links } = await house.create({
      scenario: "first-table",
      seats: { IND: "human" },
      seed: "why",
      pace: "instant",
      timed: true,
    });
    const token = links["IND"]?.split("/seat/")[1] ?? "";
    await house.ask("/api/rejoin", { token, name: "Ann" });
    const why = (seat: string) =>
      house.ask<{ reasons: ToldReason[] }>(`/api/reasons/${seat}`, undefined, { authorization: `Bearer ${token}` });
    expect((await why("CAN")).body).toEqual({ error: "not-over", params: {} });
    const live = house.matches.live(match);
    if (!live) throw new Error("no match");
    // A bot plays the person's seat, too, and all go on to the end.
    live.submit("facilitator", { id: "f1", do: "seat-player", with: { seat: "IND", kind: "bot", bot: "broker", state: "active" } });
    for (let i = 0; i < 600 && live.match.state.pub.phase !== "debriefing"; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(live.match.state.pub.phase).toBe("debriefing");

    const bySeat = live.match.past.filter((e) => e.by === "seat:CAN" && e.do !== "done" && e.do !== "ready");
    const { status, body } = await why("CAN");
    expect(status).toBe(200);
    expect(body.reasons.map((r) => r.n)).toEqual(bySeat.map((e) => e.n));
    for (const { rule, record, params } of body.reasons) expect(record).toMatchObject({ rule, params });
    expect((await why("IND")).body.reasons.some((r) => r.record?.threshold)).toBe(true);
    expect((await why("XYZ")).status).toBe(404);
    expect((await house.ask("/api/reasons/CAN", undefined, { authorization: "Bearer nobody-at-all-nobody-a" })).status).toBe(401);
    // Nothing of it is in the log.
    expect(JSON.stringify(house.store.entries(match))).not.toContain('"rule"');
    expect(house.faults).toEqual([]);
  } finally {
    await house.close();
  }
});
