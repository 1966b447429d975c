/**
 * Joins the parts of one expression that two finders found: "Friday" + "May 21", "3 p.m." + "Tuesday", "Monday" + "morning", "the evening" of "3 May".
 * In: candidates of a sentence in text order. Out: the same with neighbours joined. Refuses to join two of a kind ("Monday, Tuesday").
 */
import type { Candidate, DateReading, Reading, Window } from '../candidate.ts';
import { AT, BETWEEN_CLOCK_AND_DATE, BETWEEN_DATE_AND_CLOCK, BETWEEN_DAY_AND_DATE, BETWEEN_MONTH_AND_YEAR } from '../en/joins.ts';

export function join(candidates: readonly Candidate[], window: Window): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = joined.at(-1);
    const merged = previous && merge(previous, candidate, window.text.slice(previous.end, candidate.start));
    if (merged) joined[joined.length - 1] = merged;
    else joined.push(candidate);
  }
  return joined;
}

function merge(a: Candidate, b: Candidate, between: string): Candidate | null {
  const [left, right] = [a.reading, b.reading];
  if (between.length > 14 || left.kind === 'fixed' || right.kind === 'fixed') return null;
  const span = { start: a.start, end: b.end, mod: a.mod ?? b.mod, family: a.family };
  if (isWeekdayOnly(left) && isMonthDay(right) && BETWEEN_DAY_AND_DATE.test(between)) {
    return { ...span, type: b.type, reading: { ...right, weekday: (left as DateReading).weekday! } };
  }
  if (lacksYear(left) && isYearOnly(right) && BETWEEN_MONTH_AND_YEAR.test(between)) {
    return { ...span, type: a.type, reading: { ...left, year: right.year! } };
  }
  if (isClockOnly(left) && isDay(right) && !right.clock && BETWEEN_CLOCK_AND_DATE.test(between)) {
    return { ...span, type: 'TIME', reading: { ...right, clock: left.clock! } };
  }
  if (isDay(left) && !left.clock && isClockOnly(right) && BETWEEN_DATE_AND_CLOCK.test(between)) {
    if (AT.test(between) && right.clock!.part) return null;
    return { ...span, type: 'TIME', reading: { ...left, clock: right.clock! } };
  }
  return null;
}

function isWeekdayOnly(reading: Reading): boolean {
  return (
    reading.kind === 'date' &&
    reading.weekday !== undefined &&
    reading.month === undefined &&
    reading.relation !== 'last' &&
    !reading.clock
  );
}

function lacksYear(reading: Reading): reading is DateReading {
  if (reading.kind !== 'date' || reading.year !== undefined || reading.yearShift !== undefined || reading.relation) return false;
  return (
    reading.month !== undefined || reading.season !== undefined || reading.quarter !== undefined || reading.half !== undefined
  );
}

function isYearOnly(reading: Reading): reading is DateReading {
  return reading.kind === 'date' && reading.year !== undefined && Object.keys(reading).length === 2;
}

function isMonthDay(reading: Reading): reading is DateReading {
  return reading.kind === 'date' && reading.day !== undefined && reading.weekday === undefined;
}

function isDay(reading: Reading): reading is Exclude<Reading, { kind: 'fixed' }> {
  if (reading.kind === 'shift') return reading.unit === 'day' && reading.amount !== null && Math.abs(reading.amount) <= 1;
  return reading.kind === 'date' && (reading.weekday !== undefined || reading.day !== undefined || reading.holiday !== undefined);
}

function isClockOnly(reading: Reading): reading is DateReading {
  return reading.kind === 'date' && reading.clock !== undefined && Object.keys(reading).length === 2;
}
