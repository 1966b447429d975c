/**
 * What in a text is not the article. In: the text, and its title where known. Out: spans, sorted and disjoint. Refuses to
 * guess: a line or phrase is marked only when a listed pattern says so, or when it repeats an earlier line. The text itself is
 * never changed; later stages skip what is marked.
 */
import type { Span } from '../model/span.ts';
import { CASED_LINES, CASED_PHRASES, LINES, PHRASES, TAILS } from './en/boilerplate.ts';
import { type Line, linesOf, mergeSpans, plainWords } from './lines.ts';

/** Longer lines are prose, or prose with junk inside: only phrases are looked for. */
const LONGEST_JUNK_LINE = 700;
/** A repeated line counts as junk from so many words on; shorter ones repeat in verse, scores and dialogue. */
const FEWEST_REPEATED_WORDS = 4;
/** Words between two pieces of one sign-up box are part of it when the gap is no longer than this. */
const GAP = 60;
/** A line that is junk phrases for the most part is junk altogether ("Newsletter Sign Up … Please verify …"). */
const MOSTLY = 0.5;
const TAIL_WINDOW = 400;

/**
 * @example boilerplate('The mayor resigned.\n\nScroll to Top') // [{ start: 21, end: 34 }]
 */
export function boilerplate(text: string, title: string | null = null): Span[] {
  const spans: Span[] = [];
  const lines = linesOf(text);
  const seen = new Map<string, number>();
  const titleWords = title === null ? '' : plainWords(title);
  lines.forEach((line, index) => {
    const { start, end } = line;
    if (line.text.length <= LONGEST_JUNK_LINE) {
      if (isJunkLine(line.text)) {
        spans.push({ start, end });
        return;
      }
      const words = plainWords(line.text);
      if (index < 4 && titleWords !== '' && words === titleWords && lines.length > index + 1) {
        spans.push({ start, end });
        return;
      }
      if (words.split(' ').length >= FEWEST_REPEATED_WORDS) {
        if (seen.has(words)) {
          spans.push({ start, end });
          return;
        }
        seen.set(words, index);
      }
    }
    spans.push(...phrasesIn(line));
  });
  spans.push(...tail(text));
  return mergeSpans(spans, text.length);
}

/** True when the trimmed line is not the article. */
export function isJunkLine(line: string): boolean {
  if (line.length > LONGEST_JUNK_LINE) return false;
  const lower = line.toLowerCase().replace(/\s+/g, ' ');
  return LINES.some((pattern) => pattern.test(lower)) || CASED_LINES.some((pattern) => pattern.test(line));
}

function phrasesIn(line: Line): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const pattern of [...PHRASES, ...CASED_PHRASES]) {
    for (const match of line.text.matchAll(pattern)) {
      const piece = match[0].trimEnd();
      if (piece !== '') found.push({ start: match.index, end: match.index + piece.length });
    }
  }
  if (found.length === 0) return [];
  const pieces = mergeSpans(found, line.text.length) as { start: number; end: number }[];
  const joined: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const gap = last ? line.text.slice(last.end, piece.start) : '';
    if (last && gap.length <= GAP && !/[.!?]["'”’)]?\s/.test(gap)) last.end = piece.end;
    else joined.push({ ...piece });
  }
  const covered = joined.reduce((sum, { start, end }) => sum + end - start, 0);
  if (joined.length > 0 && pieces.length > 1 && covered >= line.text.length * MOSTLY)
    return [{ start: line.start, end: line.end }];
  return joined.map(({ start, end }) => ({ start: line.start + start, end: line.start + end }));
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
