// For tests: a room made as outside programs make one, with the seats and bots that the test is about.
import type { Host } from "./server.ts";

export interface Wish {
  scenario: string;
  preset: string;
  /** Seats for people; bots take the others. */
  people: readonly string[];
  seed?: string;
  pace?: "calm" | "brisk" | "instant";
  timed?: boolean;
  coach?: "on" | "off";
}

export interface Made {
  code: string;
  match: string;
  facilitator: string;
  /** The address of each person's seat. */
  links: Record<string, string>;
}

/** Opens a room. */
export async function openRoom(host: Host, { people, ...wish }: Wish): Promise<Made> {
  const seats = Object.fromEntries(people.map((id) => [id, "human"]));
  const answer = await fetch(`${host.url}/api/matches`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...wish, seats }),
  });
  if (!answer.ok) throw new Error(`no room: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Made;
}
