/**
 * Gives readings their values. In: candidates in text order, the publication day, the way each bare expression points. Out: TIMEX3 values with the
 * components that were inferred. Keeps the date named last, from which "the next day" and "a year earlier" are counted. Refuses to guess without a
 * publication time: what is missing is X ("XXXX-05-21", "XXXX-WXX-2").
 */
import {
  addMonths,
  calendarDay,
  dayNumber,
  daysInMonth,
  isDate,
  isoDay,
  isoWeek,
  isoYear,
  two,
  weekdayOf,
  weekStart,
} from './calendar.ts';
import type { Clock, DateReading, Reading, Season, ShiftReading, Unit } from './candidate.ts';
import type { Direction } from './en/tense.ts';
import { holidayDate } from './holidays.ts';

export type Inferred = 'year' | 'month' | 'day' | 'week' | 'time' | 'zone';

/** The date named last: its first day and how precise it was. */
export interface Anchor {
  readonly day: number;
  readonly unit: Unit | 'season' | 'half';
}

export interface Resolved {
  readonly value: string;
  readonly inferred: readonly Inferred[];
  /** What later expressions may count from; null leaves the anchor as it was. */
  readonly anchor: Anchor | null;
}

/** What the values are resolved against. */
export interface Reference {
  /** Publication day as a day number; null where the report has none. */
  readonly published: number | null;
  readonly anchor: Anchor | null;
  /** True when the anchor was named in this sentence or the one before. */
  readonly near: boolean;
  /** The quarter named last within reach; null where none was. */
  readonly quarter: Anchor | null;
}

const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export function resolve(reading: Reading, reference: Reference, direction: Direction): Resolved {
  switch (reading.kind) {
    case 'fixed':
      return { value: reading.value, inferred: [], anchor: null };
    case 'shift':
      return shifted(reading, reference, direction);
    case 'date':
      return dated(reading, reference, direction);
    default:
      return reading satisfies never;
  }
}

// ---- so many units from a point

function shifted(reading: ShiftReading, reference: Reference, direction: Direction): Resolved {
  const { unit, amount, clock } = reading;
  if (amount === null) return { value: (reading.towards ?? -1) < 0 ? 'PAST_REF' : 'FUTURE_REF', inferred: [], anchor: null };
  if (reading.keepsQuarter && reference.quarter) {
    const { year, month } = calendarDay(reference.quarter.day);
    // a figure to compare with: what follows still counts from the quarter itself
    return {
      ...period({ day: dayNumber(reading.toYear ?? year + amount, month, 1), unit: 'quarter' }, ['year', 'month']),
      anchor: null,
    };
  }
  if (reading.toYear !== undefined) return period({ day: dayNumber(reading.toYear, 1, 1), unit: 'year' }, []);
  const from = startingPoint(reading, reference);
  if (from === null) return { value: unknownShift(unit, clock), inferred: [], anchor: null };
  const start = calendarDay(from);
  const whole = Number.isInteger(amount) ? amount : Math.round(amount);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return { value: `${isoDay(from)}TXX:XX`, inferred: ['year', 'month', 'day', 'time'], anchor: null };
    case 'day': {
      const resolved = period({ day: from + whole, unit: 'day' }, ['year', 'month', 'day']);
      return clock ? { ...resolved, value: resolved.value + clockValue(clock) } : resolved;
    }
    case 'week':
      return period({ day: from + whole * 7, unit: 'week' }, ['year', 'week']);
    case 'weekend':
      return period({ day: from + whole * 7, unit: 'weekend' }, ['year', 'week']);
    case 'month': {
      const { year, month } = addMonths(start.year, start.month, whole);
      return period({ day: dayNumber(year, month, 1), unit: 'month' }, ['year', 'month']);
    }
    case 'quarter': {
      if (amount === 0 && reading.from === 'anchor' && !reference.quarter) {
        // "the quarter" with none named before: results are of the quarter that has ended
        const back = direction === 'future' ? 0 : -3;
        const { year, month } = addMonths(start.year, start.month, back);
        return period({ day: dayNumber(year, month - ((month - 1) % 3), 1), unit: 'quarter' }, ['year', 'month']);
      }
      const { year, month } = addMonths(start.year, start.month - ((start.month - 1) % 3), whole * 3);
      return period({ day: dayNumber(year, month, 1), unit: 'quarter' }, ['year', 'month']);
    }
    case 'year':
      return period({ day: dayNumber(start.year + whole, 1, 1), unit: 'year' }, ['year']);
    case 'decade':
      return period({ day: dayNumber((Math.floor(start.year / 10) + whole) * 10, 1, 1), unit: 'decade' }, ['year']);
    case 'century':
      return period({ day: dayNumber((Math.floor(start.year / 100) + whole) * 100, 1, 1), unit: 'century' }, ['year']);
    default:
      return unit satisfies never;
  }
}

