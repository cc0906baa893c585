// No secret of a scenario stands in any file that is built or served, whoever asks for whatever.
import { existsSync, globSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clientFolder, ensureClient } from "./client-build.ts";
import { openHouse, type House } from "./rooms/testing/house.ts";
import { scenarioSecrets } from "./rooms/testing/scenario-secrets.ts";

const ROOT = join(import.meta.dirname, "..");
const client = clientFolder(ROOT);
const secrets = scenarioSecrets();
/** What the catalogue says of every match is nobody's secret: how an agenda of a kind reads, for example. */
const catalogue = globSync("assets/public/locales/*.json", { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), "utf8"));
const everything = [...secrets.briefs, ...secrets.hidden, ...secrets.numbers];
const all = everything.filter((secret) => !catalogue.some((text) => text.includes(secret)));
const secretsIn = (text: string): string[] => all.filter((secret) => text.includes(secret));

let house: House;
beforeAll(async () => {
  await ensureClient(ROOT);
  house = await openHouse({ client, limits: { creations: 1000, misses: 1e6 } });
}, 240_000);
afterAll(() => house.close());

/** As it is, without a client that tidies the address up first. */
const fetchRaw = (path: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: house.port, path, headers: { connection: "close" } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }));
    });
    asked.on("error", reject);
    asked.end();
  });

it("knows what to look for", () => {
  expect(everything.length - all.length).toBeLessThan(8);
  expect(secrets.briefs.length).toBeGreaterThan(200);
  expect(secrets.hidden.length).toBeGreaterThan(20);
  expect(secrets.numbers.length).toBeGreaterThan(50);
  const sources = globSync("assets/scenarios/*/*.yaml", { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), "utf8"));
  const seen = all.filter((secret) => sources.some((source) => source.includes(secret)));
  // The search finds them where they are: most texts stand there in one piece, and numbers as a scenario's author writes them.
  expect(seen.length).toBeGreaterThan(100);
});

it("finds none of it in the files that are built", () => {
  const files = globSync("**/*", { cwd: client, withFileTypes: true }).filter((file) => file.isFile());
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    expect({ path: relative(client, path), found: secretsIn(readFileSync(path, "utf8")) }).toEqual({
      path: relative(client, path),
      found: [],
    });
  }
});

it("finds none of it in what is served, by name, by guess or by going round", { timeout: 120_000 }, async () => {
  const built = globSync("**/*", { cwd: client, withFileTypes: true }).flatMap((file) =>
    file.isFile() ? [`/${relative(client, join(file.parentPath, file.name))}`] : [],
  );
  for (const path of built) {
    const { status, text } = await fetchRaw(encodeURI(path));
    expect({ path, status }).toEqual({ path, status: 200 });
    expect({ path, found: secretsIn(text) }).toEqual({ path, found: [] });
  }
  const wanted = [
    "assets/scenarios/toronto-2010/scenario.yaml",
    "assets/scenarios/first-table/texts.en.yaml",
    "scenarios/harbour/scenario.yaml",
    "server/main.ts",
    "package.json",
    "data/communique.sqlite",
    ".git/config",
    "node_modules/express/package.json",
    "dist/client.stamp",
    "shared/bots/index.ts",
  ];
  const ways = [
    "/",
    "/../",
    "/../../",
    "/%2e%2e/",
    "/..%2f",
    "/%2e%2e%2f%2e%2e%2f",
    "/..%5c",
    "/assets/../../",
    "/assets/..%2f..%2f",
    "/./",
  ];
  const more = ["/%252e%252e/", "//", "/@fs/", `/@fs${ROOT}/`, "/assets/%00/../../../", "/..;/", "/%c0%ae%c0%ae/", "file://"];
  for (const file of wanted) {
    for (const way of [...ways, ...more]) {
      const { status, text } = await fetchRaw(way + file).catch(() => ({ status: 400, text: "" }));
      const isServed = status === 200 && existsSync(join(ROOT, file)) && text === readFileSync(join(ROOT, file), "utf8");
      expect({ way, file, isServed, found: secretsIn(text) }).toEqual({ way, file, isServed: false, found: [] });
    }
  }
});

it(
  "finds none of it in what may be asked without the token of a seat, and that seat's own and no more with it",
  { timeout: 120_000 },
  async () => {
    const cards = await house.ask<{ scenarios: { id: string; presets: { id: string; seats: { id: string }[] }[] }[] }>("/api/scenarios");
    expect(secretsIn(cards.text)).toEqual([]);
    for (const { id, presets } of cards.body.scenarios) {
      for (const preset of presets) {
        const seat = preset.seats[0]?.id ?? "";
        const made = await house.ask<{ match: string; code: string; facilitator: string; links: Record<string, string> }>("/api/matches", {
          scenario: id,
          preset: preset.id,
          seats: { [seat]: "human" },
        });
        const { match, code, facilitator, links } = made.body;
        const answers = [
          made,
          await house.ask(`/api/table/${match}`),
          await house.ask("/api/observe", { code }),
          await house.ask("/api/brief"),
          await house.ask("/api/brief", undefined, { authorization: `Bearer ${facilitator}` }),
          await house.ask("/health"),
          await house.ask("/api/join", { code, name: "Ann", seat }),
        ];
        expect(answers.flatMap(({ text }) => secretsIn(text))).toEqual([]);
        const own = await house.ask("/api/brief", undefined, { authorization: `Bearer ${links[seat]?.split("/").at(-1)}` });
        expect(own.status).toBe(200);
        const texts = house.matches.live(match)?.match.setup.open.seats.map((one) => one.id) ?? [];
        expect(texts).toContain(seat);
        expect(secretsIn(own.text).length).toBeGreaterThan(0);
      }
    }
  },
);
