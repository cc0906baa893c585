/** Every number of the rules that a scenario may set. Defaults are the rule book's; `tuningFor` fills them in. */
import { z } from "zod";

const n = z.number();
export const tuningSchema = z.strictObject({
  /** Contacts per meeting of a minister up to 8 seats and above; chair and heads have one more. */
  contactsSmall: n.int().optional(),
  contactsLarge: n.int().optional(),
  startTie: n.int().min(0).max(3).optional(),
  /** Face cost per 25 points beyond the first 25; from 16 seats. */
  face: n.optional(),
  faceLarge: n.optional(),
  footnotePenalty: n.optional(),
  footnoteTrust: n.optional(),
  backlash: n.optional(),
  soleObjector: n.optional(),
  soleObjectorMost: n.optional(),
  noOutcomeChair: n.optional(),
  trustStart: n.optional(),
  trustAlly: n.optional(),
  trustKept: n.optional(),
  trustBroken: n.optional(),
  trustWithdrawn: n.optional(),
  trustChallengeUpheld: n.optional(),
  trustChallengeFailed: n.optional(),
  trustFinding: n.optional(),
  trustShifted: n.optional(),
  lowTrust: n.optional(),
  highTrust: n.optional(),
  /** Demand of each cooperation level in the acceptance sum. */
  demandOutreach: n.optional(),
  demandMandate: n.optional(),
  demandExport: n.optional(),
  invitedShare: n.min(0).max(1).optional(),
  partnerEndorsement: n.optional(),
  burdenBase: n.optional(),
  burdenExposure: n.optional(),
  partnerEase: n.optional(),
  reputation: n.optional(),
  weather: n.optional(),
  reciprocity: n.optional(),
  watchNone: n.optional(),
  watchMinisters: n.optional(),
  watchMonitoring: n.optional(),
  watchPeer: n.optional(),
  visibility: n.optional(),
  /** Share of a clause's value that words alone bring; the rest comes with delivery. */
  wordsShare: n.min(0).max(1).optional(),
  /** Bell margins of the bots: they keep margin x (best - floor) above their floor. */
  margins: z.record(z.string(), n.min(0).max(1)).optional(),
  eventsLeast: n.int().min(0).max(6).optional(),
  eventsMost: n.int().min(0).max(6).optional(),
  idleHintSeconds: n.optional(),
  idleBotSeconds: n.optional(),
  lostBotSeconds: n.optional(),
  /** Seconds a silence call runs in a timed meeting. */
  silenceSeconds: n.optional(),
});
export type TuningInput = z.infer<typeof tuningSchema>;
export type Tuning = Required<TuningInput>;

export const DEFAULT_TUNING: Tuning = {
  contactsSmall: 2,
  contactsLarge: 3,
  startTie: 0,
  face: 2,
  faceLarge: 3,
  footnotePenalty: 10,
  footnoteTrust: 5,
  backlash: 15,
  soleObjector: 4,
  soleObjectorMost: 12,
  noOutcomeChair: 5,
  trustStart: 50,
  trustAlly: 65,
  trustKept: 5,
  trustBroken: 10,
  trustWithdrawn: 5,
  trustChallengeUpheld: 10,
  trustChallengeFailed: 5,
  trustFinding: 2,
  trustShifted: 3,
  lowTrust: 30,
  highTrust: 70,
  demandOutreach: 15,
  demandMandate: 40,
  demandExport: 65,
  invitedShare: 0.5,
  partnerEndorsement: 0.25,
  burdenBase: 1,
  burdenExposure: 14,
  partnerEase: 0.9,
  reputation: 1.5,
  weather: 1.5,
  reciprocity: 2,
  watchNone: 0.6,
  watchMinisters: 1,
  watchMonitoring: 1.3,
  watchPeer: 1.6,
  visibility: 1.5,
  wordsShare: 0.4,
  margins: { positional: 0.5, conceder: 0.25, "problem-solver": 0.05, broker: 0.12 },
  eventsLeast: 2,
  eventsMost: 4,
  idleHintSeconds: 45,
  idleBotSeconds: 120,
  lostBotSeconds: 15,
  silenceSeconds: 60,
};

/** The preset's tuning over the scenario's, with every gap filled from the rule book's defaults. */
export function tuningFor(scenario: TuningInput | undefined, preset?: TuningInput): Tuning {
  const margins = { ...DEFAULT_TUNING.margins, ...scenario?.margins, ...preset?.margins };
  return { ...DEFAULT_TUNING, ...scenario, ...preset, margins } as Tuning;
}
