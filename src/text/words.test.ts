import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText, words } from './words.ts';

const surfaces = (text: string): string[] => {
  const { length, start, end } = words(text);
  return Array.from({ length }, (_, index) => text.slice(start[index], end[index]));
};

test.each([
  ['Ten men.', ['Ten', 'men']],
  ['', []],
  ['— … “”', []],
  ["don’t it's O'Neil’s", ['don’t', "it's", "O'Neil’s"]],
  ["the soldiers' camp", ['the', 'soldiers', 'camp']],
  ['19-year-old, $1,000', ['19', 'year', 'old', '1', '000']],
  ['Zoe\u0308 Müller 北京 👍 مرحبا', ['Zoe\u0308', 'Müller', '北京', 'مرحبا']],
])('%j', (text, expected) => {
  expect(surfaces(text)).toEqual(expected);
});

test('case and the kind of apostrophe make no other word; letters do', () => {
  const hashes = (text: string) => [...words(text).hash];
  expect(hashes('DON’T Stop')).toEqual(hashes("don't stop"));
  expect(hashes('stop')).not.toEqual(hashes('step'));
  expect(hashText('')).toBe(0x811c9dc5);
});

test('words lie in order, apart, inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const { length, start, end } = words(text);
      let last = 0;
      for (let index = 0; index < length; index++) {
        expect(start[index]).toBeGreaterThanOrEqual(last);
        expect(end[index]).toBeGreaterThan(start[index]);
        last = end[index];
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 200 },
  );
});
