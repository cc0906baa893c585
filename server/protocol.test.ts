// PROTOCOL.md says what the server does: its examples are asked, its addresses, messages, reasons and codes are those that there are.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openHouse, type House } from "./rooms/testing/house.ts";
import { messagesOf, routesOf } from "./rooms/testing/routes.ts";
import { ELSEWHERE, LIMITS } from "./rooms/match-room.ts";
import { MOST_BYTES } from "./rooms/door.ts";
import { LATEST } from "./match/news.ts";

const PAGE = readFileSync(join(import.meta.dirname, "..", "PROTOCOL.md"), "utf8");
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Example {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  status: number;
  answer: unknown;
}

const EXAMPLE = /```http\n(GET|POST) (\S+)\n([\s\S]*?)```\n\n```json (\d+)\n([\s\S]*?)```/g;

const examples: Example[] = [...PAGE.matchAll(EXAMPLE)].map(([, method = "", path = "", rest = "", status = "", answer = ""]) => {
  const lines = rest.trim().split("\n");
  const headers = lines.flatMap((line) => (/^[a-z-]+: /.test(line) ? [line.split(": ") as [string, string]] : []));
  return {
    method,
    path,
    headers: Object.fromEntries(headers),
    body: lines.find((line) => line.startsWith("{")),
    status: Number(status),
    answer: JSON.parse(answer) as unknown,
  };
});

const MORE = "…";

/** What the example shows and the answer has not, or the other way round. Values differ; members and their kinds do not. */
function differences(example: unknown, answer: unknown, at = ""): string[] {
  if (example === MORE) return [];
  if (Array.isArray(example)) {
    if (!Array.isArray(answer)) return [`${at} is no list`];
    return example.length > 0 && answer.length > 0 ? differences(example[0], answer[0], `${at}/0`) : [];
  }
  if (example === null || typeof example !== "object") return typeof example === typeof answer ? [] : [`${at} is ${typeof answer}`];
  if (answer === null || typeof answer !== "object") return answer === null && at.endsWith("agenda") ? [] : [`${at} is no object`];
  const shown = Object.keys(example).filter((key) => key !== MORE);
  const extra = MORE in example ? [] : Object.keys(answer).filter((key) => !(key in example));
  return [
    ...extra.map((key) => `${at}/${key} is not on the page`),
    ...shown.flatMap((key) =>
      key in answer
        ? differences((example as Record<string, unknown>)[key], (answer as Record<string, unknown>)[key], `${at}/${key}`)
        : [`${at}/${key} is not in the answer`],
    ),
  ];
}

/** Texts of the example with what stands for them in the answer, for the examples that follow. */
function* pairs(example: unknown, answer: unknown): Generator<[string, string]> {
  if (typeof example === "string" && typeof answer === "string" && example.length > 5) yield [example, answer];
  if (example === null || typeof example !== "object" || answer === null || typeof answer !== "object") return;
  for (const [key, value] of Object.entries(example)) yield* pairs(value, (answer as Record<string, unknown>)[key]);
}

it("shows an example of each address, and each gives what it shows", async () => {
  const known = new Map<string, string>();
  const real = (text: string): string => [...known].reduce((all, [shown, is]) => all.replaceAll(shown, is), text);
  const asked = new Set<string>();
  for (const { method, path, headers, body, status, answer } of examples) {
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, real(value)]));
    const given = await house.ask(real(path), body === undefined ? undefined : real(body), sent);
    expect({ path, status: given.status, differences: differences(answer, given.body) }).toEqual({ path, status, differences: [] });
    for (const [shown, is] of pairs(answer, given.body)) if (!known.has(shown)) known.set(shown, is);
    asked.add(`${method} ${path.replace("k7m4pq9xwtzc", ":room").replace("reasons/IND", "reasons/:seat")}`);
  }
  expect([...asked].toSorted()).toEqual([...routesOf(house.app), "POST /matchmake/joinById/:room"].toSorted());
});

const rowsUnder = (heading: string): string[] =>
  (PAGE.split(`## ${heading}\n`)[1] ?? "")
    .split("\n## ")[0]
    ?.match(/^\| `([a-z]+)` \|/gm)
    ?.map((row) => row.slice(3, row.indexOf("`", 3))) ?? [];

it("names the messages that there are", async () => {
  const { match } = await house.create({ scenario: "first-table", seats: { IND: "human" } });
  expect(rowsUnder("Messages")).toEqual(messagesOf(match));
});

it("names every member of the board and of a desk", async () => {
  const { match } = await house.create({ scenario: "first-table", seats: { IND: "human" } });
  const live = house.matches.live(match);
  const part = PAGE.split("## What you see\n")[1] ?? "";
  const named = (head: string): string[] =>
    [...(part.split(`| ${head} | is |`)[1]?.split("\n\n")[0] ?? "").matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, names = ""]) =>
      [...names.matchAll(/\w+/g)].map(([name]) => name),
    );
  expect(named("of the board").toSorted()).toEqual(Object.keys(live?.board() ?? {}).toSorted());
  expect(named("of the desk").toSorted()).toEqual(Object.keys(live?.deskOf("IND") ?? {}).toSorted());
});

it("says the limits and codes as they are", () => {
  expect(PAGE).toContain(`| ${ELSEWHERE} | you are playing elsewhere`);
  expect(PAGE).toContain(`${LIMITS.messages} messages a second`);
  expect(PAGE).toContain(`${LIMITS.burst} actions of a seat at once and then ${LIMITS.acts} a second`);
  expect(PAGE.split(`, ${LATEST} of them;`)).toHaveLength(3);
  expect(PAGE).toContain(`longer than ${MOST_BYTES / 1024} KiB`);
});

it("names every reason that the server gives by itself", () => {
  const sources = [
    "match/live.ts",
    "match/ledger.ts",
    "match/registry.ts",
    "match/create.ts",
    "match/players.ts",
    "rooms/match-room.ts",
    "http/api.ts",
  ];
  const texts = sources.map((file) => readFileSync(join(import.meta.dirname, file), "utf8")).join("\n");
  const keys = [...texts.matchAll(/(?:denied\(\d+, |ServerError\(\d+, |error: |reason: )"([a-z]+(?:-[a-z]+)+)"/g)].map(([, key]) => key);
  expect(keys.length).toBeGreaterThan(15);
  for (const key of new Set(keys)) expect(PAGE).toContain(`\`${key}\``);
});
