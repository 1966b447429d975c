import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedRuns, shingles } from './shingles.ts';
import { words } from './words.ts';

const SIZE = 4;
const none = () => false;

/** The shared runs as words; `maskA` and `maskB` are words to leave out. */
function runs(a: string, b: string, maskA: readonly string[] = [], maskB: readonly string[] = []): string[] {
  const left = words(a);
  const right = words(b);
  const masked =
    (text: string, { start, end }: ReturnType<typeof words>, mask: readonly string[]) =>
    (word: number) =>
      mask.includes(text.slice(start[word], end[word]));
  return sharedRuns(
    left,
    shingles(left, SIZE, masked(a, left, maskA)),
    right,
    shingles(right, SIZE, masked(b, right, maskB)),
    SIZE,
  ).map((run) => a.slice(left.start[run.a], left.end[run.a + run.length - 1]));
}

describe('shingles', () => {
  test('one for each word that begins a whole run, 0 for the rest', () => {
    const table = shingles(words('one two three four five six'), SIZE, none);
    expect([...table].map((hash) => hash !== 0)).toEqual([true, true, true, false, false, false]);
    expect(shingles(words('one two'), SIZE, none)).toEqual(new Uint32Array(2));
    expect(shingles(words(''), SIZE, none)).toHaveLength(0);
  });

  test('a masked word breaks every run it would stand in', () => {
    const table = shingles(words('one two three four five six seven eight nine'), SIZE, (word) => word === 4);
    expect([...table].map((hash) => hash !== 0)).toEqual([true, false, false, false, false, true, false, false, false]);
  });

  test('order counts', () => {
    const [forward] = shingles(words('one two three four'), SIZE, none);
    const [backward] = shingles(words('four three two one'), SIZE, none);
    expect(forward).not.toBe(backward);
  });
});

describe('shared runs', () => {
  test.each([
    ['nothing in common', 'one two three four five', 'six seven eight nine ten', []],
    ['too short', 'one two three x', 'y one two three', []],
    [
      'the longest, past punctuation and case',
      'He said: the bridge was closed on Monday.',
      'Police: THE BRIDGE was closed, on Monday night',
      ['the bridge was closed on Monday'],
    ],
    ['two runs in turned order', 'a b c d x e f g h', 'e f g h y a b c d', ['a b c d', 'e f g h']],
    ['a phrase said three times there, once here', 'a b c d', 'a b c d x a b c d y a b c d', ['a b c d']],
    ['a phrase said three times here, once there', 'a b c d x a b c d y a b c d', 'a b c d', ['a b c d']],
    ['of two places the longer one', 'a b c d e f', 'a b c d x a b c d e f', ['a b c d e f']],
  ])('%s', (_, a, b, expected) => {
    expect(runs(a, b)).toEqual(expected);
  });

  test('no run meets a masked word of either side', () => {
    expect(runs('a b c d e f g h', 'a b c d e f g h', ['e'])).toEqual(['a b c d']);
    expect(runs('a b c d e f g h', 'a b c d e f g h', [], ['e'])).toEqual(['a b c d']);
    expect(runs('a b c d M a b c d', 'a b c d M a b c d', ['M'], ['M'])).toEqual(['a b c d', 'a b c d']);
  });

  test('are the same words on both sides, and no word of either is used twice', () => {
    const text = fc.array(fc.constantFrom(...'abcde'), { maxLength: 40 }).map((letters) => letters.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const left = words(a);
        const right = words(b);
        const usedA = new Set<number>();
        const usedB = new Set<number>();
        for (const run of sharedRuns(left, shingles(left, SIZE, none), right, shingles(right, SIZE, none), SIZE)) {
          expect(run.length).toBeGreaterThanOrEqual(SIZE);
          for (let offset = 0; offset < run.length; offset++) {
            expect(left.hash[run.a + offset]).toBe(right.hash[run.b + offset]);
            expect(usedA.has(run.a + offset) || usedB.has(run.b + offset)).toBe(false);
            usedA.add(run.a + offset);
            usedB.add(run.b + offset);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a text against itself is one run', () => {
    const text = 'The line carries commuters. The line carries commuters. The line, old as it is, carries commuters.';
    expect(runs(text, text)).toEqual([text.slice(0, -1)]);
  });
});
