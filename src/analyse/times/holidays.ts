/** Dates of holidays. In: a key of `en/holidays.ts` and a year. Out: month and day. Refuses keys it has no rule for: null. */
import { calendarDay, dayNumber, easter, weekdayOf } from './calendar.ts';

type Rule = (year: number) => { readonly month: number; readonly day: number };

const fixed =
  (month: number, day: number): Rule =>
  () => ({ month, day });

/** The nth such weekday of a month. */
const nth =
  (month: number, weekday: number, count: number): Rule =>
  (year) => {
    const first = weekdayOf(dayNumber(year, month, 1));
    return { month, day: 1 + ((weekday - first + 7) % 7) + (count - 1) * 7 };
  };

const afterEaster =
  (days: number): Rule =>
  (year) => {
    const sunday = easter(year);
    return calendarDay(dayNumber(year, sunday.month, sunday.day) + days);
  };

const RULES: Readonly<Record<string, Rule>> = {
  christmas: fixed(12, 25),
  'christmas-eve': fixed(12, 24),
  'boxing-day': fixed(12, 26),
  'new-year': fixed(1, 1),
  'new-year-eve': fixed(12, 31),
  easter: afterEaster(0),
  'good-friday': afterEaster(-2),
  'easter-monday': afterEaster(1),
  thanksgiving: nth(11, 4, 4),
  halloween: fixed(10, 31),
  valentine: fixed(2, 14),
  'independence-day': fixed(7, 4),
  // the last Monday of May: the Monday of the week before 1 June
  'memorial-day': (year) => {
    const last = dayNumber(year, 5, 31);
    return calendarDay(last - (weekdayOf(last) - 1));
  },
  'labor-day': nth(9, 1, 1),
  'veterans-day': fixed(11, 11),
  'mlk-day': nth(1, 1, 3),
  'may-day': fixed(5, 1),
};

/** Month and day of a holiday in a year. */
export function holidayDate(holiday: string, year: number): { readonly month: number; readonly day: number } | null {
  return RULES[holiday]?.(year) ?? null;
}
