/**
 * Words of the state, of actions and their payloads, the parts of every path and the most frequent in played matches first: these take one byte. The order is
 * part of the protocol (PROTOCOL.md): server and page come from one build, so it may change with each.
 */
export const WORDS: readonly string[] = (
  "pub news desk draft channels contacts organisations sponsors brackets objections deals requests call answers channel issue " +
  "accept answer-invitation open-channel request deliver contribution choice answer-call poll options answer-poll organisation " +
  "ok deal terms answer-deal propose-deal option verify-position wording reason object kind full rank share-position co-sponsor " +
  "by partial with contribute subject fairness decline-request open-caucus option-paper information table consensus support " +
  "join-request evidence analysis call-silence scope restate-line sovereignty ask-poll motion leave-channel clause package " +
  "horizontal second understanding consent level price answer-carrier name-carrier endorsement visit mention cost credibility " +
  "export training whole kept seats mandate invite table-package declined mobilisation closed mentions fulfilled vertical timing " +
  "partner ask-partner financing caucus shift-draft shifts withdraw-sponsorship secretariat count issues visibility agenda " +
  "weather active allies analyses choices delivered exposure face heard noText privatePapers promises told trust worth floor " +
  "ideals spans weights responsiveness answer-press order-agenda bot lapsed settled text carrier endorserStrength endorsers " +
  "helps monitored partners asked invited outreach start acts attended jointActs jointAsked newBody reformed replaced stock " +
  "visitors all given footnote joint-request ambition control demand endorsements jointOffice overlap participation size visits " +
  "lift meeting published house finding footnotes leaked done ready acted began broadcasts calls carried debriefing doubled " +
  "events findings lines motions nextId outcome papers paused pausedAt periods phase players polls press reports said shifted " +
  "soleObjections startedAt tabled tabledPackage tasks ties timed unanimous unused zeroDraft bound carries tie communique " +
  "atLeast other presidency deadline balance seat stated BRA GBR MEX atMost broken human summary broker conceder facilitator " +
  "positional problem-solver public random system id digest none state debrief members status talk to words accepted against " +
  "agreed askers at away briefing broadcast burden challenge challenged challenger code convener counts cover covers define " +
  "desks do drop-carrier end event extend failed got host idle inject-event invitation joint lobby marks mediation minutes " +
  "monitoring named names next nothing objectors open openedAt parties parts passed pause period points proposed reciprocity " +
  "refused renewals report reputation resume rewind rng running say schedule score seat-player seconders since stake standing " +
  "statement tick total unitSpent upheld used waiting withdraw-deal withdrawn"
).split(" ");
