/**
 * What the finders leave and the refiners work on: a span with an unresolved reading. In: nothing. Out: types and the finder form.
 * A reading holds only what the words say; what the publication time or an earlier date adds is added in `resolve.ts`, so known and
 * inferred components stay apart.
 */
import type { TimeMod, TimeType } from '../../model/time.ts';

export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const;
export type Unit = (typeof UNITS)[number];

/** TIMEX3 parts of the day. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
/** TIMEX3 seasons. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A time of day: a clock time or a part of the day. */
export interface Clock {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly part?: DayPart;
  /** As written: "GMT", "EST"; null when none is. */
  readonly zone?: string;
}

/** Which of the many days, months … of that name: the word before it, if any. */
export type Relation = 'last' | 'this' | 'next' | 'previous' | 'following' | 'same';

/** Calendar components that stand in the words. */
export interface DateReading {
  readonly kind: 'date';
  /** 19 for the 1900s, as in TIMEX3. */
  readonly century?: number;
  /** 198 for the 1980s. */
  readonly decade?: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** "the week of 6 March": the day is given, the week is meant. */
  readonly week?: true;
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: Season;
  readonly weekend?: true;
  /** Key into the table of holidays. */
  readonly holiday?: string;
  readonly relation?: Relation;
  /** "October last year": -1. */
  readonly yearShift?: number;
  /** The year was taken from the other end of a range. */
  readonly lent?: true;
  readonly clock?: Clock;
}

/** So many units before or after the publication time ("two years ago", "last week") or the date named before ("the next day"). */
export interface ShiftReading {
  readonly kind: 'shift';
  readonly unit: Unit;
  /** Signed; null when the words don't say how many ("several years ago"). */
  readonly amount: number | null;
  readonly from: 'publication' | 'anchor';
  /** "a year ago" among quarterly figures means the same quarter. */
  readonly keepsQuarter?: true;
  /** "the 1988 period": the same quarter of that year. */
  readonly toYear?: number;
  /** Direction where the amount is unknown. */
  readonly towards?: number;
  readonly clock?: Clock;
}

/** A value complete in itself: durations, sets, PAST_REF. */
export interface FixedReading {
  readonly kind: 'fixed';
  readonly value: string;
}

export type Reading = DateReading | ShiftReading | FixedReading;

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly type: TimeType;
  readonly mod: TimeMod | null;
  readonly reading: Reading;
  /** Name of the finder: which family the expression belongs to. */
  readonly family: string;
}

/** One sentence as the finders see it: its words, where it starts in the report, and which cue words it holds. */
export interface Window {
  readonly text: string;
  readonly offset: number;
  readonly cues: number;
}

/** What a rule makes of a match: null refuses it. Offsets, where given, are into the window's text and narrow or widen the match. */
export type Read = (
  match: RegExpExecArray,
  window: Window,
) =>
  | (Pick<Candidate, 'type' | 'reading'> & { readonly mod?: TimeMod | null; readonly start?: number; readonly end?: number })
  | null;

export interface Rule {
  readonly pattern: RegExp;
  readonly read: Read;
}

/** One expression family. `needs`: cue bits of which the sentence must hold at least one before any pattern is tried. */
export interface Finder {
  readonly name: string;
  readonly needs: number;
  readonly rules: readonly Rule[];
}

/** A rule from a pattern source; case is ignored, words are bounded on both sides. */
export function rule(source: string, read: Read): Rule {
  return { pattern: new RegExp(`(?<![\\w$€£#])(?:${source})(?![\\w])`, 'gi'), read };
}

/** The words right before a place in the window, as many as any context pattern reads: never the whole of a sentence a megabyte long. */
export function wordsBefore(window: Window, index: number): string {
  return window.text.slice(Math.max(0, index - 48), index);
}
