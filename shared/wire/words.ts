/**
 * Words of the state, of actions and their payloads, the parts of every path and the most frequent in played matches first: these take one byte. The order is
 * part of the protocol (PROTOCOL.md): server and page come from one build, so it may change with each.
 */
export const WORDS: readonly string[] = (
  "pub accept deliver full channel partial issue by terms accepted deals talk request declined support fulfilled covers meeting " +
  "id leaked status marks parties since answer-invitation requests organisation desk contribution information option-paper " +
  "channels kind caucus asked kept answers answer-deal propose-deal open-channel news answer-call none standing consensus " +
  "reports fairness subject polls proposed option verify-position closed contribute with clause told draft answer-poll heard " +
  "rank share-position analysis call object public understanding mandate decline-request evidence join-request monitoring " +
  "co-sponsor training other cost lapsed waiting published open-caucus call-silence scope calls contacts delivered sovereignty " +
  "package mentions table endorsement whole findings objections financing visibility papers organisations sponsors ask-poll " +
  "export all brackets restate-line consent level price answer-carrier name-carrier credibility carrier given ambition control " +
  "demand endorsements jointOffice overlap participation size visits said tasks leave-channel mention invite analyses counts " +
  "motion seats helps soleObjections second table-package mobilisation count issues answer-press partners joint-request " +
  "footnotes press deadline shift-draft shifts secretariat endorserStrength endorsers footnote lift debriefing motions unanimous " +
  "seat choice poll options ok deal wording reason horizontal visit vertical timing partner ask-partner withdraw-sponsorship " +
  "agenda weather active allies choices exposure face noText privatePapers promises trust worth floor ideals spans weights " +
  "responsiveness order-agenda bot settled text monitored invited outreach start acts attended jointActs jointAsked newBody " +
  "reformed replaced stock visitors house finding done ready acted began broadcasts carried doubled events lines nextId outcome " +
  "paused pausedAt periods phase players shifted startedAt tabled tabledPackage ties timed unused zeroDraft bound carries tie " +
  "communique atLeast presidency balance stated BRA GBR MEX atMost broken human summary broker conceder facilitator positional " +
  "problem-solver random system digest state debrief members to words against agreed askers at away briefing broadcast burden " +
  "challenge challenged challenger code convener cover define desks do drop-carrier end event extend failed got host idle " +
  "inject-event invitation joint lobby mediation minutes named names next nothing objectors open openedAt parts passed pause " +
  "period points reciprocity refused renewals report reputation resume rewind rng running say schedule score seat-player " +
  "seconders stake statement tick total unitSpent upheld used withdraw-deal withdrawn"
).split(" ");
