/**
 * The days a TIMEX3 value can mean. In: a value and its mod. Out: first and last calendar day, ISO, or nulls where the value is no point in
 * time (durations, sets, PAST_REF) or is underspecified (XXXX-05-21). Mods START, MID, END narrow, BEFORE and AFTER open one side.
 */
import type { TimeMod } from '../../model/time.ts';
import { dayNumber, daysInMonth, isDate, isoDay, weekStart } from './calendar.ts';

export interface Interval {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const NONE: Interval = { earliest: null, latest: null };

/** First and last month of a season in the north; winter runs into the next year. */
const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = { SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [12, 14] };

/**
 * @example interval('1989-W43', null) // { earliest: '1989-10-23', latest: '1989-10-29' }
 * @example interval('1990', 'START') // { earliest: '1990-01-01', latest: '1990-05-01' }
 */
export function interval(value: string, mod: TimeMod | null): Interval {
  const days = dayRange(value);
  if (!days) return NONE;
  const [first, last] = days;
  const third = Math.max(0, Math.floor((last - first + 1) / 3));
  switch (mod) {
    case 'START':
      return closed(first, last - third * (last > first ? 2 : 0));
    case 'MID':
      return closed(first + third, last - third);
    case 'END':
      return closed(first + third * (last > first ? 2 : 0), last);
    case 'BEFORE':
      return { earliest: null, latest: isoDay(first - 1) };
    case 'AFTER':
      return { earliest: isoDay(last + 1), latest: null };
    case 'ON_OR_BEFORE':
      return { earliest: null, latest: isoDay(last) };
    case 'ON_OR_AFTER':
      return { earliest: isoDay(first), latest: null };
    // "about 1990", "nearly two years ago": half the length of the period on either side
    case 'APPROX':
    case 'LESS_THAN':
    case 'MORE_THAN':
    case 'EQUAL_OR_LESS':
    case 'EQUAL_OR_MORE': {
      const slack = Math.ceil((last - first + 1) / 2);
      return closed(first - slack, last + slack);
    }
    case null:
      return closed(first, last);
    default:
      return mod satisfies never;
  }
}

function closed(first: number, last: number): Interval {
  return { earliest: isoDay(first), latest: isoDay(last) };
}

/** Day numbers of the first and the last day; null for what is no period of the calendar. */
function dayRange(value: string): readonly [number, number] | null {
  const date = value.replace(/T.*$/, '');
  const parts = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-(\d|WE))?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?$/.exec(date);
  if (!parts) return spanOfYears(date);
  const year = Number(parts[1]);
  const [, , month, day, week, weekday, quarter, half, season] = parts;
  if (month) {
    if (Number(month) < 1 || Number(month) > 12) return null;
    if (!day) return months(year, Number(month), Number(month));
    if (!isDate(year, Number(month), Number(day))) return null;
    const number = dayNumber(year, Number(month), Number(day));
    return [number, number];
  }
  if (week) {
    const monday = weekStart(year, Number(week));
    if (weekday === 'WE') return [monday + 5, monday + 6];
    return weekday ? [monday + Number(weekday) - 1, monday + Number(weekday) - 1] : [monday, monday + 6];
  }
  if (quarter) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half) return months(year, Number(half) * 6 - 5, Number(half) * 6);
  if (season) return months(year, ...SEASON_MONTHS[season]);
  return months(year, 1, 12);
}

/** Decades ("198", "198X") and centuries ("19", "19XX"). */
function spanOfYears(value: string): readonly [number, number] | null {
  const digits = /^(\d{2,3})X{0,2}$/.exec(value)?.[1];
  if (!digits) return null;
  const length = digits.length === 3 ? 10 : 100;
  const first = Number(digits) * length;
  return [dayNumber(first, 1, 1), dayNumber(first + length - 1, 12, 31)];
}

function months(year: number, from: number, to: number): readonly [number, number] {
  const last = { year: year + Math.floor((to - 1) / 12), month: ((to - 1) % 12) + 1 };
  return [dayNumber(year, from, 1), dayNumber(last.year, last.month, daysInMonth(last.year, last.month))];
}

/** Calendar day an ISO date-time falls on, as a day number; null where it is none or less precise than a day. */
export function dayOfIso(value: string | null): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(value ?? '');
  if (!parts || !isDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return null;
  return dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
