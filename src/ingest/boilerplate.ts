/**
 * What in a text is not the article. In: the text, and its title where known. Out: spans, sorted and disjoint. Refuses to
 * guess: a line or phrase is marked only when a listed pattern says so, or when it repeats an earlier line. The text itself is
 * never changed; later stages skip what is marked.
 */
import type { Span } from '../model/span.ts';
import { BOX_PHRASES, CASED_LINES, CASED_PHRASES, DECISIVE_WORDS, LINES, LINK_HEADS, PHRASES, TAILS } from './en/boilerplate.ts';
import { type Line, linesOf, mergeSpans, plainWords } from './lines.ts';

/** Longer lines are prose, or prose with junk inside: only phrases are looked for. */
const LONGEST_JUNK_LINE = 700;
const LONGEST_HEADLINE = 160;
/** A repeated line counts as junk from so many words on; shorter ones repeat in verse, scores and dialogue. */
const FEWEST_REPEATED_WORDS = 5;
/** Near-equal lines need more words, so that one changed word is a small part: nine tenths of ten. */
const FEWEST_NEAR_WORDS = 10;
const NEAR = 0.9;
const MOST_COMPARED = 400;
/** Between two pieces of a sign-up box: its own words for the newsletter (up to 230 characters in the development stories). */
const BOX_GAP = 300;
/** What may stand between two pieces of junk and go with them: no words. */
const BETWEEN = /^[\s.,|·•–—-]{0,8}$/;
/** The title is repeated above the text, and again below a picture. */
const TITLE_LINES = 12;
const TAIL_WINDOW = 400;

/**
 * @example boilerplate('The mayor resigned.\n\nScroll to Top') // [{ start: 21, end: 34 }]
 */
export function boilerplate(text: string, title: string | null = null): Span[] {
  const spans: Span[] = [];
  const lines = linesOf(text);
  const earlier = new EarlierLines();
  const titleWords = title === null ? '' : plainWords(title);
  let links = false;
  lines.forEach((line, index) => {
    const { start, end } = line;
    if (line.text.length <= LONGEST_JUNK_LINE) {
      links = isLinkHead(line.text) || (links && isHeadline(line.text));
      const words = plainWords(line.text);
      const repeatsTitle = index < TITLE_LINES && titleWords !== '' && words === titleWords && lines.length > index + 1;
      if (links || isJunkLine(line.text) || repeatsTitle || earlier.has(words)) {
        spans.push({ start, end });
        return;
      }
      earlier.add(words);
    } else {
      links = false;
    }
    spans.push(...phrasesIn(line));
  });
  spans.push(...tail(text));
  return mergeSpans(spans, text.length);
}

/** True when the trimmed line is not the article. */
export function isJunkLine(line: string): boolean {
  if (line.length > LONGEST_JUNK_LINE) return false;
  const lower = normalised(line);
  return LINES.some((pattern) => pattern.test(lower)) || CASED_LINES.some((pattern) => pattern.test(line));
}

function normalised(line: string): string {
  return line
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:[|•·>»*▪●]+ )+/, '');
}

function isLinkHead(line: string): boolean {
  return line.length < 80 && LINK_HEADS.test(normalised(line));
}

/** Below "Read more:" a line without a full stop is the next link; the first sentence ends the list. */
function isHeadline(line: string): boolean {
  return line.length <= LONGEST_HEADLINE && !/[.…:;,]["'”’)]?$/.test(line);
}

/** Lines met so far, to tell a caption that repeats the lead. Near-equal counts, but never with other figures, days or a "not". */
class EarlierLines {
  readonly #exact = new Set<string>();
  readonly #lines: { words: ReadonlySet<string>; digits: string }[] = [];

  add(words: string): void {
    this.#exact.add(words);
    const set = new Set(words.split(' '));
    if (set.size >= FEWEST_NEAR_WORDS && this.#lines.length < MOST_COMPARED)
      this.#lines.push({ words: set, digits: digitsOf(words) });
  }

  has(words: string): boolean {
    const list = words.split(' ');
    if (list.length < FEWEST_REPEATED_WORDS) return false;
    if (this.#exact.has(words)) return true;
    const set = new Set(list);
    if (set.size < FEWEST_NEAR_WORDS) return false;
    const digits = digitsOf(words);
    return this.#lines.some((line) => {
      if (line.digits !== digits) return false;
      const [small, large] = line.words.size < set.size ? [line.words, set] : [set, line.words];
      if (small.size < large.size * NEAR) return false;
      let shared = 0;
      for (const word of small) {
        if (large.has(word)) shared++;
        else if (DECISIVE_WORDS.has(word)) return false;
      }
      if (shared < (small.size + large.size - shared) * NEAR) return false;
      for (const word of large) if (DECISIVE_WORDS.has(word) && !small.has(word)) return false;
      return true;
    });
  }
}

function digitsOf(words: string): string {
  return words.replace(/\P{N}+/gu, ' ').trim();
}

/** Junk inside a line, and the rest of a sign-up box between its known pieces. */
export function phrasesIn(line: Line): Span[] {
  const box = mergeSpans(found(line.text, BOX_PHRASES), line.text.length);
  const all = mergeSpans(
    [...joined(box, (between) => between.length <= BOX_GAP, line.text), ...found(line.text, [...PHRASES, ...CASED_PHRASES])],
    line.text.length,
  );
  return joined(all, (between) => BETWEEN.test(between), line.text).map(({ start, end }) => ({
    start: line.start + start,
    end: line.start + end,
  }));
}

function found(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length })),
  );
}

/** Spans with nothing but junk between them become one. */
function joined(spans: readonly Span[], isJunk: (between: string) => boolean, text: string): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && isJunk(text.slice(last.end, span.start))) last.end = span.end;
    else out.push({ ...span });
  }
  return out;
}

function tail(text: string): Span[] {
  const from = Math.max(0, text.length - TAIL_WINDOW);
  const spans: Span[] = [];
  let end = text.length;
  for (let again = true; again; ) {
    again = false;
    const window = text.slice(from, end);
    for (const pattern of TAILS) {
      const match = pattern.exec(window);
      if (match && match[0].trim() !== '') {
        spans.push({ start: from + match.index, end: from + match.index + match[0].trimEnd().length });
        end = from + match.index;
        again = true;
        break;
      }
    }
  }
  return spans;
}
