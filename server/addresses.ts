/** Where people find a server that listens on every address of its machine: "0.0.0.0" is nothing that one could type into a phone. */
import { networkInterfaces, type NetworkInterfaceInfo } from "node:os";

const EVERYWHERE: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);
/** A machine with many virtual networks would bury the one that matters. */
const MOST = 4;

type Interfaces = Record<string, readonly NetworkInterfaceInfo[] | undefined>;

/** Lines for people, before the one for programs; none when a single address was asked for. */
export function addressLines(host: string, port: number, interfaces: Interfaces = networkInterfaces()): string[] {
  if (!EVERYWHERE.has(host)) return [];
  const near = Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."))
    .slice(0, MOST);
  return [
    `On this machine:         http://localhost:${port}/`,
    ...near.map(({ address }) => `For others in the room:  http://${address}:${port}/`),
  ];
}
