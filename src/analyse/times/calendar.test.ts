import { expect, test } from 'vitest';
import { calendarDay, dayNumber, easter, isDate, isoDay, isoWeek, weekdayOf, weekStart } from './calendar.ts';
import { durationValue } from './duration.ts';
import { holidayDate } from './holidays.ts';

test('day numbers and dates are inverse over four centuries', () => {
  const first = dayNumber(1800, 1, 1);
  const last = dayNumber(2200, 12, 31);
  for (let day = first; day <= last; day += 13) {
    const { year, month, day: date } = calendarDay(day);
    expect(dayNumber(year, month, date)).toBe(day);
    expect(isDate(year, month, date)).toBe(true);
  }
});

test.each<[number, number, number, number]>([
  [1970, 1, 1, 4],
  [2025, 5, 21, 3],
  [2000, 2, 29, 2],
  [1989, 10, 26, 4],
])('weekday of %i-%i-%i', (year, month, day, weekday) => {
  expect(weekdayOf(dayNumber(year, month, day))).toBe(weekday);
});

test.each<[string, number, number, number, number, number]>([
  ['the first days of January may be in the last week of the year before', 2021, 1, 1, 2020, 53],
  ['the last days of December may be in the first week of the next', 2024, 12, 30, 2025, 1],
  ['midyear', 1989, 10, 26, 1989, 43],
])('%s', (_name, year, month, day, weekYear, week) => {
  const number = dayNumber(year, month, day);
  expect(isoWeek(number)).toEqual({ year: weekYear, week });
  expect(weekStart(weekYear, week)).toBeLessThanOrEqual(number);
  expect(weekStart(weekYear, week) + 6).toBeGreaterThanOrEqual(number);
});

test.each<[number, string]>([
  [2000, '2000-04-23'],
  [2025, '2025-04-20'],
  [1998, '1998-04-12'],
])('Easter %i', (year, date) => {
  const { month, day } = easter(year);
  expect(isoDay(dayNumber(year, month, day))).toBe(date);
});

test.each<[string, number, string]>([
  ['thanksgiving', 1999, '1999-11-25'],
  ['labor-day', 2025, '2025-09-01'],
  ['memorial-day', 2025, '2025-05-26'],
  ['good-friday', 2025, '2025-04-18'],
])('%s %i', (holiday, year, date) => {
  const { month, day } = holidayDate(holiday, year)!;
  expect(isoDay(dayNumber(year, month, day))).toBe(date);
});

test('a holiday without a rule has no date', () => {
  expect(holidayDate('ramadan', 2025)).toBeNull();
});

test.each<[Parameters<typeof durationValue>[0], number | null, string]>([
  ['day', 3, 'P3D'],
  ['hour', 4, 'PT4H'],
  ['hour', 5.5, 'PT5H30M'],
  ['year', 2.5, 'P2Y6M'],
  ['week', null, 'PXW'],
  ['decade', 2, 'P20Y'],
  ['decade', null, 'PXDE'],
  ['day', 1.5, 'P1DT12H'],
])('duration %s %s', (unit, amount, value) => {
  expect(durationValue(unit, amount)).toBe(value);
});
