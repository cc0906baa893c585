// Plays the matches of simulations on one or more cores. The records come back in the order of their index, whoever played them.
import { Worker } from "node:worker_threads";
import type { MatchRecord } from "../../shared/testing/record.ts";
import { players, type Job } from "./job.ts";

/** Matches handed to a worker at a time: enough to keep it busy, few enough to end together. */
const SHARE = 4;

/** Matches of one job, by their index in the run. */
export interface Share {
  job: number;
  indices: number[];
}

function sharesOf(matches: readonly number[]): Share[] {
  return matches.flatMap((count, job) =>
    Array.from({ length: Math.ceil(count / SHARE) }, (_, share) => ({
      job,
      indices: Array.from({ length: Math.min(SHARE, count - share * SHARE) }, (_i, i) => share * SHARE + i),
    })),
  );
}

/** Several simulations at once, each with its number of matches; `onProgress` counts over all of them. */
export async function runJobs(
  jobs: readonly Job[],
  matches: readonly number[],
  workers: number,
  onProgress: (done: number) => void,
): Promise<MatchRecord[][]> {
  const records: MatchRecord[][] = jobs.map(() => []);
  const shares = sharesOf(matches);
  let next = 0;
  let done = 0;
  if (workers <= 1) {
    const playerOf = players(jobs);
    for (const { job, indices } of shares)
      for (const index of indices) {
        (records[job] as MatchRecord[])[index] = playerOf(job).play(index);
        onProgress(++done);
      }
    return records;
  }
  const crew: Worker[] = [];
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: jobs });
      crew.push(worker);
      const feed = (): void => {
        const share = shares[next++];
        if (share === undefined) return void worker.terminate().then(() => resolve(), reject);
        worker.postMessage(share);
      };
      worker.on("message", (message: { job?: number; record?: MatchRecord; idle?: boolean; error?: string }) => {
        if (message.record) {
          (records[message.job ?? 0] as MatchRecord[])[message.record.index] = message.record;
          onProgress(++done);
        } else if (message.error !== undefined) reject(new Error(message.error));
        else feed();
      });
      worker.on("error", reject);
      feed();
    });
  try {
    await Promise.all(Array.from({ length: Math.min(workers, shares.length) }, one));
  } finally {
    // After a fault the others would wait for ever, and with them the command.
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
  return records;
}

/** One simulation. */
export async function runSimulation(
  job: Job,
  matches: number,
  workers: number,
  onProgress: (done: number) => void,
): Promise<MatchRecord[]> {
  const [records = []] = await runJobs([job], [matches], workers, onProgress);
  return records;
}
