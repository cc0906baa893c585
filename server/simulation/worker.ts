// Worker thread of a simulation: receives a range of indices, posts a record for each match.
import { parentPort, workerData } from "node:worker_threads";
import { player, type Job } from "./job.ts";

const { play } = player(workerData as Job);
parentPort?.on("message", (indices: number[]) => {
  try {
    for (const index of indices) parentPort?.postMessage({ record: play(index) });
    parentPort?.postMessage({ idle: true });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
