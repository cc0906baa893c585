/** What somebody may send who does not use the screens: no payload makes the rules throw, and none reaches beyond the match. */
import { describe, expect, it } from "vitest";
import { adopt, goTo, table } from "../testing/table.ts";
import { ACTION_LIST } from "./actions/index.ts";
import { submit } from "./apply.ts";
import type { Actor } from "./define-action.ts";
import type { Match } from "./match.ts";
import { sightOf } from "./sight.ts";

/** Words that every object knows: a look-up that is not careful finds something there. */
const KNOWN_TO_ALL = ["constructor", "__proto__", "toString", "hasOwnProperty"];
const HOSTILE: readonly unknown[] = [
  ...KNOWN_TO_ALL,
  "",
  "A",
  "ORG",
  "pace",
  -1,
  1.5,
  1e9,
  Number.NaN,
  null,
  undefined,
  true,
  {},
  [],
  ["constructor"],
  ["__proto__", "__proto__"],
  { constructor: "low" },
  JSON.parse('{"__proto__":"low"}'),
  { kind: "mentions", count: 99 },
];
const ACTORS: readonly Actor[] = ["seat:A", "seat:C", "seat:ORG", "seat:constructor", "seat:__proto__", "facilitator", "system"];

function inMeeting(meeting: string): Match {
  const match = table();
  if (meeting === "boards" || meeting === "period-1") adopt(match, { pace: "mid", scope: "weak", follow: "peer" });
  goTo(match, meeting);
  return match;
}

/** Every example with one of its fields (or all of it) replaced by something that does not belong there. */
function* attacks(match: Match, by: Actor): Generator<[string, Record<string, unknown>]> {
  const seat = by.startsWith("seat:") ? by.slice(5) : null;
  for (const def of ACTION_LIST) {
    // These end the meeting or go back; they have no field worth attacking here.
    if (["next", "debrief", "rewind", "start", "tick", "end"].includes(def.id)) continue;
    const [example] = def.examples(sightOf(match.setup.open, match.state, seat)) as Record<string, unknown>[];
    for (const payload of [null, [], "x", 3]) yield [def.id, payload as unknown as Record<string, unknown>];
    for (const field of Object.keys(def.fields)) for (const bad of HOSTILE) yield [def.id, { ...example, [field]: bad }];
  }
}

describe.each(["sherpas", "ministers", "stakeholders", "drafting", "leaders-2", "boards", "period-1"])("in the meeting %s", (meeting) => {
  it("nothing that is sent throws, or leaves a mark beyond the match", () => {
    const match = inMeeting(meeting);
    const before = Object.getOwnPropertyNames(Object.prototype).concat(Object.getOwnPropertyNames(Object));
    for (const by of ACTORS) for (const [id, payload] of attacks(match, by)) submit(match, by, id, payload);
    expect(Object.getOwnPropertyNames(Object.prototype).concat(Object.getOwnPropertyNames(Object))).toEqual(before);
    expect(JSON.parse(JSON.stringify(match.state))).toEqual(match.state);
    for (const clause of match.state.pub.draft) for (const id of clause.mentions) expect(["ORG", "BIG"]).toContain(id);
    for (const { stock } of Object.values(match.state.pub.organisations))
      expect(Object.values(stock).every((units) => Number.isInteger(units) && units >= 0)).toBe(true);
  });
});

it("an action, organisation, issue or partner is none just because every object knows the word", () => {
  const match = table({ meeting: "ministers" });
  for (const word of KNOWN_TO_ALL) {
    expect(submit(match, "seat:A", word)).toMatchObject({ ok: false, reason: "unknown-action" });
    expect(submit(match, "seat:A", "invite", { organisation: word })).toMatchObject({ reason: "unknown-organisation" });
    expect(submit(match, "seat:A", "mention", { issue: "pace", organisation: word })).toMatchObject({ reason: "unknown-organisation" });
    const carrier = { issue: "pace", organisation: word, level: "export" };
    expect(submit(match, "seat:A", "name-carrier", carrier)).toMatchObject({ reason: "unknown-organisation" });
    const request = { organisation: word, contribution: "analysis", issue: "pace" };
    expect(submit(match, "seat:A", "request", request)).toMatchObject({ reason: "unknown-organisation" });
    expect(submit(match, "seat:A", "open-channel", { to: word }).ok).toBe(false);
  }
});
