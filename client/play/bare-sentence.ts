/** A sentence without its full stop, to stand inside another. */
export const bareSentence = (words: string): string => words.replace(/[.。]$/u, "");
