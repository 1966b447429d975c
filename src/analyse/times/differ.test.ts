import { expect, test } from 'vitest';
import { differ } from './differ.ts';

test.each<[string, string, boolean | null]>([
  ['XXXX-05-21', 'XXXX-05-23', true],
  ['XXXX-05-21', 'XXXX-05-21', false],
  ['XXXX-05', 'XXXX-05-21', false],
  ['XXXX-05', 'XXXX-06-21', true],
  ['XXXX-05-21', '2025-05-21', false],
  ['2024-05-21', '2025-05-21', true],
  ['XXXX-WXX-2', 'XXXX-WXX-5', true],
  ['XXXX-WXX-2', 'XXXX-WXX-2TNI', false],
  ['XXXX-XX-XXT10:00', 'XXXX-XX-XXT11:00', true],
  ['XXXX-Q3', 'XXXX-08', false],
  ['XXXX-Q3', 'XXXX-11-02', true],
  // nothing shared, or no point in time
  ['XXXX-WXX-2', 'XXXX-05-21', null],
  ['XXXX', '2025', null],
  ['P3D', 'P4D', null],
  ['PAST_REF', '2025', null],
])('%s / %s', (a, b, expected) => {
  expect(differ(a, b)).toBe(expected);
  expect(differ(b, a)).toBe(expected);
});
