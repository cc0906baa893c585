import { expect, it } from "vitest";
import { sightOf } from "../../../shared/rules/sight.ts";
import type { Agenda } from "../../../shared/scenario/schema.ts";
import { table } from "../../../shared/testing/table.ts";
import { agendaNow } from "./agenda-progress.ts";

const match = table({ meeting: "leaders-1" });
match.state.pub.ties["A|C"] = 2;
const [issue] = match.setup.open.issues;
const now = (agenda: Agenda): number | null => {
  const desk = match.state.desks["A"];
  if (desk) desk.agenda = agenda;
  return agendaNow(sightOf(match.setup.open, match.state, "A"));
};

it("reads the draft as if it were adopted", () => {
  const standing = match.state.pub.draft[0]?.text ?? -1;
  const wording = (option: number): Agenda => ({ kind: "wording", issue: issue?.id ?? "", option: issue?.options[option]?.id ?? "" });
  expect(now(wording(standing))).toBe(100);
  expect(match.state.pub.outcome).toBeNull();
});

it("counts ties, and carriers as the boards would vote today", () => {
  expect(now({ kind: "tie", with: "C" })).toBe(50);
  expect(now({ kind: "carries", organisation: "ORG", carried: true })).toBe(0);
  const clause = match.state.pub.draft[0];
  if (clause) clause.carrier = { organisation: "ORG", level: "export", by: "A", consent: "given", price: { kind: "none" } };
  const organisation = match.state.pub.organisations["ORG"];
  if (organisation) Object.assign(organisation, { invited: true, attended: true, asked: ["A", "B", "C", "D"] });
  if (clause) clause.understanding.push("ORG");
  expect(now({ kind: "carries", organisation: "ORG", carried: true })).toBe(100);
  expect(now({ kind: "carries", organisation: "ORG", carried: false })).toBe(0);
});

it("says nothing where only the others' gains could tell", () => {
  expect(now({ kind: "balance" })).toBeNull();
  expect(now({ kind: "presidency" })).toBeNull();
});
