/** For a head: requests and questions that lapse with the meeting while there is stock to meet them. */
import { isNearEnd } from "../timing.ts";
import { clauseAt, defineWarning, type Found } from "../warning.ts";

export const requestWaits = defineWarning({
  key: "request-waits",
  tone: "time",
  who: "head",
  find(eyes) {
    if (!isNearEnd(eyes)) return [];
    return eyes.ways("contribute").flatMap((way): Found[] => {
      const request = eyes.sight.requests.find((r) => r.id === way["request"]);
      if (!request) return [];
      const params = { seat: request.by, contribution: request.contribution };
      return [{ params, place: { panel: "organisations" }, mend: { do: "contribute", with: way } }];
    });
  },
});

export const consentWaits = defineWarning({
  key: "consent-waits",
  tone: "time",
  who: "head",
  find: (eyes) =>
    eyes
      .ways("answer-carrier")
      .flatMap((way): Found[] =>
        way["consent"] === true
          ? [{ params: { issue: String(way["issue"]) }, place: clauseAt(String(way["issue"])), mend: { do: "answer-carrier", with: way } }]
          : [],
      ),
});