function startingPoint(reading: ShiftReading, { published, anchor, quarter }: Reference): number | null {
  if (reading.from === 'publication') return published;
  if (reading.unit === 'quarter') return quarter?.day ?? published;
  // a day can't be counted from a year
  const precise: readonly Anchor['unit'][] = [
    'day',
    'week',
    'weekend',
    'month',
    'quarter',
    'season',
    'half',
    'year',
    'decade',
    'century',
  ];
  if (anchor && precise.indexOf(anchor.unit) <= Math.max(precise.indexOf(reading.unit), 0)) return anchor.day;
  return published;
}

function unknownShift(unit: Unit, clock: Clock | undefined): string {
  switch (unit) {
    case 'day':
      return `XXXX-XX-XX${clock ? clockValue(clock) : ''}`;
    case 'week':
    case 'weekend':
      return unit === 'week' ? 'XXXX-WXX' : 'XXXX-WXX-WE';
    case 'month':
      return 'XXXX-XX';
    case 'quarter':
      return 'XXXX-QX';
    case 'year':
      return 'XXXX';
    case 'decade':
      return 'XXX';
    case 'century':
      return 'XX';
    default:
      return 'XXXX-XX-XXTXX:XX';
  }
}

/** The value of the period of that precision around a day. */
function period(anchor: Anchor, inferred: readonly Inferred[]): Resolved {
  const { year, month } = calendarDay(anchor.day);
  switch (anchor.unit) {
    case 'week':
    case 'weekend': {
      const week = isoWeek(anchor.day);
      const value = `${isoYear(week.year)}-W${two(week.week)}${anchor.unit === 'weekend' ? '-WE' : ''}`;
      return {
        value,
        inferred,
        anchor: { day: weekStart(week.year, week.week) + (anchor.unit === 'weekend' ? 5 : 0), unit: anchor.unit },
      };
    }
    case 'month':
      return { value: `${isoYear(year)}-${two(month)}`, inferred, anchor };
    case 'quarter':
      return { value: `${isoYear(year)}-Q${Math.floor((month - 1) / 3) + 1}`, inferred, anchor };
    case 'half':
      return { value: `${isoYear(year)}-H${month > 6 ? 2 : 1}`, inferred, anchor };
    case 'season': {
      const season = month === 12 ? 'WI' : month === 3 ? 'SP' : month === 6 ? 'SU' : 'FA';
      return { value: `${isoYear(year)}-${season}`, inferred, anchor };
    }
    case 'year':
      return { value: isoYear(year), inferred, anchor };
    case 'decade':
      return { value: isoYear(year).slice(0, 3), inferred, anchor };
    case 'century':
      return { value: isoYear(year).slice(0, 2), inferred, anchor };
    default:
      return { value: isoDay(anchor.day), inferred, anchor: { day: anchor.day, unit: 'day' } };
  }
}

// ---- a date of the calendar

function dated(reading: DateReading, reference: Reference, direction: Direction): Resolved {
  const resolved = calendarDate(reading, reference, direction);
  return reading.clock ? { ...resolved, value: resolved.value + clockValue(reading.clock) } : resolved;
}

