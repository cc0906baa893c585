// What players say in their own words: kept beside the log, with a salted digest in the entry, so that a text can be erased
// and the log still verifies.
import { createHash, randomBytes } from "node:crypto";

export interface Said {
  /** Reference in the entry: "#m1". */
  id: string;
  by: string;
  salt: string;
  text: string;
}

/** SHA-256 of salt and text, hex. */
export function digestOf(salt: string, text: string): string {
  return createHash("sha256").update(salt).update("\n").update(text).digest("hex");
}

/** A new text with its place and salt; it is added to the list. */
export function keepWords(said: Said[], by: string, words: string): Said {
  const one = { id: `#m${said.length + 1}`, by, salt: randomBytes(16).toString("hex"), text: words };
  said.push(one);
  return one;
}
