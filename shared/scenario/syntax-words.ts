/** The YAML reader's error codes in an author's words: what is wrong, and the mend. */

type Words = readonly [message: string, mend: string];

const WORDS: Record<string, Words> = {
  TAB_AS_INDENT: ["a tab is used to indent", "indent with spaces"],
  BAD_INDENT: ["the indentation does not fit, or a list or group is not closed", "line the keys of one group up, and close every [ and {"],
  MISSING_CHAR: [
    "a character is missing, such as a closing quote or bracket, a comma or a colon",
    "look at this line and the one before, and at their indentation",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "a key does not follow from the line before it",
    "look for a missing colon, comma or quote on this line and the one before",
  ],
  BLOCK_IN_FLOW: ["a comma is missing between two entries", "put a comma between them"],
  BLOCK_AS_IMPLICIT_KEY: [
    "a key stands where a value should",
    'put quotes around a text that contains ": ", or indent this line like its neighbours',
  ],
  UNEXPECTED_TOKEN: ["something here does not belong", "look for a stray character, a doubled comma, or a quote in the middle of a text"],
  BAD_SCALAR_START: ["a text must not start with this character", "put quotes around the text"],
  BAD_DQ_ESCAPE: ["a backslash in a quoted text starts no known escape", "write two backslashes, or use single quotes"],
  MULTIPLE_DOCS: ["the file holds more than one document", "keep one scenario a file, without a second --- line"],
  RESOURCE_EXHAUSTION: ["the file is nested too deeply", "a scenario needs about ten levels; look for brackets that are never closed"],
  BAD_ALIAS: ["an alias (*name) has no anchor (&name) before it", "put quotes around a text that starts with *, or write the value out"],
  KEY_OVER_1024_CHARS: ["a key is longer than 1024 characters", "a quote or a comma is probably missing"],
};

/** What to say of a syntax error with this code. */
export function syntaxWords(code: string): Words {
  return WORDS[code] ?? ["this is not valid YAML or JSON", "compare the line with the examples in assets/scenarios"];
}
