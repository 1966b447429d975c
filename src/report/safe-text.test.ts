import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abridge, attribute, baseName, markup, plain } from './safe-text.ts';

describe('plain', () => {
  test.each([
    ['words', 'words'],
    ['a\u001b[31mred\u001b[0m b', 'ared b'],
    ['title \u001b]0;owned\u0007set', 'title set'],
    ['link \u001b]8;;http://x.example\u001b\\here', 'link here'],
    ['bell\u0007 back\u0008space', 'bell backspace'],
    ['c1 \u009b31m', 'c1 31m'],
    ['over\u202eride', 'override'],
    ['zero\u200bwidth \ufeffmark', 'zerowidth mark'],
    ['line\none\r\ntwo\u2028three', 'line one two three'],
    ['lone \ud800 half', 'lone \ufffd half'],
    ['tag \u{e0041}', 'tag'],
  ])('%j', (given, expected) => {
    expect(plain(given)).toBe(expected);
  });

  test.each(['café', 'بغداد', 'नमस्ते', '北京', '👩‍👧 family', 'naïve – “quoted”'])('leaves %s alone', (text) => {
    expect(plain(text)).toBe(text);
  });
});

describe('markup and attribute', () => {
  test('escape what HTML reads', () => {
    expect(markup('<b a="1" c=\'2\'>&`')).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&#96;');
    expect(attribute('"><script>')).toBe('&quot;&gt;&lt;script&gt;');
  });
  test('show hidden characters in text, drop them in attributes', () => {
    expect(markup('a\u202eb')).toBe('a<span class="unseen" title="hidden character">U+202E</span>b');
    expect(attribute('a\u202e\u0000b')).toBe('ab');
  });
});

test.each([
  ['/media/disk/story/a.txt', 'a.txt'],
  ['C:\\stories\\b.html', 'b.html'],
  ['https://x.example/c/', 'c'],
  ['-', '-'],
  ['/', '/'],
])('baseName(%s)', (given, expected) => {
  expect(baseName(given)).toBe(expected);
});

test('abridge keeps the first and the last words', () => {
  const text = Array.from({ length: 60 }, (_, k) => `word${k}`).join(' ');
  const short = abridge(text, 100);
  expect(short.length).toBeLessThan(105);
  expect(short.startsWith('word0 ')).toBe(true);
  expect(short.endsWith('word59')).toBe(true);
});

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

test('whatever the text: plain text has nothing hidden and stays as it is when made plain again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const safe = plain(text);
      expect(safe).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/);
      expect(plain(safe)).toBe(safe);
    }),
  );
});

test('whatever the text: markup opens no element but the mark, attributes never end early', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(markup(text).replaceAll(/<span class="unseen" title="hidden character">U\+[0-9A-F]{4,6}<\/span>/g, '')).not.toMatch(
        /[<>"']/,
      );
      expect(attribute(text)).not.toMatch(/[<>"'\u202a-\u202e]/);
    }),
  );
});
