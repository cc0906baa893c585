import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { jsonSchemaText } from "./json-schema.ts";

it("is the one in assets: else run `npm run schema`", () => {
  const file = new URL("../../assets/scenario.schema.json", import.meta.url);
  expect(readFileSync(file, "utf8").replaceAll("\r\n", "\n")).toBe(jsonSchemaText());
});
