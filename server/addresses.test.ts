import { expect, it } from "vitest";
import { addressLines } from "./addresses.ts";

const of = (address: string, more: object = {}) => ({
  address,
  family: "IPv4" as const,
  internal: false,
  netmask: "255.255.255.0",
  mac: "0",
  cidr: null,
  ...more,
});

it("names the addresses that can be typed in when the server listens on all", () => {
  const interfaces = {
    lo: [of("127.0.0.1", { internal: true })],
    wlan: [of("192.168.1.7"), { ...of("fe80::1"), family: "IPv6" as const, scopeid: 1 }],
    link: [of("169.254.3.4")],
    none: undefined,
  };
  expect(addressLines("0.0.0.0", 2567, interfaces)).toEqual([
    "On this machine:         http://localhost:2567/",
    "For others in the room:  http://192.168.1.7:2567/",
  ]);
  expect(addressLines("::", 80, {})).toHaveLength(1);
  expect(addressLines("127.0.0.1", 2567, interfaces)).toEqual([]);
});

it("stops before it becomes a list", () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`v${i}`, [of(`10.0.${i}.1`)]]));
  expect(addressLines("0.0.0.0", 1, many)).toHaveLength(5);
});
