// From a numbered choice to one payload: long lists are narrowed field by field.
import { choiceWords } from "../../shared/i18n/describe.ts";
import { payloadValues } from "../../shared/i18n/payload.ts";
import type { Move } from "../../shared/rules/open-moves.ts";
import type { Lines } from "./input.ts";
import { paragraph, speechNow, text, type Table } from "./table.ts";

type Example = Move["examples"][number];

/** More choices than this are first narrowed by a field. */
const MANY = 14;

export type Picked = { kind: "example"; example: Example } | { kind: "back" } | { kind: "end" };

/** Asks for a number from 0 (back) to `most`; null at the end of the input. */
export async function askNumber(table: Table, lines: Lines, most: number): Promise<number | null> {
  for (;;) {
    const line = await lines.ask(text(table, "terminal.which", { most }));
    if (line === null) return null;
    if (line === "" || line === "0") return 0;
    const number = /^\d{1,3}$/.test(line) ? Number(line) : -1;
    if (number >= 1 && number <= most) return number;
    table.print(text(table, "terminal.no-such-number", { most }));
  }
}

function costOf(table: Table, examples: readonly Example[]): string {
  const least = Math.min(...examples.map((e) => e.cost));
  const most = Math.max(...examples.map((e) => e.cost));
  return most === 0 ? "" : ` · ${text(table, "terminal.cost", { least, most, range: least < most })}`;
}

/** Groups by the first field that tells them apart; null when none splits them into fewer heaps than there are examples. */
function split(table: Table, move: Move, examples: readonly Example[]): Map<string, Example[]> | null {
  const speech = speechNow(table);
  for (const field of Object.keys(move.fields)) {
    const heaps = new Map<string, Example[]>();
    for (const example of examples) {
      const said = String(payloadValues(speech, move.do, example.with)[field] ?? "") || text(table, "terminal.unnamed");
      heaps.set(said, [...(heaps.get(said) ?? []), example]);
    }
    if (heaps.size > 1 && heaps.size < examples.length) return heaps;
  }
  return null;
}

/** Lets the person pick one of a move's examples; a single one needs no asking. */
export async function pickExample(table: Table, lines: Lines, move: Move): Promise<Picked> {
  let examples: readonly Example[] = move.examples;
  for (;;) {
    const only = examples[0];
    if (examples.length === 1 && only) return { kind: "example", example: only };
    const heaps = examples.length > MANY ? split(table, move, examples) : null;
    const groups: [string, readonly Example[]][] = heaps
      ? [...heaps]
      : examples.map((e) => [choiceWords(speechNow(table), move.do, e.with), [e]]);
    groups.forEach(([words, inside], i) => {
      paragraph(
        table,
        `  ${String(i + 1).padStart(3)}  ${words}${inside.length > 1 ? ` · ${text(table, "terminal.choices", { n: inside.length })}` : ""}${costOf(table, inside)}`,
        7,
      );
    });
    const number = await askNumber(table, lines, groups.length);
    if (number === null) return { kind: "end" };
    const chosen = groups[number - 1];
    if (number === 0 || !chosen) return { kind: "back" };
    examples = chosen[1];
  }
}
