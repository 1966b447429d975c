import { describe, expect, test } from 'vitest';
import { sides } from '../../test/pair.ts';
import type { Side } from './judgement.ts';
import { oneLetterApart, spellings } from './spelling.ts';

test.each([
  ['Vordelak', 'Vordelek', true],
  ['Vordelak', 'Vordlak', true],
  ['Vordelak', 'Vordelak', false],
  ['Vordelak', 'Gordelak', false],
  ['Vordela', 'Vordelo', false],
  ['Vordelak', 'Vordellak', false],
  ['Vordelak', 'Vordilek', false],
  ['Vordelak', 'Vordelaks', false],
])('%s and %s: %s', (x, y, expected) => {
  expect(oneLetterApart(x, y)).toBe(expected);
  expect(oneLetterApart(y, x)).toBe(expected);
});

describe('one name in two spellings', () => {
  const report = (id: string, text: string) => {
    const all = sides(id, text);
    return { doc: all[0].doc, statements: all.map(({ statement }) => statement) };
  };
  const pairOf = (a: Side, b: Side) => ({ a, b, probability: 0, linked: false });
  const found = (...texts: string[]) =>
    spellings(
      texts.map((text, index) => report(`r${index}`, text)),
      pairOf,
    ).map(({ judgement }) => judgement.voices.map(({ value }) => value).sort());

  test('is a contradiction about the name', () => {
    expect(found('The mill belongs to Vordelak, a power company.', 'Its owner is the firm Vordelek, a power company.')).toEqual([
      ['Vordelak', 'Vordelek'],
    ]);
  });

  test.each([
    ['one report has both', 'The mill belongs to Vordelak.', 'Its owner is Vordelek, not Vordelak.'],
    ['words everybody knows', 'She told the Officer so.', 'She called the Office there.'],
    ['another name', 'The mill belongs to Vordelak.', 'Its owner is the firm Castellan.'],
    ['short names', 'She met Marin there.', 'She met Maron there.'],
  ])('not: %s', (_, a, b) => {
    expect(found(a, b)).toEqual([]);
  });
});
