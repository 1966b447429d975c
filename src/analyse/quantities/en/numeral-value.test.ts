import { expect, test } from 'vitest';
import { numeralValue, ordinalValue, spokenYear } from './numeral-value.ts';

test.each<[string, number | null]>([
  ['12', 12],
  ['1,200', 1200],
  ['2.5', 2.5],
  ['2 1/2', 2.5],
  ['3½', 3.5],
  ['½', 0.5],
  ['twelve', 12],
  ['twenty-four', 24],
  ['Twenty four', 24],
  ['a hundred', 100],
  ['a hundred and thirty', 130],
  ['two thousand and five', 2005],
  ['three hundred thousand', 300_000],
  ['one million two hundred thousand', 1_200_000],
  ['two and a half', 2.5],
  ['2.5 million', 2_500_000],
  ['sixty-six point eight', 66.8],
  ['one point zero five', 1.05],
  // lists and other words are no numerals
  ['five six', null],
  ['seventy twelve', null],
  ['several', null],
  ['and', null],
])('%s', (words, value) => {
  expect(numeralValue(words)).toBe(value);
});

test.each<[string, number | null]>([
  ['first', 1],
  ['21st', 21],
  ['twenty-first', 21],
  ['two hundredth', 200],
  ['one', null],
  ['21', null],
])('ordinal %s', (words, value) => {
  expect(ordinalValue(words)).toBe(value);
});

test.each<[string, number | null]>([
  ['nineteen ninety-six', 1996],
  ['twenty twenty-five', 2025],
  ['two thousand', 2000],
  ['two thousand and nine', 2009],
  ['nineteen hundred', 1900],
  ['twenty five', null],
  ['ninety six', null],
])('year %s', (words, value) => {
  expect(spokenYear(words)).toBe(value);
});
