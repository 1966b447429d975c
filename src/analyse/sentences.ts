/**
 * In: a report's text, its boilerplate spans and its tokens. Out: sentences over the tokens with paragraph numbers and boilerplate
 * marks. A sentence never crosses a blank line, a boilerplate border, or a newline (unless the text is hard-wrapped). Refuses nothing.
 */
import type { Sentence, Span } from '../model/index.ts';
import { hashString, type Linear, loadLinear, mix, score } from './linear.ts';
import type { TokenOffsets } from './tokens.ts';

/**
 * Splits a token table into sentences. Inside a paragraph a linear model decides, token by token (`models/en/sentences`).
 */
export function sentences(text: string, boilerplate: readonly Span[], tokens: TokenOffsets): Sentence[] {
  const wrapped = isHardWrapped(text);
  const columns = boundaryColumns(text, tokens);
  const out: Sentence[] = [];
  const { length, start, end } = tokens;
  let paragraph = 0;
  for (let from = 0; from < length; ) {
    // A block: tokens up to a paragraph end or a boilerplate border.
    const area = boilerplateAt(boilerplate, start[from]);
    let to = from + 1;
    let newParagraph = true;
    for (; to < length; to++) {
      const gap = lineBreaks(text, end[to - 1], start[to]);
      newParagraph = gap > 1 || (gap === 1 && !wrapped);
      if (newParagraph || (boilerplate.length > 0 && boilerplateAt(boilerplate, start[to]) !== area)) break;
    }
    let first = from;
    let open = 0;
    for (let k = from; k < to; k++) {
      open = openAfter(columns.kind[k], open);
      if (k + 1 < to && !endsAfter(columns, k, first, open, to - 1)) continue;
      out.push({ start: start[first], end: end[k], firstToken: first, endToken: k + 1, paragraph, boilerplate: area >= 0 });
      first = k + 1;
      open = 0;
    }
    if (newParagraph) paragraph++;
    from = to;
  }
  return out;
}

/** Index of the boilerplate span that holds the offset, or -1. */
function boilerplateAt(spans: readonly Span[], offset: number): number {
  for (let i = 0; i < spans.length; i++) if (spans[i].start <= offset && offset < spans[i].end) return i;
  return -1;
}

/** Newlines in the white space between two tokens. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 0x2029 || c === 0x2028) count++;
    else if (c === 13 && text.charCodeAt(i + 1) !== 10) count++;
  }
  return count;
}

/**
 * True when single newlines are line wraps of a text file and not paragraph ends: most lines that are followed by a single newline
 * are 50 to 90 columns long and stop in mid-sentence.
 */
export function isHardWrapped(text: string): boolean {
  const lines = text.split(/\r?\n/);
  let inner = 0;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i].trimEnd();
    const next = lines[i + 1].trim();
    if (line === '' || next === '') continue;
    inner++;
    if (line.length >= 50 && line.length <= 90 && !/[.!?:"”’)]$/.test(line) && /^[\p{Ll}\d("“]/u.test(next)) broken++;
  }
  return inner >= 3 && broken / inner >= 0.4;
}

/** Kinds of tokens as the splitter sees them. */
const LOWER = 0;
const CAPITAL = 1;
const CAPS = 2;
const DIGITS = 3;
const STOP = 4;
const SHOUT = 5;
const DOTS = 6;
const COMMA = 7;
const COLON = 8;
const DASH = 9;
const OPEN = 10;
const CLOSE = 11;
const QUOTE = 12;
const OTHER = 13;
const SHORT = 14;
const NOTHING = 15;

function kindOf(word: string): number {
  const c = word.charCodeAt(0);
  if (word.length === 1) {
    if (c >= 97 && c <= 122) return LOWER;
    if (c >= 65 && c <= 90) return CAPITAL;
    if (c === 46) return STOP;
    if (c === 44) return COMMA;
    if (c === 63 || c === 33) return SHOUT;
    if (c === 58 || c === 59) return COLON;
    if (c === 34 || c === 39) return QUOTE;
    if (c === 40 || c === 91 || c === 0x201c || c === 0x2018 || c === 171 || c === 123) return OPEN;
    if (c === 41 || c === 93 || c === 0x201d || c === 0x2019 || c === 187 || c === 125) return CLOSE;
    if (c === 45 || c === 0x2013 || c === 0x2014) return DASH;
    if (c === 0x2026) return DOTS;
  }
  if (c >= 97 && c <= 122) return word.endsWith('.') ? SHORT : LOWER;
  if (c >= 65 && c <= 90) {
    if (word.endsWith('.')) return SHORT;
    const d = word.charCodeAt(1);
    return d >= 65 && d <= 90 ? CAPS : CAPITAL;
  }
  if (c >= 48 && c <= 57) return DIGITS;
  if (c === 46) return DOTS;
  if (c === 63 || c === 33) return SHOUT;
  if (c === 45) return DASH;
  if (c === 39) return CLOSE;
  if (c === 96) return OPEN;
  if (/^\p{Ll}/u.test(word)) return LOWER;
  if (/^\p{Lu}/u.test(word)) return CAPITAL;
  return OTHER;
}

