/** Ids: each once, none that JavaScript or the format uses for itself, none shared by two actors. */
import type { Path } from "../problem.ts";
import { idsOf, mustDiffer, type Check } from "./say.ts";

/** Names that every JavaScript object answers to, and the bonus's word for everybody. */
const RESERVED = new Set(
  "all constructor prototype toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable".split(" "),
);

export const checkIds: Check = (scenario, say) => {
  const lists = {
    issue: ["issues", scenario.issues],
    seat: ["seats", scenario.seats],
    preset: ["presets", scenario.presets ?? []],
    party: ["parties", scenario.parties],
    organisation: ["organisations", scenario.organisations],
    partner: ["partners", scenario.partners],
    domain: ["domains", scenario.domains],
    finding: ["findings", scenario.findings],
    "option paper": ["optionPapers", scenario.optionPapers],
    meeting: ["meetings", scenario.meetings],
    event: ["events", scenario.events],
  } as const;
  const check = (kind: string, ids: string[], at: (i: number) => Path): void => {
    mustDiffer(say, kind, ids, at);
    ids.forEach((id, i) => {
      if (RESERVED.has(id)) say("error", "reserved-id", at(i), `"${id}" cannot be the id of a ${kind}`, "choose another id");
    });
  };
  for (const [kind, [key, list]] of Object.entries(lists)) check(kind, idsOf(list), (i) => [key, i, "id"]);
  scenario.issues.forEach((issue, k) => check("option", idsOf(issue.options), (o) => ["issues", k, "options", o, "id"]));
  const partners = new Set(idsOf(scenario.partners));
  scenario.seats.forEach((seat, s) => {
    if (partners.has(seat.id))
      say("error", "duplicate-id", ["seats", s, "id"], `"${seat.id}" is a partner's id too`, "rename one of the two");
    const shared = seat.role === "minister" && scenario.organisations.some((org) => org.id === seat.id);
    if (shared)
      say("error", "duplicate-id", ["seats", s, "id"], `the minister "${seat.id}" has an organisation's id`, "rename one of the two");
  });
};
