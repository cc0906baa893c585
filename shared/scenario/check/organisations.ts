/** Parties, organisations, partners and domains: what they refer to, and shares that must not exceed the whole. */
import { idsOf, keysMustExist, mustExist, type Check } from "./say.ts";

const ROUNDING = 1e-6;

export const checkOrganisations: Check = (scenario, say) => {
  const issues = idsOf(scenario.issues);
  const organisations = idsOf(scenario.organisations);
  const domains = idsOf(scenario.domains);
  const sources = Object.keys(scenario.sources);
  scenario.parties.forEach((party, p) => {
    keysMustExist(say, "issue", issues, party.salience, ["parties", p, "salience"]);
    keysMustExist(say, "organisation", organisations, party.votes, ["parties", p, "votes"]);
    for (const [i, fact] of (party.facts ?? []).entries())
      mustExist(say, "source", sources, fact.source, ["parties", p, "facts", i, "source"]);
  });
  scenario.organisations.forEach((organisation, x) => {
    keysMustExist(say, "domain", domains, organisation.fit, ["organisations", x, "fit"]);
    for (const [i, id] of (organisation.sources ?? []).entries()) mustExist(say, "source", sources, id, ["organisations", x, "sources", i]);
    const votes = scenario.parties.reduce((sum, party) => sum + (party.votes?.[organisation.id] ?? 0), 0);
    if (votes > 1 + ROUNDING)
      say(
        "error",
        "votes-sum",
        ["organisations", x, "id"],
        `the parties hold ${Math.round(votes * 1e4) / 100} % of the votes in "${organisation.id}"`,
        "give shares that sum to 1 at most",
      );
  });
  scenario.partners.forEach((partner, p) => {
    keysMustExist(say, "issue", issues, partner.asks, ["partners", p, "asks"]);
    for (const [issue, ask] of Object.entries(partner.asks))
      if (ask.atLeast !== undefined && ask.atMost !== undefined && ask.atLeast > ask.atMost)
        say("error", "empty-ask", ["partners", p, "asks", issue], "no level lies between these bounds", "swap atLeast and atMost");
    for (const [i, id] of (partner.eases ?? []).entries()) mustExist(say, "seat", idsOf(scenario.seats), id, ["partners", p, "eases", i]);
  });
  scenario.domains.forEach((domain, d) => {
    keysMustExist(say, "organisation", organisations, domain.organisations, ["domains", d, "organisations"]);
    keysMustExist(say, "partner", idsOf(scenario.partners), domain.partners, ["domains", d, "partners"]);
  });
};
