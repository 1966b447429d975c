import type { Span } from './span.ts';

export const COMPARATORS = ['exact', 'at-least', 'at-most', 'range', 'approximate', 'vague'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A number as an interval: "at least 7" = [7, ∞), "dozens" = [24, 99]. `high: null` = no upper bound. */
export interface Quantity extends Span {
  readonly low: number;
  readonly high: number | null;
  readonly comparator: Comparator;
  /** What is counted or measured, lemma in singular: "militant", "kilometre", "dollar", "percent". */
  readonly unit: string | null;
  /** What happened to those counted: dead, injured, arrested, treated, missing, displaced, evacuated, rescued … or null. */
  readonly indicator: string | null;
  /** Dimension and value in base units where the unit is a measure ("length" metres, "money:USD" units), for comparing across units. */
  readonly measure: { readonly dimension: string; readonly low: number; readonly high: number | null } | null;
  /** Counted part of a larger group ("10 of the 12"): the whole; else null. */
  readonly of: number | null;
  /** True for "first", "third". */
  readonly ordinal: boolean;
  /** Token span of the whole noun phrase counted, if found; the span itself covers number and unit words. */
  readonly phrase: Span | null;
}
