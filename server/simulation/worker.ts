// Worker thread of a simulation: receives ranges of indices of a job, posts a record for each match.
import { parentPort, workerData } from "node:worker_threads";
import { players, type Job } from "./job.ts";
import type { Share } from "./run.ts";

const playerOf = players(workerData as Job[]);
parentPort?.on("message", ({ job, indices }: Share) => {
  try {
    const { play } = playerOf(job);
    for (const index of indices) parentPort?.postMessage({ job, record: play(index) });
    parentPort?.postMessage({ idle: true });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