function calendarDate(reading: DateReading, reference: Reference, direction: Direction): Resolved {
  const { century, decade, month, day, weekday, quarter, half, season, weekend, holiday, clock } = reading;
  const { published } = reference;
  if (century !== undefined) return period({ day: dayNumber(century * 100, 1, 1), unit: 'century' }, []);
  if (decade !== undefined) return period({ day: dayNumber(decade * 10, 1, 1), unit: 'decade' }, []);
  const now = published === null ? null : calendarDay(published);
  const lent: readonly Inferred[] = reading.lent || reading.yearShift !== undefined ? ['year'] : [];
  const year = reading.year ?? (reading.yearShift !== undefined && now ? now.year + reading.yearShift : undefined);

  if (month !== undefined) {
    const given = year ?? (published === null ? null : yearOfMonth(reading, published, direction));
    if (given === null)
      return { value: `XXXX-${two(month)}${day === undefined ? '' : `-${two(day)}`}`, inferred: [], anchor: null };
    const inferred: readonly Inferred[] = year === undefined ? ['year'] : lent;
    if (day === undefined) return period({ day: dayNumber(given, month, 1), unit: 'month' }, inferred);
    if (!isDate(given, month, day)) return { value: `${isoYear(given)}-${two(month)}`, inferred, anchor: null };
    return period({ day: dayNumber(given, month, day), unit: reading.week ? 'week' : 'day' }, inferred);
  }
  if (day !== undefined) {
    if (!now) return { value: `XXXX-XX-${two(day)}`, inferred: [], anchor: null };
    // "on 17 May and not, as announced, on the 7th": the month just named
    if (reference.near && (reference.anchor?.unit === 'day' || reference.anchor?.unit === 'month')) {
      const named = calendarDay(reference.anchor.day);
      if (isDate(named.year, named.month, day)) {
        return period({ day: dayNumber(named.year, named.month, day), unit: 'day' }, ['year', 'month']);
      }
    }
    const at = addMonths(
      now.year,
      now.month,
      direction === 'future' && day < now.day ? 1 : direction === 'past' && day > now.day ? -1 : 0,
    );
    if (day > daysInMonth(at.year, at.month)) return { value: `XXXX-XX-${two(day)}`, inferred: [], anchor: null };
    return period({ day: dayNumber(at.year, at.month, day), unit: 'day' }, ['year', 'month']);
  }
  if (holiday !== undefined) return namedDay(holiday, reading, published, direction);
  if (weekday !== undefined) {
    const base =
      reading.relation === 'same' || reading.relation === 'previous' || reading.relation === 'following'
        ? (reference.anchor?.day ?? published)
        : published;
    if (base === null) return { value: `XXXX-WXX-${weekday}`, inferred: [], anchor: null };
    return period({ day: weekdayFrom(base, weekday, reading.relation, direction), unit: 'day' }, ['year', 'month', 'day']);
  }
  if (weekend) return weekendOf(reading, reference, direction);
  if (quarter !== undefined || half !== undefined) {
    const start = quarter !== undefined ? quarter * 3 - 2 : half! * 6 - 5;
    const unit = quarter !== undefined ? 'quarter' : 'half';
    const given = year ?? (now === null ? null : periodYear(start, now, direction));
    if (given === null)
      return { value: `XXXX-${quarter !== undefined ? `Q${quarter}` : `H${half}`}`, inferred: [], anchor: null };
    return period({ day: dayNumber(given, start, 1), unit }, year === undefined ? ['year'] : lent);
  }
  if (season !== undefined) {
    const given = year ?? (now === null ? null : seasonYear(season, now, reading, direction));
    if (given === null) return { value: `XXXX-${season}`, inferred: [], anchor: null };
    return period({ day: dayNumber(given, SEASON_START[season], 1), unit: 'season' }, year === undefined ? ['year'] : lent);
  }
  if (year !== undefined) return period({ day: dayNumber(year, 1, 1), unit: 'year' }, lent);
  // a clock time alone: on the day named last, else the day of publication
  const on = reference.anchor?.unit === 'day' && reference.near ? reference.anchor.day : published;
  if (!clock || on === null) return { value: 'XXXX-XX-XX', inferred: [], anchor: null };
  return { value: isoDay(on), inferred: ['year', 'month', 'day'], anchor: null };
}

/** The year of a month (and day) that stands without one. */
function yearOfMonth(reading: DateReading, published: number, direction: Direction): number {
  const now = calendarDay(published);
  const month = reading.month!;
  const day = reading.day;
  switch (reading.relation) {
    case 'last':
    case 'previous':
      return month < now.month ? now.year : now.year - 1;
    case 'next':
    case 'following':
      return month > now.month ? now.year : now.year + 1;
    case 'this':
      return now.year;
    default:
  }
  // the weekday beside the date picks the year
  if (day !== undefined && reading.weekday !== undefined) {
    for (const year of [now.year, now.year - 1, now.year + 1]) {
      if (isDate(year, month, day) && weekdayOf(dayNumber(year, month, day)) === reading.weekday) return year;
    }
  }
  if (day !== undefined && isDate(now.year, month, day)) {
    const distance = dayNumber(now.year, month, day) - published;
    if (direction === 'past' && distance > FORWARD_SLACK) return now.year - 1;
    if (direction === 'future' && distance < -BACKWARD_SLACK) return now.year + 1;
    return now.year;
  }
  const ahead = month - now.month;
  if (direction === 'past') return ahead > 0 ? now.year - 1 : now.year;
  return ahead < 0 ? now.year + 1 : now.year;
}

