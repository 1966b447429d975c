import { expect, test } from 'vitest';
import { readJson, readJsonLines } from './json.ts';

const texts = (source: string): unknown[] =>
  readJson(source).map(({ found }) => ('partial' in found ? found.partial.text : found.code));

test.each([
  ['one report', '{"text":"A."}', ['A.']],
  ['a list', '[{"text":"A."},{"text":"B."}]', ['A.', 'B.']],
  ['an object with reports', '{"reports":[{"text":"A."}]}', ['A.']],
  ['JSON Lines under another name', '{"text":"A."}\n{"text":"B."}\n', ['A.', 'B.']],
  ['no text', '[{"text":"A."},{"title":"B"},{"text":" "},7,null]', ['A.', 'no-text', 'no-text', 'no-text', 'no-text']],
  ['an empty list', '[]', ['no-text']],
  ['a number', '7', ['no-text']],
  ['keys that are no keys', '{"__proto__":{"text":"evil"},"constructor":{"text":"evil"}}', ['no-text']],
  ['names of crawlers', '{"maintext":"A."}', ['A.']],
])('%s', (_, source, expected) => {
  expect(texts(source)).toEqual(expected);
  expect(({} as Record<string, unknown>).text).toBeUndefined();
});

test.each([
  ['{"text": "A.",\n  "title": oops}', 'At line 2, column 12 this is not valid JSON.'],
  ['{"text": "A.",\n  "title": "B', 'At line 2, column 14 the JSON breaks off.'],
  ['[{"text": "A."}', 'At line 1, column 16 the JSON breaks off.'],
])('%j is told where it is wrong', (source, reason) => {
  expect(readJson(source)).toEqual([{ at: '', found: { code: 'bad-json', reason } }]);
});

test('one bad line of JSON Lines does not cost the others', () => {
  const entries = readJsonLines('{"text":"A."}\n\n{"text":\n{"text":"B."}');
  expect(entries.map(({ at, found }) => [at, 'partial' in found ? found.partial.text : found.reason])).toEqual([
    ['#1', 'A.'],
    ['#3', 'At line 3, column 9 the JSON breaks off.'],
    ['#4', 'B.'],
  ]);
});

test('fields: lists and things have names, own spans are checked', () => {
  const [{ found }] = readJson(
    '{"text":"Abcdef","author":[{"name":"Jane Doe"},"John Roe"],"publisher":{"name":"The Example"},"date":1517912730,"boilerplate":[{"start":0,"end":2}]}',
  );
  expect(found).toMatchObject({
    partial: {
      byline: 'Jane Doe, John Roe',
      outlet: 'The Example',
      published: '1517912730',
      boilerplate: [{ start: 0, end: 2 }],
    },
  });
  const [{ found: other }] = readJson('{"text":"Abcdef","boilerplate":[{"start":0,"end":99}]}');
  expect('partial' in other && other.partial.boilerplate).toBeUndefined();
});

test('what was skipped once is skipped again', () => {
  expect(readJsonLines('{"source":"a.txt","skipped":{"code":"binary","reason":"It is."}}')).toEqual([
    { at: '#1', found: { code: 'binary', reason: 'It is.' } },
  ]);
});
