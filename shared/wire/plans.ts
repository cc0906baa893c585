/** Where the public board and a desk are cut into cells: along what changes by itself. */
import type { Plan } from "./cells.ts";

const open = (members: Plan["members"] = {}): Plan => ({ cut: "open", members, empty: {} });
/** A list in which something belongs to a meeting (or a period): what is past is one cell for each. */
const runs = (key: string, each?: Plan): Plan => ({ ...open(each ? { "*": each } : {}), runs: key });
const out = (empty: Plan["empty"], members: Plan["members"] = {}): Plan => ({ cut: "out", members, empty });

const CLAUSE = out({
  sponsors: [],
  brackets: [],
  objections: [],
  carrier: null,
  mentions: [],
  endorsers: [],
  partners: [],
  endorserStrength: {},
  understanding: [],
  helps: [],
});
const ORGANISATION = out({ stock: {}, start: {}, asked: [], visitors: {} });
const CALL = out({ package: [], answers: {}, footnotes: [] }, { answers: open() });
const POLL = out({ answers: {} }, { answers: open() });

/** Of the board and of `pub` and `desk` every member stands alone; those named are opened further. */
export const BOARD_PLAN: Plan = open({
  pub: open({
    contacts: open(),
    channels: runs("meeting"),
    draft: open({ "*": CLAUSE }),
    call: CALL,
    calls: runs("meeting"),
    motions: runs("meeting"),
    polls: runs("meeting", POLL),
    published: out({ findings: [], papers: [] }, { findings: open(), papers: open() }),
    organisations: open({ "*": ORGANISATION }),
    tasks: open(),
    reports: runs("period"),
    soleObjections: open(),
    said: runs("meeting"),
    press: runs("meeting"),
  }),
  names: open(),
  words: open(),
  news: open(),
});

export const DESK_PLAN: Plan = open({
  desk: open({ trust: open(), heard: runs("meeting"), told: open(), analyses: runs("meeting"), delivered: open() }),
  deals: runs("meeting", out({ accepted: [], covers: {} })),
  requests: runs("meeting"),
  questions: runs("meeting"),
  talk: open({ "*": runs("meeting") }),
  words: open(),
  news: open(),
});