/** Days by which a date may lie ahead although the verb is past ("the meeting set for 3 June"), and back although it is future. */
const FORWARD_SLACK = 60;
const BACKWARD_SLACK = 120;

function weekdayFrom(base: number, weekday: number, relation: DateReading['relation'], direction: Direction): number {
  const back = (weekdayOf(base) - weekday + 7) % 7;
  switch (relation) {
    case 'last':
    case 'previous':
      return base - (back === 0 ? 7 : back);
    case 'next':
    case 'following':
      return base + (7 - back);
    case 'this':
      return base + ((7 - back) % 7);
    default:
      return direction === 'past' || back === 0 ? base - back : base + 7 - back;
  }
}

function weekendOf(reading: DateReading, { published, anchor }: Reference, direction: Direction): Resolved {
  if (published === null) return { value: 'XXXX-WXX-WE', inferred: [], anchor: null };
  if (reading.relation === 'same' && anchor) return period({ day: anchor.day, unit: 'weekend' }, ['year', 'week']);
  const weekday = weekdayOf(published);
  const within = weekday >= 6;
  const ahead =
    reading.relation === 'next' ||
    reading.relation === 'this' ||
    reading.relation === 'following' ||
    (!reading.relation && direction === 'future');
  const weeks = ahead ? (reading.relation === 'next' && within ? 1 : 0) : within && reading.relation !== 'last' ? 0 : -1;
  return period({ day: published + weeks * 7, unit: 'weekend' }, ['year', 'week']);
}

function namedDay(holiday: string, reading: DateReading, published: number | null, direction: Direction): Resolved {
  if (reading.year !== undefined) {
    const date = holidayDate(holiday, reading.year)!;
    return period({ day: dayNumber(reading.year, date.month, date.day), unit: 'day' }, ['month', 'day']);
  }
  if (published === null) {
    const date = holidayDate(holiday, 2000)!;
    const movable = holidayDate(holiday, 2001)!.day !== date.day;
    return {
      value: movable ? 'XXXX-XX-XX' : `XXXX-${two(date.month)}-${two(date.day)}`,
      inferred: movable ? [] : ['month', 'day'],
      anchor: null,
    };
  }
  const { year } = calendarDay(published);
  const days = [year - 1, year, year + 1].map((each) => {
    const date = holidayDate(holiday, each)!;
    return dayNumber(each, date.month, date.day);
  });
  const forward = reading.relation === 'next' || reading.relation === 'this' || (!reading.relation && direction === 'future');
  const day = forward ? days.find((each) => each >= published)! : days.findLast((each) => each <= published)!;
  return period({ day, unit: 'day' }, ['year', 'month', 'day']);
}

/** The year of a quarter or half that stands without one: the last that has begun, or the next to come. */
function periodYear(start: number, now: { readonly year: number; readonly month: number }, direction: Direction): number {
  if (direction === 'future') return start + REPORTING_LAG < now.month ? now.year + 1 : now.year;
  return start > now.month ? now.year - 1 : now.year;
}

/** Months from the start of a quarter until its figures are old news: "expects third-quarter results" in November means the one just over. */
const REPORTING_LAG = 8;

function seasonYear(
  season: Season,
  now: { readonly year: number; readonly month: number },
  reading: DateReading,
  direction: Direction,
): number {
  const start = SEASON_START[season];
  const begun = start <= now.month;
  switch (reading.relation) {
    case 'last': {
      // "last summer" said in summer is a year ago, said in autumn it is the one just over
      const over = now.month > start + 2;
      return season === 'WI' ? now.year - 1 : over ? now.year : now.year - 1;
    }
    case 'this':
      return season === 'WI' && now.month <= 2 ? now.year - 1 : now.year;
    case 'next':
    case 'following':
      return begun ? now.year + 1 : now.year;
    default:
      if (direction === 'future') return start + 2 < now.month ? now.year + 1 : now.year;
      return begun ? now.year : now.year - 1;
  }
}

function clockValue(clock: Clock): string {
  if (clock.part) return `T${clock.part}`;
  const base = `T${two(clock.hour!)}:${two(clock.minute ?? 0)}`;
  return clock.second === undefined ? base : `${base}:${two(clock.second)}`;
}
