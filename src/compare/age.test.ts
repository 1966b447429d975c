import { describe, expect, test } from 'vitest';
import { sides } from '../../test/pair.ts';
import { aged, ages } from './age.ts';
import type { Side } from './judgement.ts';

const report = (id: string, text: string, published = '2024-03-05') => {
  const all = sides(id, { text, published });
  return { doc: all[0].doc, statements: all.map(({ statement }) => statement) };
};
const pairOf = (a: Side, b: Side) => ({ a, b, probability: 0, linked: false });
const found = (...reports: ReturnType<typeof report>[]) => ages(reports, pairOf).map(({ judgement }) => judgement.clash);

describe('who is how old', () => {
  test.each([
    ['Petra Valk, 34, left the court in tears.', ['Petra Valk 34']],
    ['Petra Valk, aged 34, left the court in tears.', ['Petra Valk 34']],
    ['The court freed 34-year-old baker Petra Valk on Monday.', ['Petra Valk 34']],
    ['A 34-year-old woman left the court in tears.', []],
    ['The bridge, 34 metres high, was closed.', []],
  ])('%s', (text, expected) => {
    const { doc, statements } = report('a', text);
    expect(aged(doc, statements).map(({ name, age }) => `${name.join(' ')} ${age.low}`)).toEqual(expected);
  });
});

describe('one person at two ages', () => {
  const VALK = (age: number) => `Petra Valk, ${age}, left the court in tears on Monday.`;

  test('contradicts, whichever report comes first', () => {
    expect(found(report('a', VALK(34)), report('b', VALK(36)))).toEqual(['age 34 36']);
    expect(found(report('a', VALK(36)), report('b', VALK(34)))).toEqual(['age 34 36']);
    expect(found(report('a', VALK(36)), report('b', 'Valk, 34, left the court in tears on Monday.'))).toHaveLength(1);
  });

  test.each([
    ['the same age', VALK(34), VALK(34)],
    ['another first name', VALK(34), 'Karel Valk, 36, left the court in tears on Monday.'],
    ['another person', VALK(34), 'Karel Dunn, 36, left the court in tears on Monday.'],
    ['both ages in one report', `${VALK(34)} Petra Valk, 36, is what her file says.`, VALK(36)],
  ])('not: %s', (_, a, b) => {
    expect(found(report('a', a), report('b', b))).toEqual([]);
  });

  test('not where a birthday lies between', () => {
    expect(found(report('a', VALK(34)), report('b', VALK(35), '2025-03-06'))).toEqual([]);
    expect(found(report('a', VALK(34)), report('b', VALK(38), '2025-03-06'))).toHaveLength(1);
  });
});
