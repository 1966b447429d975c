import { expect, test } from 'vitest';
import { header, headerLine } from './header.ts';

const BODY = 'The bridge was closed on Monday after two lorries collided, police said.\nNobody was hurt.';

test.each([
  ['an empty line apart', `Bridge closed after crash\n\n${BODY}`, 'Bridge closed after crash'],
  ['capitals', `Bridge Closed After Crash Between Lorries\n${BODY}`, 'Bridge Closed After Crash Between Lorries'],
  ['a byline below', `Bridge closed after crash\nBy Jane Doe\n${BODY}`, 'Bridge closed after crash'],
  ['a question', `Who closed the bridge?\n\n${BODY}`, 'Who closed the bridge?'],
  ['ends in an acronym', `Lorry driver sent back to U.S.\n\n${BODY}`, 'Lorry driver sent back to U.S.'],
  ['below junk', `Advertisement\nBridge closed after crash\n\n${BODY}`, 'Bridge closed after crash'],
])('title: %s', (_, text, title) => {
  const found = header(text);
  expect(found.title).toBe(title);
  expect(found.spans.map(({ start, end }) => text.slice(start, end))).toContain(title);
});

test.each([
  ['a sentence', BODY],
  ['a first paragraph', `The bridge was closed on Monday.\n\n${BODY}`],
  ['a dateline', `KABUL – The bridge was closed\n\n${BODY}`],
  ['prose broken into lines', 'The bridge was closed on Monday after\ntwo lorries collided, police said.'],
  ['the only line', 'Bridge Closed After Crash'],
  ['nothing but labels below', 'Bridge Closed After Crash\n\nMore soon'],
  ['two words', `Bridge closed\n\n${BODY}`],
])('no title: %s', (_, text) => {
  expect(header(text).title).toBeNull();
});

test.each([
  ['By Jane Doe', { byline: 'Jane Doe' }],
  ['By Jane Doe and John van der Roe, Example Times', { byline: 'Jane Doe and John van der Roe, Example Times' }],
  ['Written by Jane Doe', { byline: 'Jane Doe' }],
  ['Jane Doe, Reuters', { byline: 'Jane Doe, Reuters' }],
  ['Jane Doe, example.com', { byline: 'Jane Doe, example.com' }],
  ['Reuters', { byline: 'Reuters' }],
  ['Published: 21 May 2025', { published: '2025-05-21' }],
  ['Updated 3 May 2024 10:22 GMT', { modified: '2024-05-03T10:22Z' }],
  ['May 21, 2025', { published: '2025-05-21' }],
  ['Reuters | 3 May 2024 10:22 GMT', { byline: 'Reuters', published: '2024-05-03T10:22Z' }],
  ['The Example Times | 3 May 2024', { outlet: 'The Example Times', published: '2024-05-03' }],
  ['By Jane Doe | The Example | May 21, 2025', { byline: 'Jane Doe', outlet: 'The Example', published: '2025-05-21' }],
  ['Outlet: The Example', { outlet: 'The Example' }],
  ['Author: Jane Doe', { byline: 'Jane Doe' }],
  ['URL: https://example.com/a', { url: 'https://example.com/a' }],
])('%j', (line, read) => {
  expect(headerLine(line)).toEqual(read);
});

test.each([
  'By Monday',
  'By the time police came',
  'By contrast, the mayor stayed',
  'By Monday morning, thousands had left the city.',
  'Published estimates put the toll at 40',
  'Source: police',
  'May 2025',
  '2025',
  'Date: soon',
  'The mayor said',
  'Jane Doe, mayor',
  'On 21 May 2025',
  'Police | Fire | Rescue',
])('%j says nothing', (line) => {
  expect(headerLine(line)).toBeNull();
});

test('a whole header, and the dateline after it', () => {
  const text = `Bridge Closed After Crash\nBy Jane Doe\nPublished: 21 May 2025\n\nKABUL (AFP) – ${BODY}`;
  const found = header(text);
  expect(found).toMatchObject({ title: 'Bridge Closed After Crash', byline: 'Jane Doe', published: '2025-05-21' });
  expect(found.dateline).toMatchObject({ place: 'KABUL', agency: 'AFP' });
  expect(found.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Bridge Closed After Crash',
    'By Jane Doe',
    'Published: 21 May 2025',
    'KABUL (AFP) –',
  ]);
});

test('a known title is found above the text, another is not looked for', () => {
  const text = `Bridge closed\n\nQuiet Day On The River\n\n${BODY}`;
  expect(header(text, 'Bridge Closed').title).toBeNull();
  expect(header(text, 'Bridge Closed').spans).toEqual([{ start: 0, end: 13 }]);
});

test('a dateline glued to a label', () => {
  const text = `Photo HOUSTON — ${BODY}`;
  expect(header(text).dateline?.place).toBe('HOUSTON');
});
