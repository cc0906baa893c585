/** Two letters for those who have no flag, different for each at the table. Pure. */

const CJK = /[\u2e80-\u9fff]/u;

/** In the order of liking: initials of words, the first letters, the first with a later one. */
function candidates(name: string): string[] {
  const signs = [...name.replace(/[^\p{L}\p{N} ]/gu, "")];
  const [first = "?", ...rest] = signs.filter((sign) => sign !== " ");
  if (CJK.test(first)) return [first, ...rest.map((sign) => first + sign)];
  const words = name.split(/\s+/u).flatMap((word) => [...word][0] ?? []);
  const byWords = words.length > 1 ? words.slice(0, 2).join("") : first + (rest[0] ?? "");
  return [byWords, ...rest.map((sign) => first + sign)].map((two) => two.toUpperCase());
}

/** Initials for names, in their order; names that are alike to the end share theirs. */
export function initialsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const all = candidates(name);
    const found = all.find((two) => !taken.has(two)) ?? all[0] ?? "?";
    taken.add(found);
    return found;
  });
}
