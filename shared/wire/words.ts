/**
 * Words of the state, of actions and their payloads, the parts of every path and the most frequent in played matches first: these take one byte. The order is
 * part of the protocol (PROTOCOL.md): server and page come from one build, so it may change with each.
 */
export const WORDS: readonly string[] = (
  "pub answers caucus answer-invitation call channels open-channel answer-call sponsors mention mentions polls clause accept draft answer-poll deliver " +
  "contribute mandate object full none requests asked public co-sponsor request talk declined reports fairness evidence support partial other deals cost " +
  "information option-paper package published fulfilled open-caucus call-silence calls sovereignty understanding contacts desk consensus table kept whole " +
  "accepted answer-deal propose-deal proposed news findings standing training objections papers export organisations ask-poll all ambition control demand " +
  "endorsements jointOffice overlap participation size visits verify-position closed monitoring brackets restate-line answer-carrier name-carrier carrier " +
  "given said tasks contribution told heard financing kind share-position analysis leave-channel invite decline-request join-request waiting seats helps " +
  "soleObjections issues footnotes issue credibility endorsement lapsed covers meeting visibility second table-package mobilisation count answer-press " +
  "partners joint-request press seat delivered by option motion shift-draft shifts secretariat endorserStrength endorsers footnote lift debriefing " +
  "motions unanimous organisation with subject analyses deadline channel terms id leaked status marks parties since rank scope consent level price counts " +
  "choice poll options ok deal wording reason horizontal visit vertical timing partner ask-partner withdraw-sponsorship agenda weather active allies " +
  "choices exposure face noText privatePapers promises trust worth floor ideals spans weights responsiveness order-agenda bot settled text monitored " +
  "invited outreach start acts attended jointActs jointAsked newBody reformed replaced stock visitors house finding done ready acted began broadcasts " +
  "carried doubled events lines nextId outcome paused pausedAt periods phase players shifted startedAt tabled tabledPackage ties timed unused zeroDraft " +
  "bound carries tie communique atLeast presidency balance stated BRA GBR MEX atMost broken human summary broker conceder facilitator positional " +
  "problem-solver random system digest state debrief members to words against agreed askers at away briefing broadcast burden challenge challenged " +
  "challenger code convener cover define desks do drop-carrier end event extend failed got host idle inject-event invitation joint lobby mediation " +
  "minutes named names next nothing objectors open openedAt parts passed pause period points reciprocity refused renewals report reputation resume rewind " +
  "rng running say schedule score seat-player seconders stake statement tick total unitSpent upheld used withdraw-deal withdrawn"
).split(" ");
