/** The scenario format as JSON Schema, for editors that complete and check while one types. */
import { z } from "zod";
import { scenarioSchema } from "./schema.ts";

/** The schema of what an author writes (defaults may be left out), as pretty JSON with a newline at the end. */
export function jsonSchemaText(): string {
  const { $schema, properties, ...rest } = z.toJSONSchema(scenarioSchema, { io: "input" });
  const named = { $schema: { type: "string" }, ...properties };
  return `${JSON.stringify({ $schema, title: "Communiqué scenario", ...rest, properties: named }, null, 1)}\n`;
}
