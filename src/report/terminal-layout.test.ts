import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, fit, pad, painter, wrap } from './terminal-layout.ts';

test.each([
  ['abc', 3],
  ['café', 4],
  ['cafe\u0301', 4],
  ['北京', 4],
  ['🔥', 2],
  ['“x” – …', 7],
  ['', 0],
])('columnsOf(%s)', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one', 7, ['one']],
  ['', 7, []],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['北京 上海 广州', 9, ['北京 上海', '广州']],
  ['北京上海', 5, ['北京', '上海']],
  ['a abcdefgh', 4, ['a', 'abcd', 'efgh']],
])('wrap(%s, %d)', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('fit cuts to the width, wide characters too', () => {
  expect(fit('short', 10)).toBe('short');
  expect(fit('a longer text', 8)).toBe('a longe…');
  expect(columnsOf(fit('北京上海广州', 6))).toBeLessThanOrEqual(6);
});

test('pad fills up', () => {
  expect(pad('北', 4)).toBe('北  ');
});

test('no colour, no escapes', () => {
  expect(painter(false)('x', 'red')).toBe('x');
  expect(painter(true)('x', 'red', 'bold')).toBe('\u001b[31m\u001b[1mx\u001b[22m\u001b[39m');
});

test('whatever the text: no line is wider than asked, and no word gets lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 2, max: 60 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
