/** Hints about what waits for an answer of one's own. They come before everything else. */
import { floorMargin } from "../../shared/rules/text/draft-value.ts";
import type { HintRule } from "./hint.ts";

const answerCall: HintRule = {
  key: "answer",
  target: "draft",
  find({ view, ways }) {
    const { call } = view.pub;
    if (!call || view.seat === null || call.answers[view.seat] || ways("answer-call").length === 0) return null;
    const good = floorMargin(view, call.package) >= 0;
    const answer = { do: "answer-call", with: { ok: good } };
    return { params: { good: String(good) }, ...(good ? { offer: answer } : { form: answer }) };
  },
};

const consent: HintRule = {
  key: "consent",
  target: "draft",
  find({ ways }) {
    const way = ways("answer-carrier").find((payload) => payload["consent"] === true);
    return way ? { params: { issue: String(way["issue"]) }, offer: { do: "answer-carrier", with: way } } : null;
  },
};

const invitation: HintRule = {
  key: "invitation",
  target: "channels",
  find({ view, seat, ways }) {
    const way = ways("answer-invitation").find((payload) => payload["accept"] === true);
    const channel = view.pub.channels.find((c) => c.id === way?.["channel"] && c.invited.includes(seat.id));
    return way && channel ? { params: { seat: channel.convener }, offer: { do: "answer-invitation", with: way } } : null;
  },
};

const join: HintRule = {
  key: "join",
  target: "organisations",
  find({ view, ways }) {
    const way = ways("join-request")[0];
    const request = view.requests.find((r) => r.id === way?.["request"]);
    return way && request
      ? { params: { seat: request.by, organisation: request.organisation }, offer: { do: "join-request", with: way } }
      : null;
  },
};

/** For a head: somebody has asked, and the stock allows it. */
const fulfil: HintRule = {
  key: "fulfil",
  target: "organisations",
  find({ view, ways }) {
    const way = ways("contribute").find((payload) => payload["request"] !== undefined);
    const request = view.requests.find((r) => r.id === way?.["request"]);
    return way && request ? { params: { seat: request.by, joint: String(request.joint) }, offer: { do: "contribute", with: way } } : null;
  },
};

const proposal: HintRule = {
  key: "proposal",
  target: "channels",
  find({ view, ways }) {
    const way = ways("answer-deal").find((payload) => payload["accept"] === true);
    const deal = view.deals.find((d) => d.id === way?.["deal"]);
    return way && deal ? { params: { seat: deal.by }, form: { do: "answer-deal", with: { deal: deal.id } } } : null;
  },
};

export const ANSWERS: readonly HintRule[] = [answerCall, consent, invitation, join, fulfil, proposal];
