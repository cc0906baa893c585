// Plays the matches of a simulation on one or more cores. The records come back in the order of their index, whoever played them.
import { Worker } from "node:worker_threads";
import type { MatchRecord } from "../../shared/testing/record.ts";
import { player, type Job } from "./job.ts";

/** Matches handed to a worker at a time: enough to keep it busy, few enough to end together. */
const SHARE = 4;

export async function runSimulation(
  job: Job,
  matches: number,
  workers: number,
  onProgress: (done: number) => void,
): Promise<MatchRecord[]> {
  if (workers <= 1) {
    const { play } = player(job);
    return Array.from({ length: matches }, (_, index) => {
      const record = play(index);
      onProgress(index + 1);
      return record;
    });
  }
  const records: MatchRecord[] = [];
  let next = 0;
  let done = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: job });
      const feed = (): void => {
        if (next >= matches) return void worker.terminate().then(() => resolve(), reject);
        const indices = Array.from({ length: Math.min(SHARE, matches - next) }, (_, i) => next + i);
        next += indices.length;
        worker.postMessage(indices);
      };
      worker.on("message", (message: { record?: MatchRecord; idle?: boolean; error?: string }) => {
        if (message.record) {
          records[message.record.index] = message.record;
          onProgress(++done);
        } else if (message.error !== undefined) reject(new Error(message.error));
        else feed();
      });
      worker.on("error", reject);
      feed();
    });
  await Promise.all(Array.from({ length: Math.min(workers, Math.ceil(matches / SHARE)) }, one));
  return records;
}
