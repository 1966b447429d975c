import { expect, test } from 'vitest';
import { measure } from './units.ts';

test.each<[string, number, string, number]>([
  ['mile', 10, 'length', 16093.44],
  ['foot', 30_000, 'length', 9144],
  ['acre', 1, 'area', 4046.8564224],
  ['square mile', 1, 'area', 2589988.11034],
  ['pound', 100, 'mass', 45.359237],
  ['barrel', 1, 'volume', 158.987294928],
  ['degree Fahrenheit', 212, 'temperature', 100],
  ['degree Fahrenheit', -40, 'temperature', -40],
  ['knot', 10, 'speed', 5.14444444444],
  ['kilowatt-hour', 1, 'energy', 3.6e6],
  ['percent', 7, 'proportion', 0.07],
  ['basis point', 25, 'percentage-points', 0.25],
  ['cent', 70, 'money:USD', 0.7],
])('%s', (unit, value, dimension, base) => {
  expect(measure(unit, value, value)).toEqual({ dimension, low: base, high: base });
});

test('an open interval stays open', () => {
  expect(measure('kilometre', 3, null)).toEqual({ dimension: 'length', low: 3000, high: null });
});

test.each(['person', 'militant', 'constructor', null])('%s is counted, not measured', (unit) => {
  expect(measure(unit, 3, 3)).toBeNull();
});
