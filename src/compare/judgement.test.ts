import { describe, expect, test } from 'vitest';
import { published, sides } from '../../test/pair.ts';
import { daysBetween, earlierFirst, lemmasOf, nameOf, sentenceText } from './judgement.ts';

const earlier = (a: string | null, b: string | null) => earlierFirst(published(a, b))?.[0].doc.report.id ?? null;

describe('which report is earlier', () => {
  test.each<[string | null, string | null, string | null]>([
    ['2024-03-05', '2024-03-06', 'a'],
    ['2024-03-06T01:00:00Z', '2024-03-05', 'b'],
    ['2024-03-05T08:00:00Z', '2024-03-05T20:00:00Z', 'a'],
    ['2024-03-05T23:00:00+09:00', '2024-03-05T15:00:00Z', 'a'],
    ['2024-03', '2024-04-01', 'a'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(earlier(a, b)).toBe(expected);
    expect(earlier(b, a)).toBe(expected === 'a' ? 'b' : 'a');
  });

  test.each<[string, string | null, string | null]>([
    ['one stamp missing', null, '2024-03-05'],
    ['the same', '2024-03-05T08:00:00Z', '2024-03-05T08:00:00Z'],
    ['minutes apart', '2024-03-05T08:00:00Z', '2024-03-05T08:09:00Z'],
    ['one day, one without an hour', '2024-03-05', '2024-03-05T20:00:00Z'],
    ['midnight is a day', '2024-03-05T00:00:00Z', '2024-03-05T20:00:00Z'],
    ['a month, and a day in it', '2024-03', '2024-03-05'],
  ])('not told: %s', (_, a, b) => {
    expect(earlier(a, b)).toBeNull();
    expect(earlier(b, a)).toBeNull();
  });
});

test('days between two reports; none where one is unknown or no date', () => {
  expect(daysBetween(published('2024-02-28', '2024-03-01T23:00:00Z'))).toBe(2);
  expect(daysBetween(published(null, '2024-03-01'))).toBe(0);
  expect(daysBetween(published('soon', '2024-03-01'))).toBe(0);
});

test('a report goes by its outlet, else by its id', () => {
  const [{ doc }] = sides('a', { text: 'The bridge was closed.', outlet: 'The Sollen Post' });
  expect(nameOf(doc.report)).toBe('The Sollen Post');
  expect(nameOf({ ...doc.report, outlet: null })).toBe('a');
});

test('lemmas of the statement alone, the sentence as a whole', () => {
  const text = 'Lorries collided and the bridges were closed, the police said.';
  const side = sides('a', text).find(({ statement }) => statement.predicate === 'close');
  expect(side && lemmasOf(side)).toContain('bridge');
  expect(side && sentenceText(side)).toBe(text);
});
