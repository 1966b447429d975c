import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';

test('front matter', () => {
  const source =
    '---\ntitle: "Bridge closed: two hurt"\ndate: 2025-05-21\nauthor: [Jane Doe, John Roe]\noutlet: The Example\nurl: https://example.com/a\ntags: [x]\n---\n\nThe bridge was closed.\n';
  expect(readMarkdown(source)).toEqual({
    title: 'Bridge closed: two hurt',
    published: '2025-05-21',
    byline: 'Jane Doe, John Roe',
    outlet: 'The Example',
    url: 'https://example.com/a',
    text: 'The bridge was closed.',
  });
});

test('the first heading is the title, other headings stay', () => {
  expect(readMarkdown('# Bridge *closed*\n\nIt was closed.\n\n## Why\n\nA crash.')).toEqual({
    title: 'Bridge closed',
    text: 'It was closed.\n\nWhy\n\nA crash.',
  });
  expect(readMarkdown('Bridge closed\n=====\n\nIt was closed.')).toEqual({ title: 'Bridge closed', text: 'It was closed.' });
});

test.each([
  ['The **mayor** said *no* and __left__.', 'The mayor said no and left.'],
  ['See [the report](https://example.com/a "t") and <https://example.com>.', 'See the report and https://example.com.'],
  ['![A bridge](a.png)It closed.', 'It closed.'],
  ['> “We will not pay,” he said.', '“We will not pay,” he said.'],
  ['- one\n* two\n1. three', 'one\ntwo\n1. three'],
  ['Run `ls` now.', 'Run ls now.'],
  ['5 * 3 * 2 is 30, snake_case_name stays.', '5 * 3 * 2 is 30, snake_case_name stays.'],
  ['It rose 3\\* per cent.', 'It rose 3* per cent.'],
  ['---\nnot front matter', 'not front matter'],
])('%j', (source, text) => {
  expect(readMarkdown(source).text).toBe(text);
});
