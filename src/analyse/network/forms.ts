/**
 * In: the written form of a word. Out: the numbers by which the network knows it: rows of its embedding table for the word, its
 * ends, its beginning, its shape and its word lists, and the row of its pretrained vector. The same code serves training.
 */
import {
  ARMED_WORDS,
  CALENDAR,
  COUNTRIES,
  DEMONYMS,
  EVENT_WORDS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  TITLES,
} from '../en/entities.ts';
import { hashString } from '../linear.ts';

/** Word lists in the order of their bits; the lexicon's own lists follow. */
const LISTS: readonly ReadonlySet<string>[] = [
  DEMONYMS,
  COUNTRIES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  EVENT_WORDS,
  ARMED_WORDS,
  TITLES,
  CALENDAR,
];
/** Lists that only the lexicon knows: cities, words inside city names, first names, surnames, other places, groups. */
export const LEXICON_LISTS = ['city', 'city-part', 'first-name', 'surname', 'place', 'group'] as const;

const SUFFIX4 = 4096;
const SUFFIX3 = 4096;
const SUFFIX2 = 1024;
const PREFIX3 = 4096;
const SHAPES = 256;
const LIST_ROWS = LISTS.length + LEXICON_LISTS.length;

/** What is known of words, by key (see {@link formKey}). */
export interface Lexicon {
  /** Number of words with an embedding row of their own; they come first. */
  readonly trained: number;
  /** Number of words with a pretrained vector or an embedding row. */
  readonly size: number;
  readonly index: ReadonlyMap<string, number>;
  /** Bits of {@link LEXICON_LISTS}, one entry a word of `index`. */
  readonly lists: Uint8Array;
}

/** Rows of the embedding table for a lexicon. */
export function embeddingRows(lexicon: { readonly trained: number }): number {
  return lexicon.trained + 1 + SUFFIX4 + SUFFIX3 + SUFFIX2 + PREFIX3 + SHAPES + LIST_ROWS;
}

/** The form by which a word is looked up: lower case, digits levelled, straight apostrophes. */
export function formKey(form: string): string {
  let key = form.toLowerCase();
  if (/[\d’]/.test(key)) key = key.replaceAll('’', "'").replace(/\d/g, '0');
  return key.length > 40 ? key.slice(0, 40) : key;
}

/** Number of embedding rows a form can have at most. */
export const MAX_ROWS = 6 + LIST_ROWS;

/**
 * Writes the embedding rows of a form; the first is the word's own (or the row of unknown words).
 * Returns how many rows were written; `out[MAX_ROWS]` is the row of the pretrained vector, or -1.
 */
export function formRows(form: string, lexicon: Lexicon, out: Int32Array): number {
  const key = formKey(form);
  const id = lexicon.index.get(key) ?? -1;
  let base = lexicon.trained + 1;
  let n = 0;
  out[n++] = id >= 0 && id < lexicon.trained ? id : lexicon.trained;
  out[n++] = base + ((hashString(key.slice(-4)) >>> 1) % SUFFIX4);
  base += SUFFIX4;
  out[n++] = base + ((hashString(key.slice(-3)) >>> 1) % SUFFIX3);
  base += SUFFIX3;
  out[n++] = base + ((hashString(key.slice(-2)) >>> 1) % SUFFIX2);
  base += SUFFIX2;
  out[n++] = base + ((hashString(key.slice(0, 3)) >>> 1) % PREFIX3);
  base += PREFIX3;
  out[n++] = base + ((hashString(shape(form)) >>> 1) % SHAPES);
  base += SHAPES;
  if (/\p{L}/u.test(key)) {
    for (let i = 0; i < LISTS.length; i++) {
      if (LISTS[i].has(key) || (i === 0 && key.endsWith('s') && DEMONYMS.has(key.slice(0, -1)))) out[n++] = base + i;
    }
    if (id >= 0) {
      const bits = lexicon.lists[id];
      for (let i = 0; i < LEXICON_LISTS.length; i++) if (bits & (1 << i)) out[n++] = base + LISTS.length + i;
    }
  }
  out[MAX_ROWS] = id < lexicon.size ? id : -1;
  return n;
}

/** Shape of a form: letters by case, digits, marks as they are, runs cut to two, at most eight signs. */
export function shape(form: string): string {
  let out = '';
  let last = '';
  let run = 0;
  for (const c of form) {
    const s = /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : /\d/.test(c) ? '0' : c;
    run = s === last ? run + 1 : 1;
    last = s;
    if (run <= 2) out += s;
    if (out.length >= 8) break;
  }
  return out;
}

/** True for words that stand in many names and are common nouns in lower case: ministry, street, war, minister. */
export function isCommonWord(lower: string): boolean {
  return ORGANISATION_WORDS.has(lower) || PLACE_WORDS.has(lower) || EVENT_WORDS.has(lower) || TITLES.has(lower);
}
