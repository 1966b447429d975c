/**
 * What the finders leave and the refiners work on: a number with its kind and unit. In: nothing. Out: types and the finder form.
 */
import type { Comparator } from '../../model/quantity.ts';

/** `label`: digits that name ("Channel 4", "Boeing 737"), dropped at the end; they are found so that nothing else takes them for a count. */
export type NumberKind = 'count' | 'money' | 'percent' | 'measure' | 'fraction' | 'ordinal' | 'age' | 'label';

export interface NumberCandidate {
  readonly start: number;
  readonly end: number;
  readonly kind: NumberKind;
  readonly low: number;
  readonly high: number | null;
  readonly comparator: Comparator;
  /** Canonical unit of money, percentages and measures; null for counts, whose noun is looked up in the document. */
  readonly unit: string | null;
  /** Magnitude word or suffix of the number itself, lent to the low end of a range: "2 to 3 million". */
  readonly scale: number;
  readonly of: number | null;
}

/** One sentence: its words and where it starts in the report. */
export interface Window {
  readonly text: string;
  readonly offset: number;
}

export interface Rule {
  readonly pattern: RegExp;
  /** Null refuses the match. Offsets, where given, are into the window's text. */
  readonly read: (match: RegExpExecArray, window: Window) => Partial<NumberCandidate> | null;
}

export interface Finder {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** A rule from a pattern source; case is ignored; not inside a word, a decimal, a clock time, a date with slashes. */
export function rule(source: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(`(?<![\\w@#]|[A-Za-z]-|\\d[.,:/])(?:${source})(?![\\w]|[.,:/]\\d)`, 'gi'), read };
}

/** A candidate with the usual defaults; value sets both ends. */
export function exact(value: number, parts: Partial<NumberCandidate> & Pick<NumberCandidate, 'kind'>): Partial<NumberCandidate> {
  return { low: value, high: value, comparator: 'exact', unit: null, scale: 1, of: null, ...parts };
}

/** The words right before a place in the window, as many as any context pattern reads: never the whole of a sentence a megabyte long. */
export function wordsBefore(window: Window, index: number): string {
  return window.text.slice(Math.max(0, index - 48), index);
}
