/** Lines of a text with their offsets. Knows no language. */
import type { Span } from '../model/span.ts';

/** A line without its surrounding white space; `start`/`end` are offsets into the text it came from. */
export interface Line extends Span {
  readonly text: string;
  /** True when the line before it is empty, or it is the first. */
  readonly opens: boolean;
}

/**
 * The lines of a text that hold more than white space, trimmed, in order. Any of \n, \r\n, \r, U+2028, U+2029 ends a line.
 *
 * @param limit stop after so many lines
 */
export function linesOf(text: string, limit = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\u2028\u2029]/g;
  let from = 0;
  let opens = true;
  while (from <= text.length && lines.length < limit) {
    const found = breaks.exec(text);
    const to = found ? found.index : text.length;
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') {
      opens = true;
    } else {
      const start = from + (raw.length - raw.trimStart().length);
      lines.push({ text: trimmed, start, end: start + trimmed.length, opens });
      opens = false;
    }
    if (!found) break;
    from = breaks.lastIndex;
  }
  return lines;
}

/** Sorted, disjoint spans within [0, length) that cover exactly what the given spans cover; empty ones go. */
export function mergeSpans(spans: readonly Span[], length: number): Span[] {
  const sorted = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The same words without case, punctuation and spacing: for telling repeated lines. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
