import { expect, test } from 'vitest';
import { readHtml } from './html.ts';

const PROSE = [
  'The bridge over the river was closed on Monday after two lorries collided, the police said, and it will stay closed until June.',
  'Nobody was hurt, but the mayor, who had come to see the damage for herself, said that the repairs would cost more than two million.',
  'Ferries will carry people across from Tuesday, every half hour, at no charge, until the bridge is opened to traffic again.',
];
const page = (head: string, body = PROSE.map((prose) => `<p>${prose}</p>`).join('\n')): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Bridge closed</h1>${body}</article><footer>© 2025 The Example</footer></body></html>`;

test('text in paragraphs, without furniture', () => {
  expect(readHtml(page(''))!.text).toBe(PROSE.join('\n\n'));
});

test('linked data, then OpenGraph, then tags', () => {
  const linked = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Other"},{"@type":"NewsArticle","headline":"Bridge &amp; river","datePublished":"2025-05-21T10:00:00+02:00","dateModified":"2025-05-22","author":[{"@type":"Person","name":"Jane Doe"},{"name":"John Roe"}],"publisher":{"name":"The Example"}}]}</script>`;
  expect(readHtml(page(`${linked}<link rel="canonical" href="https://www.example.com/a">`))).toMatchObject({
    title: 'Bridge & river',
    outlet: 'The Example',
    byline: 'Jane Doe, John Roe',
    published: '2025-05-21T10:00:00+02:00',
    modified: '2025-05-22',
    url: 'https://www.example.com/a',
    language: 'en',
  });
  const graph =
    '<meta property="og:title" content="Bridge closed - The Example"><meta property="og:site_name" content="The Example"><meta property="article:published_time" content="2025-05-21"><meta name="author" content="By Jane Doe"><meta property="og:url" content="https://example.com/b">';
  expect(readHtml(page(graph))).toMatchObject({
    title: 'Bridge closed',
    outlet: 'The Example',
    byline: 'Jane Doe',
    published: '2025-05-21',
    url: 'https://example.com/b',
  });
});

test('the site is the outlet where an agency is the publisher', () => {
  const head =
    '<meta property="og:site_name" content="The Example"><script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Associated Press"}}</script>';
  expect(readHtml(page(head))).toMatchObject({ outlet: 'The Example' });
});

test('a time tag; what no tag says is not there', () => {
  const read = readHtml(page('', `<time datetime="2025-05-21T09:00Z">Wednesday</time><p>${PROSE.join('</p><p>')}</p>`));
  expect(read).toMatchObject({ published: '2025-05-21T09:00Z', title: 'Bridge closed' });
  expect(read).not.toHaveProperty('byline');
  expect(read).not.toHaveProperty('url');
});

test.each([
  ['linked data that is no JSON', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
  ['absurd dates', '<meta property="article:published_time" content="0000-00-00">'],
  ['a script that would run', '<script>throw new Error("ran")</script><meta property="og:url" content="javascript:alert(1)">'],
])('%s', (_, head) => {
  const read = readHtml(page(head))!;
  expect(read.text).toBe(PROSE.join('\n\n'));
  expect(read.published ?? null).toBeNull();
  expect(read.url ?? null).toBeNull();
});

test('what stands inside an article and is none of it', () => {
  const body = `<p>${PROSE[0]}</p><figure><img src="a.png" onerror="alert(1)"><figcaption>The bridge on Sunday</figcaption></figure><p><a href="/b">Second bridge closed in a week</a></p><div class="newsletter-signup"><p>All the news, every day.</p></div><p>${PROSE[1]}</p><p>Advertisement</p><p>${PROSE[2]}<br>And that is all.</p><p>The Associated Press contributed to this report.</p>`;
  expect(readHtml(page('', body))!.text).toBe(
    [PROSE[0], PROSE[1], `${PROSE[2]}\nAnd that is all.`, 'The Associated Press contributed to this report.'].join('\n\n'),
  );
});

test.each([
  [
    'a fragment',
    '<p>The mayor resigned on Monday.</p><p>She gave no reason.</p>',
    'The mayor resigned on Monday.\n\nShe gave no reason.',
  ],
  ['a short page', '<html><body><p>The mayor resigned.</p></body></html>', 'The mayor resigned.'],
  [
    'cut off in a tag',
    '<html><body><p>The mayor resigned on Monday.</p><p>She gave no reason for it.</p><a hre',
    'The mayor resigned on Monday.\n\nShe gave no reason for it.',
  ],
])('%s', (_, html, text) => {
  expect(readHtml(html)?.text).toBe(text);
});

test.each([
  '<html><body></body></html>',
  '<html><head><title>Bridge closed</title></head>',
  '<html><body><nav><a href="/">Home</a></nav>',
  '<',
])('%j holds no article', (html) => {
  expect(readHtml(html)).toBeNull();
});

test.each([
  ['10,000 nested tags', `${'<div>'.repeat(10_000)}<p>${PROSE[0]}</p>`],
  ['nested tags, closed by others', `${'<div></p>'.repeat(10_000)}<p>${PROSE[0]}</p>`],
  ['nested paragraphs and cells', `<p>${PROSE[0]}</p>${'<table><tr><td>'.repeat(10_000)}`],
  ['a comment that never ends', `<p>${PROSE[0]}</p>${'<!--'.repeat(100_000)}`],
  ['a million entities', `<p>${PROSE[0]}</p><p>${'&amp;'.repeat(1_000_000)}</p>`],
  ['stray brackets', `<p>${PROSE[0]}</p>${'<'.repeat(1_000_000)}`],
  ['a script that never ends', `<p>${PROSE[0]}</p><script>${'x'.repeat(1_000_000)}`],
  ['attributes without end', `<p ${'a=1 '.repeat(200_000)}>${PROSE[0]}</p>`],
])('%s: read, and in time', (_, html) => {
  const started = performance.now();
  expect(readHtml(html)?.text).toContain(PROSE[0]);
  // A guard against quadratic work, not a benchmark.
  expect(performance.now() - started).toBeLessThan(10_000);
});
