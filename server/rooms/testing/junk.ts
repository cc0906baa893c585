/** For tests: payloads that no rule takes. */
export const JUNK: readonly object[] = [
  {},
  { to: "NOBODY" },
  { channel: "c999", text: 5 },
  { issue: -1, option: null },
  { issue: "constructor", option: "toString" },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as object,
  { with: { with: { with: { with: { with: { with: { with: { with: { with: 1 } } } } } } } } },
  { seat: "IND", kind: "human", bot: null, state: "active" },
  { text: "x".repeat(5000) },
  { terms: [{ kind: "accept", by: "__proto__", issue: "x", options: [] }] },
];

/** Names of actions that there are not, or that are not for players. */
export const NO_ACTIONS: readonly string[] = ["__proto__", "constructor", "nothing", "start", "end", "tick", "seat-player"];