/** Longest sentence; beyond it one ends at the next mark, and at twice this anywhere. */
const TOO_LONG = 160;

export const BOUNDARY_FEATURES = 24;

/** What the splitter looks at, one column a token of the report. */
export interface BoundaryColumns {
  readonly kind: Uint8Array;
  readonly word: Int32Array;
  /** 1 where white space follows the token. */
  readonly space: Uint8Array;
  readonly length: number;
}

/** Kinds and hashes of all tokens. */
export function boundaryColumns(text: string, tokens: TokenOffsets): BoundaryColumns {
  const { length, start, end } = tokens;
  const out = { kind: new Uint8Array(length), word: new Int32Array(length), space: new Uint8Array(length), length };
  for (let k = 0; k < length; k++) {
    const word = text.slice(start[k], end[k]);
    out.kind[k] = kindOf(word);
    out.word[k] = out.kind[k] === DIGITS ? 11 + 2 * Math.min(5, word.length) : hashString(word.toLowerCase());
    out.space[k] = k + 1 < length && start[k + 1] > end[k] ? 1 : 0;
  }
  return out;
}

/** False where a sentence cannot end: between a word or comma and a word in lower case, a comma or a stop. */
export function mayEnd(c: BoundaryColumns, k: number): boolean {
  const next = c.kind[k + 1];
  const here = c.kind[k];
  if (here === COMMA || next === STOP || next === SHOUT || next === COMMA)
    return here === STOP && next !== STOP && next !== SHOUT;
  return !(here <= DIGITS && next === LOWER);
}

/** Feature hashes for a sentence end after token `k`; `first` began the sentence, `open` counts open quotes and brackets. */
export function boundaryFeatures(
  c: BoundaryColumns,
  k: number,
  first: number,
  open: number,
  last: number,
  out: Int32Array,
): number {
  const kind = (i: number) => (i < first || i > last ? NOTHING : c.kind[i]);
  const word = (i: number) => (i < first || i > last ? 7 : c.word[i]);
  const k0 = kind(k);
  const k1 = kind(k + 1);
  const here = k0 | (c.space[k] << 4);
  const size = k - first < 1 ? 0 : k - first < 3 ? 1 : k - first < 6 ? 2 : k - first < 12 ? 3 : k - first < 30 ? 4 : 5;
  let n = 0;
  out[n++] = mix(400, here);
  out[n++] = mix(401, here, k1);
  out[n++] = mix(402, here, k1, kind(k - 1));
  out[n++] = mix(403, mix(404, here, k1), kind(k - 1), kind(k + 2));
  out[n++] = mix(405, here, word(k + 1));
  out[n++] = mix(406, word(k), k1);
  out[n++] = mix(407, word(k), word(k + 1));
  out[n++] = mix(408, word(k - 1), here, k1);
  out[n++] = mix(409, here, k1, size);
  out[n++] = mix(410, mix(411, here, k1), Math.min(open, 2), size);
  out[n++] = mix(412, here, k1, word(k + 2));
  out[n++] = mix(413, word(k + 1), kind(k + 2), here);
  out[n++] = mix(414, word(k - 1), word(k), k1);
  out[n++] = mix(415, here, kind(k + 2), kind(k + 3));
  out[n++] = mix(416, mix(417, here, k1), kind(k - 1), kind(k - 2));
  out[n++] = mix(418, word(k + 1), word(k + 2), here);
  out[n++] = mix(419, here, k1, kind(first));
  return n;
}

let model: Linear | undefined;
const features = new Int32Array(BOUNDARY_FEATURES);
const scores = new Int32Array(2);

/** Follows quotes and brackets: how many are open after a token of this kind. */
export function openAfter(kind: number, open: number): number {
  if (kind === OPEN) return open + 1;
  if (kind === CLOSE) return Math.max(0, open - 1);
  if (kind === QUOTE) return open > 0 ? open - 1 : open + 1;
  return open;
}

/** Does the sentence that began at `first` end after token `k`? `last` is the last token of the paragraph. */
function endsAfter(c: BoundaryColumns, k: number, first: number, open: number, last: number): boolean {
  const length = k + 1 - first;
  if (length >= 2 * TOO_LONG || (length >= TOO_LONG && c.kind[k] >= STOP && c.kind[k] <= DASH)) return true;
  if (!mayEnd(c, k)) return false;
  model ??= loadLinear('sentences', 2);
  score(model, features, boundaryFeatures(c, k, first, open, last, features), scores);
  return scores[1] > scores[0];
}
