/**
 * A JSON value as a short text, and back. Code points below 128 take one byte on the wire, those below 2048 two; so small numbers, the
 * marks of lists and objects and the most frequent words take one byte each. Everything can be said, known words or not.
 */
import { SHAPES } from "./shapes.ts";
import type { Vocabulary } from "./vocabulary.ts";

const SMALLEST = -1;
const SMALL_INTS = 24;
const [INT, MICRO, NUMBER, TRUE, FALSE, NULL, LIST, RECORD, SHAPE, TEXT, PAIR, COUNTED, SEAT, ABSENT, SET] = [
  24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38,
] as const;
/** The first shapes have a mark of their own. */
const FIRST_SHAPE = 39;
const FIRST_SHAPES = 36;
const WORD = FIRST_SHAPE + FIRST_SHAPES;

const SEAT_PREFIX = "seat:";
const COUNTED_ID = /^[a-z](?:0|[1-9]\d{0,8})$/;
const GREATEST = 0x80000000;
/** Lists of the first words in their order, such as seats, are sent as the bits of a number. */
const SET_WORDS = 30;
/** Whole numbers in the upper half of what takes two bytes: entries are numbered so. */
const MIDDLE = 0x400;
const MIDDLE_INTS = 0x400;
/** Words end where the middle numbers begin. */
const MOST_WORDS = MIDDLE - WORD;

const char = (code: number): string => String.fromCharCode(code);

/** A whole number from 0 in groups of six bits, the last group first. */
function digits(value: number): string {
  let text = "";
  let rest = value;
  while (rest >= 64) {
    text += char(64 + (rest % 64));
    rest = Math.floor(rest / 64);
  }
  return text + char(rest);
}

function packNumber(value: number): string {
  const isWhole = Number.isInteger(value) && !Object.is(value, -0);
  if (isWhole && value >= SMALLEST && value < SMALLEST + SMALL_INTS) return char(value - SMALLEST);
  const middle = value - SMALLEST - SMALL_INTS;
  if (isWhole && middle >= 0 && middle < MIDDLE_INTS) return char(MIDDLE + middle);
  if (isWhole && value > 0 && value < GREATEST) return char(INT) + digits(value);
  // Values of the rules have six decimals at most.
  const micro = Math.round(value * 1e6);
  if (value > 0 && micro < GREATEST * 64 && micro / 1e6 === value) return char(MICRO) + digits(micro);
  const text = JSON.stringify(value);
  return char(NUMBER) + digits(text.length) + text;
}

function packWord(text: string, { indexOf }: Vocabulary): string | null {
  const index = indexOf(text);
  return index === undefined || index >= MOST_WORDS ? null : char(WORD + index);
}

function packText(text: string, words: Vocabulary): string {
  const word = packWord(text, words);
  if (word !== null) return word;
  if (COUNTED_ID.test(text)) return char(COUNTED) + text.charAt(0) + digits(Number(text.slice(1)));
  const seat = text.startsWith(SEAT_PREFIX) ? packWord(text.slice(SEAT_PREFIX.length), words) : null;
  if (seat !== null) return char(SEAT) + seat;
  const [one, two, more] = text.split("|");
  const pair = one !== undefined && two !== undefined && more === undefined ? [packWord(one, words), packWord(two, words)] : [];
  if (pair[0] && pair[1]) return char(PAIR) + pair[0] + pair[1];
  // Half a surrogate pair would not survive UTF-8.
  const whole = text.toWellFormed();
  return char(TEXT) + digits(whole.length) + whole;
}

/** A list of the first words in their order as bits, or null for any other list. */
function packSet(list: readonly unknown[], { indexOf }: Vocabulary): string | null {
  if (list.length < 3) return null;
  let bits = 0;
  let last = -1;
  for (const item of list) {
    const index = typeof item === "string" ? (indexOf(item) ?? SET_WORDS) : SET_WORDS;
    if (index <= last || index >= SET_WORDS) return null;
    bits += 1 << index;
    last = index;
  }
  return char(SET) + digits(bits);
}

function packList(list: readonly unknown[], words: Vocabulary): string {
  return packSet(list, words) ?? char(LIST) + digits(list.length) + list.map((item) => packMember(item, words)).join("");
}

/** What `undefined` means in a list or shape: nothing there. */
function packMember(value: unknown, words: Vocabulary): string {
  return value === undefined ? char(ABSENT) : pack(value, words);
}

const sharedBy = (i: number): number => Object.keys(SHAPES[i]?.same ?? {}).length;
/** Numbers of the shapes with these keys, joined by commas; the most special first. */
const SHAPES_BY_KEYS = new Map<string, number[]>();
for (const i of [...SHAPES.keys()].toSorted((a, b) => sharedBy(b) - sharedBy(a))) {
  const keys = SHAPES[i]?.keys.join() ?? "";
  SHAPES_BY_KEYS.set(keys, [...(SHAPES_BY_KEYS.get(keys) ?? []), i]);
}

