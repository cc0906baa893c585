/** Where the public board and a desk are cut into cells: along what changes by itself. */
import type { Plan } from "./cells.ts";

const open = (members: Plan["members"] = {}): Plan => ({ cut: "open", members });
const out = (...names: string[]): Plan => ({ cut: "out", members: Object.fromEntries(names.map((name) => [name, null])) });

/** Members that are lists or maps of things which come and change one by one. */
const CLAUSE = out("sponsors", "brackets", "objections", "carrier", "mentions", "endorsers", "endorserStrength", "helps");
const ORGANISATION = out("stock", "start", "asked", "visitors");
const CALL: Plan = { cut: "out", members: { answers: open(), footnotes: null, package: null } };

/** Of the board and of `pub` and `desk` every member stands alone; those named are opened further. */
export const BOARD_PLAN: Plan = open({
  pub: open({
    players: open(),
    contacts: open(),
    channels: open(),
    ties: open(),
    unused: open(),
    draft: open({ "*": CLAUSE }),
    call: CALL,
    calls: open(),
    motions: open(),
    polls: open(),
    published: out("findings", "papers"),
    organisations: open({ "*": ORGANISATION }),
    tasks: open(),
    reports: open(),
    said: open(),
    press: open(),
  }),
  names: open(),
  words: open(),
  news: open(),
});

export const DESK_PLAN: Plan = open({
  desk: open({ trust: open(), heard: open(), told: open(), analyses: open(), delivered: open() }),
  deals: open(),
  requests: open(),
  talk: open({ "*": open() }),
  words: open(),
  news: open(),
});
