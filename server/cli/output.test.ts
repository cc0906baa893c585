import { describe, expect, it } from "vitest";
import { formatJson, progress, roundNumber } from "./output.ts";

describe("JSON on stdout", () => {
  it("rounds to 6 decimals and keeps the order of the keys", () => {
    expect(formatJson({ b: 1 / 3, a: [0.1 + 0.2, 1e21, -0.00000001], c: "x", d: null })).toBe(
      '{"b":0.333333,"a":[0.3,1e+21,0],"c":"x","d":null}\n',
    );
  });

  it("leaves alone what rounding would spoil", () => {
    expect(roundNumber(2 ** 53)).toBe(2 ** 53);
    expect(roundNumber(1.5e305)).toBe(1.5e305);
    expect(roundNumber(NaN)).toBeNaN();
  });
});

describe("the progress bar", () => {
  const record = (isTTY: boolean) => {
    const written: string[] = [];
    return { written, stream: { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 } };
  };

  it("is for a terminal only", () => {
    const { written, stream } = record(false);
    const bar = progress("matches", 10, stream);
    bar.step(5);
    bar.end();
    expect(written).toEqual([]);
  });

  it("writes when the share changes and clears its line", () => {
    const { written, stream } = record(true);
    const bar = progress("matches", 1000, stream);
    for (const done of [500, 501, 1000]) bar.step(done);
    bar.end();
    expect(written).toHaveLength(3);
    expect(written[0]).toContain("50 %");
    expect(written[2]).toBe("\r\u001b[K");
  });
});
