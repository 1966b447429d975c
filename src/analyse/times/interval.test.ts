import { expect, test } from 'vitest';
import type { TimeMod } from '../../model/time.ts';
import { interval } from './interval.ts';

test.each<[string, TimeMod | null, string | null, string | null]>([
  ['2025-05-21', null, '2025-05-21', '2025-05-21'],
  ['2025-05-21T10:00', null, '2025-05-21', '2025-05-21'],
  ['2025-05-21TNI', null, '2025-05-21', '2025-05-21'],
  ['2024-02', null, '2024-02-01', '2024-02-29'],
  ['1989-W43', null, '1989-10-23', '1989-10-29'],
  ['2020-W53', null, '2020-12-28', '2021-01-03'],
  ['2025-W20-WE', null, '2025-05-17', '2025-05-18'],
  ['2025-Q2', null, '2025-04-01', '2025-06-30'],
  ['2025-H2', null, '2025-07-01', '2025-12-31'],
  ['2025-SU', null, '2025-06-01', '2025-08-31'],
  ['2025-WI', null, '2025-12-01', '2026-02-28'],
  ['2025', null, '2025-01-01', '2025-12-31'],
  ['198', null, '1980-01-01', '1989-12-31'],
  ['19', null, '1900-01-01', '1999-12-31'],
  ['2025-06', 'START', '2025-06-01', '2025-06-10'],
  ['2025-06', 'MID', '2025-06-11', '2025-06-20'],
  ['2025-06', 'END', '2025-06-21', '2025-06-30'],
  ['2025-06-01', 'BEFORE', null, '2025-05-31'],
  ['2025-06-01', 'AFTER', '2025-06-02', null],
  // no point in time, or not enough known
  ['P3D', null, null, null],
  ['PXY', 'APPROX', null, null],
  ['PAST_REF', null, null, null],
  ['XXXX-05-21', null, null, null],
  ['XXXX-WXX-2', null, null, null],
  ['2025-13', null, null, null],
  ['2025-02-30', null, null, null],
])('%s %s', (value, mod, earliest, latest) => {
  expect(interval(value, mod)).toEqual({ earliest, latest });
});
