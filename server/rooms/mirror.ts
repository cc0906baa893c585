/** Keeps a synchronised map of cells equal to a JSON value, touching only what changed. */
import { visitCells, type Plan } from "../../shared/wire/cells.ts";
import { pack } from "../../shared/wire/packing.ts";
import type { Vocabulary } from "../../shared/wire/vocabulary.ts";

/** The part of a synchronised map that is written to. */
export interface CellMap {
  set(path: string, cell: string): unknown;
  delete(path: string): unknown;
}

/** What a cell last held, as JSON: to compare texts is cheaper than to pack values. */
interface Kept {
  json: string;
  /** The round in which it was last there. */
  round: number;
}

/** Gives the function that brings the map up to date with a value that is cut by `plan`. */
export function mirrorInto(map: CellMap, plan: Plan, words: Vocabulary): (value: object) => void {
  const kept = new Map<string, Kept>();
  let round = 0;
  return (value) => {
    round++;
    let there = 0;
    visitCells(value, plan, words, (path, part) => {
      const json = JSON.stringify(part) ?? "null";
      const before = kept.get(path);
      there++;
      if (before) before.round = round;
      if (before?.json === json) return;
      kept.set(path, { json, round });
      map.set(path, pack(part, words));
    });
    if (there === kept.size) return;
    for (const [path, cell] of kept) {
      if (cell.round === round) continue;
      kept.delete(path);
      map.delete(path);
    }
  };
}
