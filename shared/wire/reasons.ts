/** What comes into the open about bots' decisions when a match is over. */
import type { DecisionRecord } from "../bots/why/explain.ts";

export interface ToldReason {
  /** The entry. */
  n: number;
  meeting: number;
  do: string;
  with: Record<string, unknown>;
  /** The rule that decided and what it spoke of, as it was said at the time. */
  rule: string;
  params: Record<string, string | number>;
  /** The same with its numbers, thought over again; null where bots have changed since. */
  record: DecisionRecord | null;
}