/** The number of the shape that an object has, or undefined. */
function shapeOf(value: Readonly<Record<string, unknown>>, keys: readonly string[]): number | undefined {
  return SHAPES_BY_KEYS.get(keys.join())?.find((i) => Object.entries(SHAPES[i]?.same ?? {}).every(([key, same]) => value[key] === same));
}

function packRecord(value: object, words: Vocabulary): string {
  const keys = Object.keys(value);
  const members = value as Record<string, unknown>;
  const shape = shapeOf(members, keys);
  if (shape !== undefined) {
    const { same } = SHAPES[shape] ?? { same: {} };
    const sent = keys.filter((key) => !Object.hasOwn(same, key));
    const mark = shape < FIRST_SHAPES ? char(FIRST_SHAPE + shape) : char(SHAPE) + digits(shape);
    return mark + sent.map((key) => packMember(members[key], words)).join("");
  }
  const said = keys.filter((key) => members[key] !== undefined);
  return char(RECORD) + digits(said.length) + said.map((key) => packText(key, words) + pack(members[key], words)).join("");
}

/** The text of a JSON value. */
export function pack(value: unknown, words: Vocabulary): string {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? packNumber(value) : char(NULL);
    case "string":
      return packText(value, words);
    case "boolean":
      return char(value ? TRUE : FALSE);
    case "object":
      if (value === null) return char(NULL);
      return Array.isArray(value) ? packList(value, words) : packRecord(value, words);
    default:
      return char(NULL);
  }
}

/** Reads packed values one after the other. */
export class Unpacker {
  #at = 0;
  readonly #text: string;
  readonly #words: Vocabulary;

  constructor(text: string, words: Vocabulary) {
    this.#text = text;
    this.#words = words;
  }

  get at(): number {
    return this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The next value. Throws where the text is not one that `pack` made. */
  next(): unknown {
    const code = this.#code();
    if (code < SMALL_INTS) return code + SMALLEST;
    if (code >= FIRST_SHAPE && code < WORD) return this.#shape(code - FIRST_SHAPE);
    if (code >= MIDDLE && code < MIDDLE + MIDDLE_INTS) return code - MIDDLE + SMALL_INTS + SMALLEST;
    switch (code) {
      case INT:
        return this.#digits();
      case MICRO:
        return this.#digits() / 1e6;
      case NUMBER:
        return JSON.parse(this.#take(this.#digits()));
      case TRUE:
        return true;
      case FALSE:
        return false;
      case NULL:
        return null;
      case ABSENT:
        return undefined;
      case LIST:
        return Array.from({ length: this.#length() }, () => this.next());
      case SET:
        return this.#set();
      case RECORD:
        return this.#record();
      case SHAPE:
        return this.#shape(this.#digits());
      case TEXT:
        return this.#take(this.#digits());
      case PAIR:
        return `${this.#word(this.#code())}|${this.#word(this.#code())}`;
      case COUNTED:
        return this.#take(1) + String(this.#digits());
      case SEAT:
        return SEAT_PREFIX + this.#word(this.#code());
      default:
        return this.#word(code);
    }
  }

  #code(): number {
    const code = this.#text.charCodeAt(this.#at++);
    if (Number.isNaN(code)) throw new Error("a packed value ends too early");
    return code;
  }

  #digits(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 64) {
      const code = this.#code();
      if (code < 64) return value + code * scale;
      value += (code - 64) * scale;
    }
  }

  /** A length that the rest of the text can hold: a broken text must not ask for a list of a thousand million. */
  #length(): number {
    const length = this.#digits();
    if (length > this.#text.length - this.#at) throw new Error("a packed list is longer than its text");
    return length;
  }

  #take(length: number): string {
    const taken = this.#text.slice(this.#at, this.#at + length);
    if (taken.length < length) throw new Error("a packed text ends too early");
    this.#at += length;
    return taken;
  }

  #word(code: number): string {
    const word = this.#words.word(code - WORD);
    if (word === undefined) throw new Error("a packed word is not in the vocabulary");
    return word;
  }

  #set(): string[] {
    const list: string[] = [];
    let bits = this.#digits();
    for (let index = 0; bits > 0; index++) {
      if (bits % 2 === 1) list.push(this.#word(WORD + index));
      bits = Math.floor(bits / 2);
    }
    return list;
  }

  // Without a prototype: a key is a key, whatever it is called.
  #record(): Record<string, unknown> {
    const record = Object.create(null) as Record<string, unknown>;
    for (let left = this.#length(); left > 0; left--) {
      const key = String(this.next());
      record[key] = this.next();
    }
    return record;
  }

  #shape(shape: number): Record<string, unknown> {
    const record = Object.create(null) as Record<string, unknown>;
    const { keys, same } = SHAPES[shape] ?? { keys: [], same: {} };
    for (const key of keys) {
      const value = Object.hasOwn(same, key) ? same[key] : this.next();
      if (value !== undefined) record[key] = value;
    }
    return record;
  }
}

/** The value of a packed text. */
export const unpack = (text: string, words: Vocabulary): unknown => new Unpacker(text, words).next();
