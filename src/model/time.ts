import type { Span } from './span.ts';

export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimeType = (typeof TIME_TYPES)[number];

export const TIME_MODS = [
  'BEFORE',
  'AFTER',
  'ON_OR_BEFORE',
  'ON_OR_AFTER',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
  'START',
  'MID',
  'END',
  'APPROX',
] as const;
export type TimeMod = (typeof TIME_MODS)[number];

/** A TIMEX3 time expression. */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  /** ISO 8601 / TIMEX3 value: 2025-04-19, 2025-W21, 2025-SP, P3D, PRESENT_REF, XXXX-05-21. */
  readonly value: string;
  readonly mod: TimeMod | null;
  /** Earliest and latest calendar day the value can mean, ISO dates; null where underspecified or not a point in time.
   * A duration counted from a dated happening ("two days after the attack") has the day it leads to. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Components of the value that were not in the words but came from the publication time or an earlier date. */
  readonly inferred: readonly ('year' | 'month' | 'day' | 'week' | 'time' | 'zone')[];
  /** Offset of the zone named in the words ("5 p.m. EST"): "Z", "-05:00". Absent where none is named; `value` is the local time as written. */
  readonly zone?: string;
}
