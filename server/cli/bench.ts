// Measures the speeds the project promises, each beside a reference run in the same call.
import { decideBroker, decideSolver } from "../bench/decisions.ts";
import { lint12500 } from "../bench/lint.ts";
import { machine, runBench, type Bench, type Result } from "../bench/harness.ts";
import { match20, match8, replay5000, rulesActions } from "../bench/rules.ts";
import { roomAction } from "../bench/room.ts";
import { botsRound20 } from "../bench/round.ts";
import { startCold } from "../bench/start.ts";
import { storeAppend } from "../bench/store.ts";
import { webFirst, webFront } from "../bench/web.ts";
import { wireAction, wireJoin } from "../bench/wire.ts";
import packageJson from "../../package.json" with { type: "json" };
import { defineCommand, runCommand } from "./args.ts";
import { fail, print, printJson, progress } from "./output.ts";

const BENCHES: readonly Bench[] = [
  rulesActions,
  match8,
  match20,
  lint12500,
  replay5000,
  roomAction,
  wireAction,
  wireJoin,
  storeAppend,
  startCold,
  webFront,
  webFirst,
  botsRound20,
  decideSolver,
  decideBroker,
];

const command = defineCommand({
  name: "bench",
  summary: "Measures speeds against a reference run in the same call; figures are of this machine, ratios travel better.",
  options: {
    only: { kind: "list", value: "ID[,ID…]", help: `only these: ${BENCHES.map((b) => b.id).join(", ")}` },
    runs: { kind: "integer", value: "N", help: "counted runs of each", default: 7, min: 1, max: 100 },
    gate: { kind: "flag", help: "exit 1 if a target is missed" },
    json: { kind: "flag", help: "print one JSON document" },
  },
});

await runCommand(command, async ({ only, runs, gate, json }) => {
  for (const id of only) if (!BENCHES.some((b) => b.id === id)) fail(`--only ${id}: there are ${BENCHES.map((b) => b.id).join(", ")}`, 2);
  const chosen = BENCHES.filter((b) => only.length === 0 || only.includes(b.id));
  const bar = progress("benches", chosen.length);
  const results: Result[] = [];
  for (const bench of chosen) {
    results.push(await runBench(bench, runs));
    bar.step(results.length);
  }
  bar.end();
  const document = { format: "communique-bench/1", version: packageJson.version, machine: machine(), results };
  if (json) printJson(document);
  else {
    const { cpu, cores, memoryGb, node, os } = document.machine;
    print(`${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}, ${os}; median (low to high)`);
    for (const [i, r] of results.entries()) {
      const number = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3));
      print(
        `${r.id}: ${number(r.ours.median)} ${r.unit} (${number(r.ours.low)} to ${number(r.ours.high)}), target ${r.target.op} ${r.target.value} ${r.met ? "met" : "MISSED"}`,
      );
      print(`  ${chosen[i]?.about ?? ""}; ${number(r.ratio.median)} x ${r.reference.name} (${number(r.reference.median)} ${r.unit})`);
    }
  }
  return gate && results.some((r) => !r.met) ? 1 : 0;
});
