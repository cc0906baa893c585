// The generated tables of RULES.md and RULES.zh-Hans.md: what the code and the scenarios say, between markers in the text.
import { actionsBlock } from "./docs/actions.ts";
import { contributionsBlock } from "./docs/contributions.ts";
import { floorsBlock } from "./docs/floors.ts";
import type { Language } from "./docs/language.ts";
import { builtIns } from "./docs/scenarios.ts";
import { marginsBlock, tuningBlock } from "./docs/tuning.ts";

export const DOCUMENTS: readonly { file: string; language: Language }[] = [
  { file: "RULES.md", language: "en" },
  { file: "RULES.zh-Hans.md", language: "zh-Hans" },
];

const BLOCKS: Readonly<Record<string, (language: Language) => string>> = {
  tuning: tuningBlock,
  margins: marginsBlock,
  contributions: contributionsBlock,
  actions: actionsBlock,
};

/** Names of all blocks that a document must have: the four of the rules and one for each built-in scenario. */
export function blockNames(): string[] {
  return [...Object.keys(BLOCKS), ...builtIns().map(({ id }) => `floors-${id}`)];
}

function render(name: string, language: Language): string | null {
  const block = BLOCKS[name];
  if (block) return block(language);
  const id = builtIns().find((s) => name === `floors-${s.id}`)?.id;
  return id === undefined ? null : floorsBlock(id, language);
}

const BLOCK = /<!-- generated:([\w.-]+) -->\n(?:[\s\S]*?\n)??<!-- \/generated -->/g;

export interface Regenerated {
  text: string;
  /** Blocks that changed, blocks that do not exist, and blocks that the text lacks. */
  changed: string[];
  unknown: string[];
  missing: string[];
}

/** The document with its generated blocks made anew. Everything outside the markers stays as it is. */
export function regenerate(text: string, language: Language): Regenerated {
  const [changed, unknown, seen]: [string[], string[], Set<string>] = [[], [], new Set()];
  const fresh = text.replaceAll(BLOCK, (old, name: string) => {
    const body = render(name, language);
    seen.add(name);
    if (body === null) {
      unknown.push(name);
      return old;
    }
    const now = `<!-- generated:${name} -->\n${body}\n<!-- /generated -->`;
    if (now !== old) changed.push(name);
    return now;
  });
  return { text: fresh, changed, unknown, missing: blockNames().filter((name) => !seen.has(name)) };
}
