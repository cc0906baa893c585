import { expect, it } from "vitest";
import { act, refusal, table } from "../../testing/table.ts";
import { carrierCounts, clausesNaming } from "./carriers.ts";

const named = { issue: "pace", organisation: "ORG", level: "mandate" };

it("is named by a minister, consented to by the head, and dropped by the one who named it", () => {
  const match = table({ meeting: "ministers" });
  const clause = match.state.pub.draft[0];
  if (!clause) throw new Error("no pace");
  act(match, "ORG", "done");
  act(match, "C", "name-carrier", named);
  expect(match.state.pub.done).toEqual([]); // the head is asked again
  expect(clause.carrier).toEqual({ organisation: "ORG", level: "mandate", by: "C", consent: "asked", price: { kind: "none" } });
  expect(carrierCounts(match, clause)).toBe(false);
  expect(refusal(match, "A", "name-carrier", named)).toBe("already-named");
  expect(refusal(match, "D", "name-carrier", { ...named, level: "export" })).toBe("not-sponsor");
  expect(refusal(match, "BIG", "answer-carrier", { issue: "pace", consent: true })).toBe("not-asked");
  act(match, "ORG", "answer-carrier", { issue: "pace", consent: true });
  expect(carrierCounts(match, clause)).toBe(true);
  expect(refusal(match, "ORG", "answer-carrier", { issue: "pace", consent: false })).toBe("not-asked");
  expect(refusal(match, "D", "drop-carrier", { issue: "pace" })).toBe("not-yours");
  act(match, "A", "drop-carrier", { issue: "pace" });
  expect(refusal(match, "A", "drop-carrier", { issue: "pace" })).toBe("no-carrier");
});

it("has its time and its place", () => {
  const early = table();
  expect(refusal(early, "C", "name-carrier", named)).toBe("ministers-only");
  const match = table({ meeting: "drafting" });
  expect(refusal(match, "C", "name-carrier", named)).toBeNull();
  expect(refusal(match, "C", "name-carrier", { ...named, issue: "follow" })).toBe("follow-up");
  expect(refusal(match, "C", "name-carrier", { ...named, organisation: "FUND" })).toBe("unknown-organisation");
  const { draft, organisations } = match.state.pub;
  if (draft[0]) draft[0].text = 0;
  expect(refusal(match, "C", "name-carrier", named)).toBe("no-text");
  if (organisations["ORG"]) organisations["ORG"].replaced = true;
  expect(refusal(match, "C", "name-carrier", { ...named, issue: "scope" })).toBe("replaced");
});

it("counts only once the head's price is met", () => {
  const match = table({ meeting: "ministers" });
  const { pub } = match.state;
  const clause = pub.draft[0];
  const org = pub.organisations["ORG"];
  if (!clause || !org) throw new Error("no pace");
  const ask = (price: Record<string, unknown>): boolean => {
    clause.carrier = null;
    act(match, "C", "name-carrier", named);
    act(match, "ORG", "answer-carrier", { issue: "pace", consent: true, price });
    return carrierCounts(match, clause);
  };
  expect(ask({ kind: "mentions", count: 2 })).toBe(false);
  act(match, "A", "mention", { issue: "scope", organisation: "ORG" });
  expect(clausesNaming(match.setup.open, pub, "ORG")).toBe(2);
  expect(carrierCounts(match, clause)).toBe(true);
  pub.outcome = { kind: "communique", package: [2, -1, 0, 2], footnotes: [], unanimous: true, meeting: 1 };
  expect(carrierCounts(match, clause)).toBe(false); // the clause that named it was left out
  pub.outcome = null;
  org.invited = false;
  expect(ask({ kind: "invitation" })).toBe(false);
  org.invited = true;
  expect(carrierCounts(match, clause)).toBe(true);
  expect(ask({ kind: "joint-request" })).toBe(false);
  org.jointAsked = true;
  expect(carrierCounts(match, clause)).toBe(true);
  org.replaced = true;
  expect(carrierCounts(match, clause)).toBe(false);
});

it("names at most two organisations in a clause, by the chair or a sponsor", () => {
  const match = table({ meeting: "ministers" });
  expect(refusal(match, "C", "mention", { issue: "pace", organisation: "ORG" })).toBe("not-sponsor");
  act(match, "C", "table", { issue: "pace", option: "low" });
  act(match, "C", "mention", { issue: "pace", organisation: "ORG" });
  expect(refusal(match, "A", "mention", { issue: "pace", organisation: "ORG" })).toBe("already-named");
  match.state.pub.draft[0]?.mentions.push("OTHER");
  expect(refusal(match, "A", "mention", { issue: "pace", organisation: "BIG" })).toBe("no-mentions-left");
  expect(refusal(match, "A", "mention", { issue: "pace", organisation: "FUND" })).toBe("unknown-organisation");
});
