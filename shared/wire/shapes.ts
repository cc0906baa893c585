/**
 * Keys that stand together in the state, in their order: an object of such a shape is sent without its keys. Values that many of them share
 * make a shape of their own, and are not sent either. The place in the list is part of the protocol.
 */
export interface Shape {
  keys: readonly string[];
  same: Readonly<Record<string, string | number | boolean | null>>;
}

const PLAIN: readonly string[] = [
  "n by do with",
  "kind bot state",
  "id kind convener members invited partner issue host used open meeting",
  "seat against wording reason meeting renewals",
  "option sponsors",
  "text settled visibility monitored",
  "invited attended acts jointActs jointAsked reformed replaced newBody",
  "id kind issue by openedAt deadline",
  "id issue by meeting counts",
  "id channel parties by terms status meeting since leaked marks",
  "channel accept",
  "issue wording reason",
  "deal accept",
  "poll options",
  "contribution request",
  "issue choice",
  "ok",
  "channel issue",
  "organisation level by consent price",
  "kind issue package meeting passed objectors named by",
  "kind issue package meeting passed objectors by",
  "ok issue wording",
  "id kind issue package seconders meeting carried",
  "issue organisation asked got parts unitSpent",
  "information expertise legitimacy finance implementation forum",
  "period seat issue score nothing challenged challenger",
  "id strength moves meeting",
  "id seats meeting openTo",
  "open all",
  "kind by issue options",
  "id organisation contribution by with joint askers channel issue subject meeting status",
  "by text digest statement meeting",
  "issue option rank verified",
  "from issue option rank verified meeting",
  "issue counts meeting",
  "kept broken lapsed",
  "burden reputation reciprocity weather total",
  "choice points stake",
  "kind organisation seat strength",
  "to",
  "issue option",
  "channel",
  "id meeting subject",
  "seat issue meeting answered",
];

/** Shared values by the keys of the shape; the most special first. */
const SHARED: readonly (readonly [keys: string, same: Shape["same"]])[] = [
  [
    "id kind convener members invited partner issue host used open meeting",
    { kind: "horizontal", partner: null, issue: -1, host: null, used: false, open: true },
  ],
  [
    "id kind convener members invited partner issue host used open meeting",
    { kind: "horizontal", partner: null, issue: -1, host: null, used: true, open: true },
  ],
  [
    "id kind convener members invited partner issue host used open meeting",
    { kind: "horizontal", partner: null, issue: -1, host: null, used: true, open: false },
  ],
  [
    "id kind convener members invited partner issue host used open meeting",
    { kind: "vertical", partner: null, issue: -1, host: null, used: false, open: true },
  ],
  [
    "id kind convener members invited partner issue host used open meeting",
    { kind: "vertical", partner: null, issue: -1, host: null, used: true, open: true },
  ],
  [
    "id kind convener members invited partner issue host used open meeting",
    { kind: "vertical", partner: null, issue: -1, host: null, used: true, open: false },
  ],
  ["id kind convener members invited partner issue host used open meeting", { partner: null }],
  ["seat against wording reason meeting renewals", { renewals: 0 }],
  ["ok issue wording", { ok: true, issue: -1, wording: -1 }],
  ["channel accept", { accept: true }],
  ["deal accept", { accept: true }],
  ["ok", { ok: true }],
  ["text settled visibility monitored", { settled: -1, visibility: 0, monitored: 0 }],
  [
    "invited attended acts jointActs jointAsked reformed replaced newBody",
    { acts: 0, jointActs: 0, reformed: false, replaced: false, newBody: false },
  ],
  ["invited attended acts jointActs jointAsked reformed replaced newBody", { reformed: false, replaced: false, newBody: false }],
  ["by text digest statement meeting", { text: null, digest: null }],
  ["by text digest statement meeting", { digest: null, statement: null }],
  ["kind bot state", { kind: "bot", state: "active" }],
];

const keysOf = (text: string): readonly string[] => text.split(" ");

/** All shapes; of those with the same keys the most special come first. */
export const SHAPES: readonly Shape[] = [
  ...SHARED.map(([keys, same]) => ({ keys: keysOf(keys), same })),
  ...PLAIN.map((keys) => ({ keys: keysOf(keys), same: {} })),
];
