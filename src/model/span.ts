/** A half-open range of UTF-16 code units into a report's `text`: `text.slice(start, end)` is the quote, always. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words it covers. */
export interface Passage extends Span {
  readonly quote: string;
}

/** True when the two half-open ranges share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
